import type { User } from "../../src/standin";
import { openExcel } from "./open-excel";

const rows = [
  ["鍵", "額", "倍"],
  ["い", 3, "=B2*2"],
  ["ろ", 1, "=B3*2"],
  ["は", 2, "=B4*2"],
];

describe("利用者がすること", () => {
  test.each<[string, (user: User) => void | Promise<void>, string, readonly unknown[][]]>([
    [
      "入力",
      (user) => {
        user.type("Sheet1", "B2", 10);
      },
      "B2:C2",
      [[10, 20]],
    ],
    [
      "消去",
      (user) => {
        user.clear("Sheet1", "B2");
      },
      "B2:C2",
      [["", 0]],
    ],
    [
      "行の挿入",
      (user) => {
        user.insertRows("Sheet1", "3:3");
      },
      "A2:C4",
      [
        ["い", 3, 6],
        ["", "", ""],
        ["ろ", 1, 2],
      ],
    ],
    [
      "行の削除",
      (user) => {
        user.deleteRows("Sheet1", "2:2");
      },
      "A2:C2",
      [["ろ", 1, 2]],
    ],
    [
      "列の挿入",
      (user) => {
        user.insertColumns("Sheet1", "B:B");
      },
      "A2:D2",
      [["い", "", 3, 6]],
    ],
    [
      "列の削除",
      (user) => {
        user.deleteColumns("Sheet1", "A:A");
      },
      "A2:B2",
      [[3, 6]],
    ],
    [
      "昇順の並べ替え",
      (user) => user.sortRows("Sheet1", "A2:C4", 1),
      "A2:C4",
      [
        ["ろ", 1, 2],
        ["は", 2, 4],
        ["い", 3, 6],
      ],
    ],
    [
      "降順の並べ替え",
      (user) => user.sortRows("Sheet1", "A2:C4", 1, "descending"),
      "A2:C4",
      [
        ["い", 3, 6],
        ["は", 2, 4],
        ["ろ", 1, 2],
      ],
    ],
  ])("%s", async (_title, act, address, expected) => {
    const { standIn } = openExcel();
    standIn.user.paste("Sheet1", "A1", rows);
    await act(standIn.user);
    expect((await standIn.look("Sheet1", address)).values).toEqual(expected);
  });

  test("並べ替えで、同じ行を見る数式は自分の行を見続ける", async () => {
    const { standIn } = openExcel();
    standIn.user.paste("Sheet1", "A1", rows);
    await standIn.user.sortRows("Sheet1", "A2:C4", 1);
    const { formulas } = await standIn.look("Sheet1", "C2:C4");
    expect(formulas).toEqual([["=B2*2"], ["=B3*2"], ["=B4*2"]]);
  });

  test("空のセルは、昇順でも降順でも最後に並ぶ", async () => {
    const { standIn } = openExcel();
    standIn.user.paste("Sheet1", "A1", [[2], [""], ["い"], [1], [true]]);
    await standIn.user.sortRows("Sheet1", "A1:A5", 0, "descending");
    expect((await standIn.look("Sheet1", "A1:A5")).values).toEqual([
      [true],
      ["い"],
      [2],
      [1],
      [""],
    ]);
  });

  test("隠した行・絞り込んだ行・隠した列・保護は、控えに残る", async () => {
    const { standIn } = openExcel();
    standIn.user.paste("Sheet1", "A1", rows);
    standIn.user.hideRows("Sheet1", "2:2");
    standIn.user.hideColumns("Sheet1", "C:C");
    await standIn.user.filter("Sheet1", "A1:C4", 0, ["い", "は"]);
    standIn.user.protect("Sheet1");
    const [sheet] = (await standIn.snapshot()).sheets;
    expect(sheet?.rows).toEqual([
      { index: 1, isHidden: true },
      { index: 2, isFilteredOut: true },
    ]);
    expect(sheet?.columns).toEqual([{ index: 2, isHidden: true }]);
    expect(sheet?.protection).toMatchObject({ allowFormatCells: false });
  });

  test("シートの名前を変え、消すことができる", async () => {
    const { standIn } = openExcel();
    standIn.user.addSheet("別");
    standIn.user.type("別", "A1", "=Sheet1!A1");
    standIn.user.renameSheet("別", "改");
    standIn.user.deleteSheet("Sheet1");
    expect((await standIn.snapshot()).sheets.map(({ name }) => name)).toEqual(["改"]);
    const cells = await standIn.look("改", "A1");
    expect([cells.formulas, cells.values]).toEqual([[["=#REF!"]], [["#REF!"]]]);
  });
});
