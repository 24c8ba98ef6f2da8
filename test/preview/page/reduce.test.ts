import { initialState, type PageState } from "../../../src/preview/page/state/page-state";
import { calmMoods } from "../../../src/preview/protocol";
import { reduce } from "../../../src/preview/page/state/reduce";
import { chosenSwitches, moodsOf, switches } from "../../../src/preview/page/state/switches";

const changed: PageState = { ...initialState, isChanged: true, isSaving: true };

describe("画面の状態", () => {
  test.each([
    ["Excel 2021 に替えると、パネルを開き直す", { isNewestExcel: false }, 1],
    ["遅くしても、パネルはそのまま", { isSlow: true }, 0],
    ["失敗させても、パネルはそのまま", { isFailing: true }, 0],
    ["入力中にしても、パネルはそのまま", { isEditingCell: true }, 0],
  ])("%s", (_, moods, pane) => {
    const after = reduce(initialState, { kind: "moodsChosen", moods: { ...calmMoods, ...moods } });
    expect(after.pane).toBe(pane);
    const again = reduce(after, { kind: "moodsChosen", moods: after.moods });
    expect(again.pane).toBe(pane);
    expect(reduce(again, { kind: "moodsChosen", moods: calmMoods }).pane).toBe(2 * pane);
  });

  test("別のブックを開くと、名前が替わり、パネルを開き直す", () => {
    const after = reduce(changed, {
      kind: "opened",
      name: "控え.xlsx",
      unkept: ["画像（「表」）"],
    });
    expect(after).toMatchObject({ fileName: "控え.xlsx", pane: 1, unkept: ["画像（「表」）"] });
    expect(after.notice).toEqual({
      kind: "done",
      message: "「控え.xlsx」を開きました。",
    });
  });

  test("保存が終わるか断られるまで、保存中と示す", () => {
    const saving = reduce(initialState, { kind: "savingBegun" });
    expect(saving.isSaving).toBe(true);
    expect(reduce(saving, { kind: "saved" })).toMatchObject({
      isSaving: false,
      notice: { kind: "done", message: "「連携突合.xlsx」を保存しました。" },
    });
    const notice = { kind: "refused", message: "できません。" } as const;
    expect(reduce(saving, { kind: "noticed", notice })).toMatchObject({ isSaving: false, notice });
  });

  test("選んだファイルは、答えるまで待つ", () => {
    const file = { name: "別.xlsx", bytes: new Uint8Array([1]) };
    const asked = reduce(changed, { kind: "fileChosen", file });
    expect(asked.chosenFile).toEqual(file);
    expect(asked.isChanged).toBe(true);
    expect(reduce(asked, { kind: "fileAnswered" }).chosenFile).toBeNull();
  });
});

describe("Excelの状態の切り替え", () => {
  const sheets = [
    { id: "{1}", name: "事業費", isProtected: true },
    { id: "{2}", name: "KPI", isProtected: false },
  ];

  test("保護は、いま開いているシートのもの", () => {
    const of = (activeSheet: string | null) =>
      chosenSwitches({ moods: calmMoods, sheets, activeSheet });
    expect(of("{1}")).toEqual(["isProtected"]);
    expect(of("{2}")).toEqual([]);
    expect(of(null)).toEqual([]);
  });

  test.each(switches.filter((name) => name !== "isProtected"))(
    "%s は、選ぶと入り、外すと切れる",
    (name) => {
      const moods = moodsOf([name]);
      expect(chosenSwitches({ moods, sheets, activeSheet: "{2}" })).toEqual([name]);
      expect(moodsOf([])).toEqual(calmMoods);
    },
  );
});
