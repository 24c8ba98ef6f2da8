import fc from "fast-check";
import { copiedFormulas, writeBlocks, type CellWrite } from "../../../src/plan";

/** A formula of row `row` (0-based) that is as long as told, 「=」 and all. */
const formulaAt = (row: number, length: number): string => {
  const head = `=$A${String(row + 1)}&"`;
  return `${head}${"x".repeat(length - head.length - 1)}"`;
};

const formulas = (rows: readonly number[], length: number, column = 3): readonly CellWrite[] =>
  rows.map((row) => ({ row, column, value: formulaAt(row, length) }));

const rangesOf = (writes: readonly CellWrite[]): readonly string[] =>
  copiedFormulas(writes).copies.flatMap(({ from, to }) =>
    to.map(
      ({ row, column, rowCount, columnCount }) =>
        `${String(from.row)}:${String(from.column)}→${String(row)}:${String(column)} ${String(rowCount)}×${String(columnCount)}`,
    ),
  );

describe("行だけが違う式は、1つを写す", () => {
  test.each<readonly [string, readonly CellWrite[], readonly string[]]>([
    ["1つだけの式は写さない", formulas([4], 300), []],
    ["写すより短く済む式は、そのまま書く", formulas([4, 5], 250), []],
    ["写すほうが短い式は写す", formulas([4, 5], 251), ["4:3→5:3 1×1"]],
    ["続く行は、長さを足して比べる", formulas([4, 5, 6], 126), ["4:3→5:3 2×1"]],
    [
      "離れた行への続きも、一緒に1度で写す",
      formulas([4, 5, 6, 8], 126),
      ["4:3→5:3 2×1", "4:3→8:3 1×1"],
    ],
    ["離れた行への続きは、番地の長さも数える", formulas([4, 6, 8], 130), []],
    ["それより長ければ写す", formulas([4, 6, 8], 131), ["4:3→6:3 1×1", "4:3→8:3 1×1"]],
    ["離れた行へは、続きごとに写す", formulas([3, 4, 6, 7], 260), ["3:3→4:3 1×1", "3:3→6:3 2×1"]],
    ["順に並んでいなくても、上の行から写す", formulas([6, 4, 5], 200), ["4:3→5:3 2×1"]],
    ["列の違う式は写さない", [...formulas([4], 300, 2), ...formulas([5], 300, 3)], []],
    ["形の違う式は写さない", [...formulas([4], 300), ...formulas([5], 301)], []],
    [
      "式と同じ字でない値は写さない",
      [4, 5].map((row) => ({ row, column: 3, value: "x".repeat(300) })),
      [],
    ],
  ])("%s", (_title, writes, expected) => {
    expect(rangesOf(writes)).toEqual(expected);
  });

  test("写すセルだけが、書くものから除かれる", () => {
    const writes = [...formulas([4, 5, 8], 260), { row: 5, column: 4, value: 1 }];
    expect(copiedFormulas(writes).others).toEqual([writes[0], writes[3]]);
  });
});

describe("セルを塊にして書く", () => {
  test("隣り合うセルは1つの塊になり、間の空いたセルは別の塊になる", () => {
    const cell = (row: number, column: number) => ({ row, column, value: `${row}:${column}` });
    expect(
      writeBlocks([cell(2, 2), cell(1, 1), cell(1, 2), cell(2, 1), cell(2, 4), cell(4, 1)]),
    ).toEqual([
      {
        range: { row: 1, column: 1, rowCount: 2, columnCount: 2 },
        values: [
          ["1:1", "1:2"],
          ["2:1", "2:2"],
        ],
      },
      { range: { row: 2, column: 4, rowCount: 1, columnCount: 1 }, values: [["2:4"]] },
      { range: { row: 4, column: 1, rowCount: 1, columnCount: 1 }, values: [["4:1"]] },
    ]);
  });

  test("どのセルもちょうど一度書かれ、ほかのセルには触れない", () => {
    const address = fc.record({ row: fc.nat(6), column: fc.nat(6) });
    const key = ({ row, column }: { row: number; column: number }) => `${row}:${column}`;
    fc.assert(
      fc.property(fc.uniqueArray(address, { selector: key }), (cells) => {
        const written = writeBlocks(cells.map((cell) => ({ ...cell, value: key(cell) }))).flatMap(
          ({ range, values }) => {
            expect(values).toHaveLength(range.rowCount);
            return values.flatMap((row, down) => {
              expect(row).toHaveLength(range.columnCount);
              return row.map((value, right) => {
                expect(value).toBe(key({ row: range.row + down, column: range.column + right }));
                return value;
              });
            });
          },
        );
        expect(written.toSorted()).toEqual(cells.map(key).toSorted());
      }),
    );
  });
});
