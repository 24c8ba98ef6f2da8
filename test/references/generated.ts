import fc from "fast-check";
import { sheetColumns, sheetRows, type CellRange } from "../../src/references";

/** Every kind of cell, the corners of the sheet among them. */
export const anyCell = fc.record({
  row: fc.oneof(fc.nat(sheetRows - 1), fc.constantFrom(0, sheetRows - 1)),
  column: fc.oneof(
    fc.nat(sheetColumns - 1),
    fc.constantFrom(0, 25, 26, 701, 702, sheetColumns - 1),
  ),
});

const anyBlock = fc.record({
  row: fc.nat(5000),
  column: fc.nat(800),
  rowCount: fc.integer({ min: 1, max: 500 }),
  columnCount: fc.integer({ min: 1, max: 100 }),
});

/** Blocks, single cells, whole columns and whole rows. */
export const anyRange: fc.Arbitrary<CellRange> = fc.oneof(
  anyBlock,
  anyCell.map((cell) => ({ ...cell, rowCount: 1, columnCount: 1 })),
  anyBlock.map((block) => ({ ...block, row: 0, rowCount: sheetRows })),
  anyBlock.map((block) => ({ ...block, column: 0, columnCount: sheetColumns })),
);

/** Names that a worksheet can have: 1 to 31 signs, none of `[]:\/?*`, no `'` at an end. */
export const anySheetName = fc
  .oneof(
    fc.constantFrom(
      "Sheet1",
      "事業費",
      "R4 予算",
      "R4予算",
      "it's",
      "A1",
      "RC",
      "2026",
      "あ!い",
      "TRUE",
      "A",
      "計（記載）",
    ),
    fc.string({ unit: "binary", minLength: 1, maxLength: 31 }),
    fc.string({
      unit: fc.constantFrom("a", "R", "1", "'", "!", '"', " ", "年", "・", "$", ",", "(", "#"),
      minLength: 1,
      maxLength: 12,
    }),
  )
  .filter((name) => !/[[\]:\\/?*\p{Cc}\p{Cs}]|^'|'$|^\s|\s$/u.test(name));
