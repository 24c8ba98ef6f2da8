import type { Acknowledgement, RuleResult } from "../../../../src/domain";
import {
  acknowledge,
  acknowledgementOf,
  countFindings,
  readAcknowledgements,
  standingOf,
  withdraw,
  type FoundValue,
  type SheetPlan,
  type WorkbookInput,
} from "../../../../src/plan";
import { readDay } from "../../../../src/plan/sheets/acknowledgements/day";
import { sampleDataset } from "../../../fixtures/sample-dataset";
import { sampleAcknowledgement, sampleAcknowledgements } from "./sample";
import { foundAs, keyed, planned, textOf, type Edit } from "./planned-sheets";
import { sampleResults } from "../../sample-results";

const readAfter = (edits: readonly Edit[], acknowledgements = sampleAcknowledgements) => {
  const plan = planned("acknowledgements", { acknowledgements });
  return readAcknowledgements(keyed(plan, foundAs(plan, edits)));
};

const statesOf = (input: Partial<WorkbookInput>) =>
  planned("acknowledgements", input)
    .values.slice(5)
    .map((cells) => cells[1]);

describe("確認記録のシート", () => {
  test("有効・取消・失効・未点検を区別し、件数を添える", () => {
    expect(statesOf({ acknowledgements: sampleAcknowledgements })).toEqual([
      "取消",
      "失効",
      "未点検",
      "有効",
    ]);
    expect(
      textOf(planned("acknowledgements", { acknowledgements: sampleAcknowledgements })),
    ).toContain("確認の記録は4件（有効1件・取消1件・失効1件・未点検1件）です。");
  });

  test("点検していなければ、失効とは言わない", () => {
    expect(statesOf({ acknowledgements: [sampleAcknowledgement], results: [] })).toEqual([
      "未点検",
    ]);
  });

  test("1件もなければ、そう言う。その行は、後から記録が増えても残らない", () => {
    const empty = planned("acknowledgements");
    expect(textOf(empty)).toContain("確認の記録はまだありません。");
    const filled = planned("acknowledgements", { acknowledgements: sampleAcknowledgements });
    const keys = new Set(filled.keys.rows.map(({ key }) => key));
    expect(empty.keys.rows.filter(({ key }) => !keys.has(key))).toEqual([]);
  });

  test("同じ指摘の2つ目には番号が付き、前の行は消さない", () => {
    const plan = planned("acknowledgements", { acknowledgements: sampleAcknowledgements });
    expect(plan.keys.rows.slice(5).map(({ key }) => key)).toEqual([
      "acknowledgement:f-total",
      "acknowledgement:f-former",
      "acknowledgement:f-other",
      "acknowledgement:f-total#2",
    ]);
    expect(plan.formerRows).toBe("keep");
  });

  test("すべて文字として書く", () => {
    const plan = planned("acknowledgements", { acknowledgements: sampleAcknowledgements });
    expect(
      plan.values
        .slice(5)
        .flat()
        .every((value) => value === null || typeof value === "string"),
    ).toBe(true);
    expect(plan.styles.filter(({ style }) => style.numberFormat === "@").length).toBeGreaterThan(0);
  });
});

