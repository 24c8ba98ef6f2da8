import fc from "fast-check";
import {
  a1,
  a1FixedColumn,
  a1Range,
  a1RangeFixed,
  a1RangeFixedColumns,
  columnLetters,
  columnNumber,
  contains,
  formatFixedRange,
  formatRange,
  lastCellOf,
  parseA1,
  parseRange,
  sheetColumns,
  sheetRows,
  wholeSheet,
} from "../../src/references";
import { anyCell, anyRange } from "./generated";

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
    expect(columnNumber(letters)).toBe(column);
    expect(columnNumber(letters.toLowerCase())).toBe(column);
  });

  test("行と列は0から、表記は1から数える", () => {
    expect(a1({ row: 0, column: 2 })).toBe("C1");
    expect(a1FixedColumn({ row: 4, column: 2 })).toBe("$C5");
    expect(a1Range({ row: 1, column: 1, rowCount: 8, columnCount: 3 })).toBe("B2:D9");
    expect(a1Range({ row: 1, column: 1, rowCount: 1, columnCount: 1 })).toBe("B2:B2");
    expect(a1RangeFixed({ row: 1, column: 1, rowCount: 8, columnCount: 3 })).toBe("$B$2:$D$9");
    expect(a1RangeFixedColumns({ row: 1, column: 1, rowCount: 8, columnCount: 3 })).toBe("$B2:$D9");
  });

  test.each(["", "A0", "1A", "A", "A1:B2", "A01", "XFE1", "A1048577", "$", "Ａ1", "A1 "])(
    "「%s」は1つのセルではない",
    (text) => {
      expect(parseA1(text)).toBeNull();
    },
  );

  test.each(["A1:B2:C3", "A1:", "x:y1", "A:1", "A", "1", "0:1", "A:XFE", "1:1048577", "#REF!"])(
    "「%s」は範囲ではない",
    (text) => {
      expect(parseRange(text)).toBeNull();
    },
  );

  test.each([
    ["a1", "A1"],
    ["$b$2", "B2"],
    ["B9:A1", "A1:B9"],
    ["$B1:A$9", "A1:B9"],
    ["A1:A1", "A1"],
    ["c:A", "A:C"],
    ["$3:$1", "1:3"],
    ["A1:C1048576", "A:C"],
    ["A1:XFD3", "1:3"],
  ])("「%s」は、Excelと同じく「%s」と読む", (text, expected) => {
    const range = parseRange(text);
    expect(range === null ? null : formatRange(range)).toBe(expected);
  });

  test("列全体や行全体にも$を付けて書く", () => {
    const fixed = (text: string) => formatFixedRange(parseRange(text) ?? wholeSheet);
    expect(fixed("B2")).toBe("$B$2");
    expect(fixed("B2:D9")).toBe("$B$2:$D$9");
    expect(fixed("A:C")).toBe("$A:$C");
    expect(fixed("1:3")).toBe("$1:$3");
  });

  test("シートの端のセルまで読む", () => {
    expect(parseA1("XFD1048576")).toEqual({ row: sheetRows - 1, column: sheetColumns - 1 });
    expect(parseRange("A:XFD")).toEqual(wholeSheet);
    expect(parseRange("1:1048576")).toEqual(wholeSheet);
  });

  test("どのセルも、書いて読めば元に戻る", () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        expect(parseA1(a1(cell))).toEqual(cell);
        expect(parseA1(a1FixedColumn(cell))).toEqual(cell);
      }),
    );
  });

  test("どの範囲も、書いて読めば元に戻り、角のセルを含み、その外を含まない", () => {
    fc.assert(
      fc.property(anyRange, (cells) => {
        const writers = [a1Range, a1RangeFixed, a1RangeFixedColumns, formatRange, formatFixedRange];
        for (const write of writers) expect(parseRange(write(cells))).toEqual(cells);
        const last = lastCellOf(cells);
        expect(contains(cells, cells)).toBe(true);
        expect(contains(cells, last)).toBe(true);
        expect(contains(cells, { ...last, row: last.row + 1 })).toBe(false);
        expect(contains(cells, { ...last, column: last.column + 1 })).toBe(false);
        expect(contains(cells, { ...cells, row: cells.row - 1 })).toBe(false);
        expect(contains(cells, { ...cells, column: cells.column - 1 })).toBe(false);
      }),
    );
  });
});
