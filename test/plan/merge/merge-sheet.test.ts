import type { FoundValue } from "../../../src/plan";
import { foundAs, merge, planTable, written } from "./sample-table";

const first = planTable({ a: ["甲", 1], b: ["乙", 2] });
const drawn = merge(first, null);
const sheet = written(drawn);
const body = (rows: readonly (readonly FoundValue[])[]) => rows.slice(1).map((row) => row.slice(1));

/** The drawn sheet with one cell typed over. */
const typedAt = (row: number, column: number, value: FoundValue) =>
  sheet.map((cells, index) => (index === row ? cells.with(column, value) : cells));

describe("計画のシートを、今のシートに合わせる", () => {
  test("ないシートは、すべて書く", () => {
    expect(drawn).toMatchObject({
      kind: "create",
      isFirst: true,
      drawsLayout: true,
      keptRows: 0,
    });
    expect(body(sheet)).toEqual([
      ["甲", 1, ""],
      ["乙", 2, ""],
    ]);
  });

  test("書いたままのシートには、何も書かない", () => {
    const again = merge(first, foundAs(sheet), drawn.memory);
    expect(again).toMatchObject({
      kind: "update",
      writes: [],
      kept: [],
      isFirst: false,
      drawsLayout: false,
      isMemoryNew: false,
    });
  });

  test("変わった計画は書き、職員が書き換えたセルは残して示す", () => {
    const next = planTable({ a: ["甲", 10], b: ["乙", 20] });
    const found = foundAs(typedAt(2, 2, 5));
    const kept = merge(next, found, drawn.memory);
    expect(kept.writes).toEqual([{ row: 1, column: 2, value: 10 }]);
    expect(kept.kept).toEqual([
      {
        id: '["findings","finding:b","value"]',
        sheet: "表",
        cell: "C3",
        label: "value",
        typed: "5",
        planned: "20",
      },
    ]);
    const replaced = merge(next, found, drawn.memory, ['["findings","finding:b","value"]']);
    expect(replaced.writes).toContainEqual({ row: 2, column: 2, value: 20 });
    expect(replaced).toMatchObject({ kept: [], replaced: kept.kept });
  });

  test("残したセルは、次も職員のものと分かる", () => {
    const next = planTable({ a: ["甲", 1], b: ["乙", 20] });
    const found = foundAs(typedAt(2, 2, 5));
    const kept = merge(next, found, drawn.memory);
    expect(merge(next, found, kept.memory).kept).toEqual(kept.kept);
    expect(merge(next, foundAs(sheet), kept.memory).writes).toEqual([
      { row: 2, column: 2, value: 20 },
    ]);
  });

  test("職員の列は、聞かずに残す", () => {
    const merged = merge(first, foundAs(typedAt(1, 3, "確認済み")), drawn.memory);
    expect(merged).toMatchObject({ writes: [], kept: [] });
  });

  test("同じ識別子の行が2つあれば、どちらにも触れず、覚えていたことを忘れない", () => {
    const next = planTable({ a: ["甲", 10], b: ["乙", 2] });
    const merged = merge(next, foundAs([...sheet, sheet[1] ?? []]), drawn.memory);
    expect(merged.writes).toEqual([]);
    expect(merged.memory.rows).toEqual(drawn.memory.rows);
    expect(merged.problems).toHaveLength(1);
  });

  test("計画にない行は、何か書いてあるものだけを数える", () => {
    const rows: FoundValue[][] = [
      ["", "手入力", "", ""],
      ["", "", "", ""],
      ["finding:旧", "", "", ""],
    ];
    expect(merge(first, foundAs([...sheet, ...rows]), drawn.memory).keptRows).toBe(2);
  });
});

describe("前の計画の行", () => {
  const findings = (rows: Parameters<typeof planTable>[0]) =>
    planTable(rows, {
      formerRows: "remove",
      formerMark: { column: "value", text: "解消" },
    });
  const before = merge(findings({ a: ["甲", 1], b: ["乙", 2] }), null);
  const grid = written(before);
  const next = findings({ a: ["甲", 1] });
  const changed = (column: number, value: FoundValue) =>
    grid.map((cells, row) => (row === 2 ? cells.with(column, value) : cells));

  test("職員が何も書いていなければ消す", () => {
    const merged = merge(next, foundAs(grid), before.memory);
    expect(merged.placement.rows.removed).toEqual([2]);
    expect(merged.keptRows).toBe(0);
  });

  test("行を残す計画では消さない", () => {
    const kept = planTable({ a: ["甲", 1] });
    expect(merge(kept, foundAs(grid), before.memory).placement.rows.removed).toEqual([]);
  });

  test("何も覚えていなければ消さない", () => {
    expect(merge(next, foundAs(grid)).placement.rows.removed).toEqual([]);
  });

  test("覚えていない行は消さない", () => {
    const found = foundAs([...grid, ["finding:x", "", "", ""]]);
    expect(merge(next, found, before.memory).placement.rows.removed).toEqual([2]);
  });

  test.each([
    ["職員の列に書いた", changed(3, "確認済み"), []],
    ["値を書き換えた", changed(1, "丙"), []],
    ["値を消した", changed(1, ""), []],
    ["表の外に書いた", grid.map((cells, row) => [...cells, row === 2 ? "控え" : ""]), []],
    ["コメントを付けた", grid, [2]],
  ])("%s行は残り、解消と記す", (_title, cells, commentedRows) => {
    const merged = merge(next, foundAs(cells, commentedRows), before.memory);
    expect(merged.placement.rows.removed).toEqual([]);
    expect(merged.writes).toEqual([{ row: 2, column: 2, value: "解消" }]);
    const marked = written(merged);
    const again = merge(next, foundAs(marked, commentedRows), merged.memory);
    expect(again.writes).toEqual([]);
    expect(again.placement.rows.removed).toEqual([]);
  });

  test("ほかの行のコメントは、行を残す理由にならない", () => {
    expect(merge(next, foundAs(grid, [1]), before.memory).placement.rows.removed).toEqual([2]);
  });
});
