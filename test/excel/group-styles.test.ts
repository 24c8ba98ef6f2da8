import type { CellRange } from "../../src/references";
import fc from "fast-check";
import { addressesOf, groupStyles, withoutRepeats } from "../../src/excel/group-styles";
import type { CellStyle } from "../../src/plan";

const styles: readonly CellStyle[] = [{ isBold: true }, { fill: "FFFFFF" }, { fontSize: 9 }];
const layers: readonly CellStyle[] = [...styles, { isBold: false, fontSize: 9 }, { fontSize: 12 }];

const blockOf = (choices: readonly CellStyle[]) =>
  fc.record({
    style: fc.constantFrom(...choices),
    ranges: fc.tuple(
      fc.record({
        row: fc.nat(5),
        column: fc.nat(5),
        rowCount: fc.integer({ min: 1, max: 3 }),
        columnCount: fc.integer({ min: 1, max: 3 }),
      }),
    ),
  });

const block = blockOf(styles);

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

/** What each cell has in the end when every block adds its own to it. */
const layered = (
  blocks: readonly { readonly style: CellStyle; readonly ranges: readonly CellRange[] }[],
): string => {
  const cells = new Map<string, string>();
  for (const { style, ranges } of blocks)
    for (const range of ranges)
      for (let row = range.row; row < range.row + range.rowCount; row += 1)
        for (let column = range.column; column < range.column + range.columnCount; column += 1)
          for (const [name, value] of Object.entries(style))
            cells.set(`${String(row)}:${String(column)}:${name}`, String(value));
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

  test("もう付いている書式は送らない。送らなくても見た目は変わらない", () => {
    const whole = { row: 0, column: 0, rowCount: 9, columnCount: 9 };
    const head = { ...whole, rowCount: 1 };
    const title = { ...head, columnCount: 2 };
    expect(
      withoutRepeats([
        { style: { fontSize: 10 }, ranges: [whole] },
        { style: { fontSize: 10, isBold: true }, ranges: [head] },
        { style: { fontSize: 16 }, ranges: [title] },
        { style: { fontSize: 10, isBold: true }, ranges: [head] },
        { style: { fontSize: 10 }, ranges: [{ ...whole, rowCount: 10 }] },
      ]).map(({ style }) => style),
    ).toEqual([
      { fontSize: 10 },
      { isBold: true },
      { fontSize: 16 },
      { fontSize: 10 },
      { fontSize: 10 },
    ]);
    fc.assert(
      fc.property(fc.array(blockOf(layers), { maxLength: 12 }), (blocks) => {
        expect(layered(withoutRepeats(blocks))).toBe(layered(blocks));
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
