import { isDisturbed, undoingOf, type FoundValue } from "../../../src/plan";
import { foundAs, merge, planTable, written } from "./sample-table";

const options = { formerRows: "remove" } as const;
const drawn = merge(
  planTable(
    { a: ["甲", 1], b: ["乙", { formula: "SUM(C2:C2)", result: 1 }], c: ["丙", 3] },
    options,
  ),
  null,
);
const grid = written(drawn);
/** Writes C2, removes the row of c, and puts a new row d behind b. */
const next = merge(
  planTable(
    { a: ["甲", 10], b: ["乙", { formula: "SUM(C2:C2)", result: 1 }], d: ["丁", 4] },
    options,
  ),
  foundAs(grid),
  drawn.memory,
);
const typed = (row: number, column: number, value: FoundValue) =>
  grid.map((cells, index) => (index === row ? cells.with(column, value) : cells));

describe("読んでから書くまでの間に、誰かが書いた", () => {
  test("用意した合わせ方は、書き、消し、足す", () => {
    expect(next.placement.rows.removed).toEqual([3]);
    expect(next.writes[0]).toEqual({ row: 1, column: 2, value: 10 });
  });

  test.each<readonly [string, (readonly FoundValue[])[], boolean]>([
    ["誰も書いていない", grid, false],
    ["書くセルに書いた", typed(1, 2, 7), true],
    ["書くセルを消した", typed(1, 2, ""), true],
    ["書かないセルに書いた", typed(2, 1, "乙2"), false],
    ["職員の列に書いた", typed(1, 3, "確認済み"), false],
    ["書かない式の参照がずれた", typed(2, 2, "=SUM(C2:C5)"), false],
    ["消す行に書いた", typed(3, 1, "丙2"), true],
    ["消す行の職員の列に書いた", typed(3, 3, "確認済み"), true],
    [
      "消す行の、読んだ範囲の外に書いた",
      grid.map((cells, row) => [...cells, row === 3 ? "控え" : ""]),
      true,
    ],
    [
      "消さない行の、読んだ範囲の外に書いた",
      grid.map((cells, row) => [...cells, row === 2 ? "控え" : ""]),
      false,
    ],
    ["識別子を変えた", typed(2, 0, "finding:z"), true],
    ["列の識別子を変えた", typed(0, 3, "response2"), true],
    ["行を並べ替えた", [grid[0] ?? [], grid[2] ?? [], grid[1] ?? [], grid[3] ?? []], true],
    ["1行足した", [grid[0] ?? [], ["", "", "", ""], ...grid.slice(1)], true],
    ["下の行がなくなった", grid.slice(0, 3), true],
  ])("%s", (_title, held, expected) => {
    expect(isDisturbed(next, held)).toBe(expected);
  });

  test("まだないシートでは、書くところに何かがあれば気づく", () => {
    expect(isDisturbed(drawn, [])).toBe(false);
    expect(isDisturbed(merge(planTable({}), foundAs([["", "控え"]].slice(0, 0))), [])).toBe(false);
  });
});

describe("書いたものを取り消す", () => {
  test("書いたセルは前の内容に、足した行は空に戻り、消した行は内容ごと戻る", () => {
    const undoing = undoingOf(next, typed(1, 2, 7));
    expect(undoing.cells[0]).toEqual({ row: 1, column: 2, value: 7 });
    expect(undoing.cells.slice(1).every(({ value }) => value === "")).toBe(true);
    expect(undoing.restored).toEqual([{ row: 3, cells: grid[3] }]);
    expect(undoing).toMatchObject({ rows: [], columns: [] });
  });

  test("真偽値は、入力する字に戻す", () => {
    expect(undoingOf(next, typed(1, 2, false)).cells[0]?.value).toBe("FALSE");
  });

  test("間に足した行は、後ろから消す", () => {
    const wider = merge(
      planTable({
        a: ["甲", 1],
        x: ["イ", 1],
        b: ["乙", 2],
        y: ["ロ", 1],
        z: ["ハ", 1],
        c: ["丙", 3],
      }),
      foundAs(grid),
      drawn.memory,
    );
    expect(undoingOf(wider, grid).rows).toEqual([5, 4, 2]);
    expect(
      undoingOf(wider, grid)
        .cells.filter(({ row }) => row === 4)
        .every(({ value }) => value === ""),
    ).toBe(true);
  });
});
