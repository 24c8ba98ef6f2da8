import fc from "fast-check";
import {
  a1,
  a1FixedColumn,
  a1Range,
  columnLetters,
  contains,
  parseA1,
  parseA1Range,
  qualifiedRange,
  quoteSheetName,
} from "../../src/plan";

const address = fc.record({
  row: fc.integer({ min: 0, max: 1048575 }),
  column: fc.integer({ min: 0, max: 16383 }),
});
const range = fc.record({
  row: fc.integer({ min: 0, max: 5000 }),
  column: fc.integer({ min: 0, max: 800 }),
  rowCount: fc.integer({ min: 1, max: 500 }),
  columnCount: fc.integer({ min: 1, max: 100 }),
});

describe("セルの番地", () => {
  test.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [51, "AZ"],
    [52, "BA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16383, "XFD"],
  ])("列 %i は「%s」", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  test("行と列は0から、表記は1から数える", () => {
    expect(a1({ row: 0, column: 2 })).toBe("C1");
    expect(a1FixedColumn({ row: 4, column: 2 })).toBe("$C5");
    expect(a1Range({ row: 1, column: 1, rowCount: 8, columnCount: 3 })).toBe("B2:D9");
    expect(a1Range({ row: 1, column: 1, rowCount: 1, columnCount: 1 })).toBe("B2:B2");
  });

  test("シート名は引用符で囲み、中の引用符は重ねる", () => {
    expect(quoteSheetName("A's")).toBe("'A''s'");
    expect(qualifiedRange("事業費", { row: 4, column: 9, rowCount: 2, columnCount: 1 })).toBe(
      "'事業費'!$J$5:$J$6",
    );
  });

  test.each(["", "A0", "1A", "A", "A1:B2", "a1", "A01"])("「%s」は1つのセルではない", (text) => {
    expect(parseA1(text)).toBeNull();
  });

  test.each(["A1:B2:C3", "A1:", "x:y"])("「%s」は範囲ではない", (text) => {
    expect(parseA1Range(text)).toBeNull();
  });

  test("どのセルも、書いて読めば元に戻る", () => {
    fc.assert(
      fc.property(address, (cell) => {
        expect(parseA1(a1(cell))).toEqual(cell);
        expect(parseA1(a1FixedColumn(cell))).toEqual(cell);
      }),
    );
  });

  test("どの範囲も、書いて読めば元に戻り、角のセルを含み、その外を含まない", () => {
    fc.assert(
      fc.property(range, (cells) => {
        expect(parseA1Range(a1Range(cells))).toEqual(cells);
        const last = {
          row: cells.row + cells.rowCount - 1,
          column: cells.column + cells.columnCount - 1,
        };
        expect(contains(cells, cells)).toBe(true);
        expect(contains(cells, last)).toBe(true);
        expect(contains(cells, { ...last, row: last.row + 1 })).toBe(false);
        expect(contains(cells, { ...last, column: last.column + 1 })).toBe(false);
      }),
    );
  });
});
