import type { CellRange } from "../../src/references";
import fc from "fast-check";
import { addressesOf, groupStyles } from "../../src/excel/group-styles";
import type { CellStyle } from "../../src/plan";

const styles: readonly CellStyle[] = [{ isBold: true }, { fill: "FFFFFF" }, { fontSize: 9 }];

const block = fc.record({
  style: fc.constantFrom(...styles),
  ranges: fc.tuple(
    fc.record({
      row: fc.nat(5),
      column: fc.nat(5),
      rowCount: fc.integer({ min: 1, max: 3 }),
      columnCount: fc.integer({ min: 1, max: 3 }),
    }),
  ),
});

/** What comes to stand in each cell when blocks are drawn in their order. */
const painted = (
  blocks: readonly { readonly style: CellStyle; readonly ranges: readonly CellRange[] }[],
): string => {
  const cells = new Map<string, CellStyle>();
  for (const { style, ranges } of blocks)
    for (const range of ranges)
      for (let row = range.row; row < range.row + range.rowCount; row += 1)
        for (let column = range.column; column < range.column + range.columnCount; column += 1)
          cells.set(`${String(row)}:${String(column)}`, style);
  return JSON.stringify([...cells].toSorted(([left], [right]) => (left < right ? -1 : 1)));
};

describe("同じ書式の範囲をまとめる", () => {
  test("どの順に重なっていても、まとめる前と同じ見た目になる", () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        expect(painted(groupStyles(blocks))).toBe(painted(blocks));
      }),
    );
  });

  test("離れた同じ書式の範囲は1つになる", () => {
    const at = (row: number): CellRange => ({ row, column: 0, rowCount: 1, columnCount: 4 });
    const bold = { isBold: true };
    const grey = { fill: "EEEEEE" };
    expect(
      groupStyles<CellStyle>([
        { style: bold, ranges: [at(1)] },
        { style: grey, ranges: [at(3)] },
        { style: bold, ranges: [at(5)] },
        { style: grey, ranges: [at(5)] },
      ]).map(({ ranges }) => addressesOf(ranges)),
    ).toEqual([["A2:D2,A6:D6"], ["A4:D4,A6:D6"]]);
  });

  test("番地は8,192文字までに分ける", () => {
    const ranges = Array.from({ length: 2_000 }, (_, row) => ({
      row,
      column: 0,
      rowCount: 1,
      columnCount: 1,
    }));
    const addresses = addressesOf(ranges);
    expect(addresses.length).toBeGreaterThan(1);
    expect(addresses.every((text) => text.length <= 8_192)).toBe(true);
    expect(addresses.join(",").split(",")).toHaveLength(2_000);
  });
});