describe("確認記録を読み戻す", () => {
  test("書いたとおりに読める", () => {
    expect(readAfter([])).toEqual({
      acknowledgements: sampleAcknowledgements,
      unusable: [],
      problems: [],
    });
  });

  test("職員が直した理由と確認者を読む。前後の空白も残す", () => {
    const { acknowledgements, problems } = readAfter([
      ["H9", " 原本どおり。"],
      ["I9", 12],
    ]);
    expect(problems).toEqual([]);
    expect(acknowledgements.at(-1)).toEqual({
      ...sampleAcknowledgement,
      reason: " 原本どおり。",
      confirmedBy: "12",
    });
  });

  test("行を並べ替えても、同じ指摘の記録の順番と識別子は変わらない", () => {
    const plan = planned("acknowledgements", { acknowledgements: sampleAcknowledgements });
    const found = foundAs(plan);
    const values = [...found.values.slice(0, 5), ...found.values.slice(5).toReversed()];
    const read = readAcknowledgements(keyed(plan, { ...found, values, formulas: values }));
    const ofTotal = read.acknowledgements.filter(({ fingerprint }) => fingerprint === "f-total");
    expect(ofTotal).toEqual([sampleAcknowledgements[0], sampleAcknowledgements[3]]);
    const again = planned("acknowledgements", { acknowledgements: read.acknowledgements });
    const rowsOf = (sheet: SheetPlan) =>
      new Map(sheet.keys.rows.map(({ key, row }) => [key, sheet.values[row]]));
    expect(rowsOf(again)).toEqual(rowsOf(plan));
  });

  test("取消日と取消者を記入すれば、取り消したことになる", () => {
    const { acknowledgements } = readAfter([
      ["K9", "令和11年6月1日"],
      ["L9", "政策企画課 土佐"],
    ]);
    expect(acknowledgements.at(-1)?.withdrawn).toEqual({ on: "2029-06-01", by: "政策企画課 土佐" });
  });

  const rowNine = "acknowledgement:f-total#2";

  test.each<[string, readonly Edit[], readonly [cell: string, found: string][]]>([
    ["理由が空欄", [["H9", ""]], [["H9", "理由が空欄です。"]]],
    ["確認者が空白だけ", [["I9", "　"]], [["I9", "確認者が空欄です。"]]],
    [
      "理由も確認者も空欄",
      [
        ["H9", ""],
        ["I9", ""],
      ],
      [
        ["H9", "理由が空欄です。"],
        ["I9", "確認者が空欄です。"],
      ],
    ],
    ["確認日が空欄", [["J9", ""]], [["J9", "確認日が空欄です。"]]],
    ["確認日が日付でない", [["J9", "先月"]], [["J9", "確認日に「先月」とあります。"]]],
    ["ない日付", [["J9", "2029-02-30"]], [["J9", "確認日に「2029-02-30」とあります。"]]],
    ["取消者だけ", [["L9", "土佐"]], [["K9", "取消日が空欄です。"]]],
    ["取消日だけ", [["K9", "2029-06-01"]], [["L9", "取消者が空欄です。"]]],
  ])("%sの行は使わず、セルと、することを示す", (_, edits, expected) => {
    const { acknowledgements, unusable, problems } = readAfter(edits);
    expect(unusable).toEqual([rowNine]);
    expect(acknowledgements).toEqual(sampleAcknowledgements.slice(0, 3));
    expect(problems.map(({ cell, found }) => [cell, found])).toEqual(expected);
    for (const { sheet, reach, expected: wanted, action } of problems) {
      expect([sheet, reach]).toEqual(["確認記録", "cell"]);
      expect(wanted).not.toBe("");
      expect(action).toContain("未対応として扱います。");
    }
  });

  test("使えない行の識別子は、新しい記録に使わない", () => {
    const { acknowledgements, unusable } = readAfter([["H6", ""]]);
    expect(unusable).toEqual(["acknowledgement:f-total"]);
    const plan = planned("acknowledgements", {
      acknowledgements,
      unusableAcknowledgements: unusable,
    });
    expect(plan.keys.rows.slice(5).map(({ key }) => key)).toEqual([
      "acknowledgement:f-former",
      "acknowledgement:f-other",
      "acknowledgement:f-total#2",
    ]);
  });

  test("行が複写されていれば、どちらも使わず、識別子も使わない", () => {
    const plan = planned("acknowledgements", { acknowledgements: [sampleAcknowledgement] });
    const found = foundAs(plan);
    const values = [...found.values, ...found.values.slice(5)];
    const read = readAcknowledgements(keyed(plan, { ...found, values, formulas: values }));
    expect(read.acknowledgements).toEqual([]);
    expect(read.unusable).toEqual(["acknowledgement:f-total"]);
  });

  test("列がなくなっていれば、何も読まず、どの行も書き直さない", () => {
    const { acknowledgements, unusable, problems } = readAfter([
      ["H1", ""],
      ["J1", "x"],
    ]);
    expect(acknowledgements).toEqual([]);
    expect(unusable).toHaveLength(4);
    expect(problems.map(({ cell, reach, found }) => [cell, reach, found])).toEqual([
      [null, "sheet", "「理由」「確認日」の列が見つかりません。"],
    ]);
  });
});

test.each<[FoundValue, string | null]>([
  ["2025-04-01", "2025-04-01"],
  ["2025/4/1", "2025-04-01"],
  ["２０２５．４．１", "2025-04-01"],
  ["令和7年4月1日", "2025-04-01"],
  ["令和 元年 5月1日", "2019-05-01"],
  ["平成31年4月30日", "2019-04-30"],
  [45748, "2025-04-01"],
  [45748.75, "2025-04-01"],
  [20250401, null],
  [12, null],
  [true, null],
  ["2025-04", null],
  ["2025-13-01", null],
  ["大正7年4月1日", null],
  ["", null],
])("確認日 %j は %j", (value, expected) => {
  expect(readDay(value)).toBe(expected);
});

describe("確認済みにする・取り消す", () => {
  const finding = { fingerprint: "f-total" };
  const other: Acknowledgement = { ...sampleAcknowledgement, fingerprint: "f-marks" };

  test("取り消していない最後のものが有効", () => {
    const later = { ...sampleAcknowledgement, reason: "後" };
    expect(standingOf([sampleAcknowledgement, later, other], finding)).toBe(later);
    expect(standingOf(sampleAcknowledgements.slice(0, 1), finding)).toBeNull();
    expect(standingOf([], finding)).toBeNull();
  });

  test("取り消すと、日付と名前が付き、指摘は未対応に戻る", () => {
    const on = { on: "2029-06-01", by: "土佐" };
    const list = withdraw([other, sampleAcknowledgement], "f-total", on);
    expect(list).toEqual([other, { ...sampleAcknowledgement, withdrawn: on }]);
    expect(standingOf(list, finding)).toBeNull();
  });

  test("2つ残っていても、1度の取り消しで足りる", () => {
    const list = [sampleAcknowledgement, { ...sampleAcknowledgement, reason: "後" }];
    const withdrawn = withdraw(list, "f-total", { on: "2029-06-01", by: "土佐" });
    expect(standingOf(withdrawn, finding)).toBeNull();
    expect(withdrawn).toHaveLength(2);
  });

  test("前に取り消したものの日付は変えない。有効なものがなければ、何も変わらない", () => {
    const list = sampleAcknowledgements.slice(0, 1);
    expect(withdraw(list, "f-total", { on: "2030-01-01", by: "x" })).toBe(list);
  });

  test("同じ人が同じ日にもう一度記録しても、記録は1つのまま。理由を書き直せば、その記録が変わる", () => {
    const once = acknowledge([], sampleAcknowledgement);
    expect(acknowledge(once, sampleAcknowledgement)).toEqual(once);
    const reworded = { ...sampleAcknowledgement, reason: "言い直した理由" };
    expect(acknowledge(once, reworded)).toEqual([reworded]);
    const nextDay = { ...sampleAcknowledgement, confirmedOn: "2030-01-02" };
    expect(acknowledge(once, nextDay)).toHaveLength(2);
  });

  test("照会中も、同じ人が同じ日なら1つ。確認済みにすると終わり、指摘は確認済みになる", () => {
    const inquiry = { ...sampleAcknowledgement, kind: "inquiry" as const };
    const asked = acknowledge([], inquiry);
    expect(acknowledge(asked, inquiry)).toEqual([inquiry]);
    expect(countFindings(sampleResults, asked)).toEqual({ open: 2, acknowledged: 0 });
    const answered = acknowledge(asked, sampleAcknowledgement);
    const { confirmedOn: on, confirmedBy: by } = sampleAcknowledgement;
    expect(answered).toEqual([{ ...inquiry, withdrawn: { on, by } }, sampleAcknowledgement]);
    const plan = planned("acknowledgements", { acknowledgements: answered });
    expect(readAcknowledgements(keyed(plan, foundAs(plan))).acknowledgements).toEqual(answered);
    expect(statesOf({ acknowledgements: asked })).toEqual(["照会中"]);
  });

  test("もう一度確認すると最後に加わり、前のものは取り消しになる", () => {
    const again = { ...sampleAcknowledgement, confirmedOn: "2029-07-01", confirmedBy: "南国" };
    const list = acknowledge([sampleAcknowledgement, other], again);
    expect(list).toEqual([
      { ...sampleAcknowledgement, withdrawn: { on: "2029-07-01", by: "南国" } },
      other,
      again,
    ]);
    expect(standingOf(list, finding)).toBe(again);
  });

  test.each<[string, readonly Acknowledgement[], { open: number; acknowledged: number }]>([
    ["なし", [], { open: 2, acknowledged: 0 }],
    ["1件", [sampleAcknowledgement], { open: 1, acknowledged: 1 }],
    ["同じ指摘に2つ", [sampleAcknowledgement, sampleAcknowledgement], { open: 1, acknowledged: 1 }],
    ["取消と失効だけ", sampleAcknowledgements.slice(0, 3), { open: 2, acknowledged: 0 }],
    ["すべて", [sampleAcknowledgement, other], { open: 0, acknowledged: 2 }],
  ])("未対応と確認済みの数（%s）", (_, acknowledgements, expected) => {
    expect(countFindings(sampleResults, acknowledgements)).toEqual(expected);
  });

  test.each<[string, RuleResult["findings"][number]["stated"], string]>([
    ["金額", 3561037, "3,561,037千円"],
    ["文字", "香南市", "香南市"],
    ["なし", null, ""],
  ])("記録には、指摘の言葉と両方の値を写す（%s）", (_, stated, expected) => {
    const [result] = sampleResults;
    const [total] = result?.findings ?? [];
    if (total === undefined) throw new Error("no finding");
    const given = {
      reason: "端数処理によるもので、次の改訂で直す。",
      confirmedBy: "政策企画課 高知",
      confirmedOn: "2029-05-10",
    };
    expect(acknowledgementOf(sampleDataset(), sampleResults, { ...total, stated }, given)).toEqual({
      ...sampleAcknowledgement,
      stated: expected,
    });
  });
});
