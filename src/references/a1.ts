import { columnLetters, cornersOf, formatCorners, parseCorners, rangeOfCorners } from "./corner";
import { lastCellOf, type Address, type CellRange } from "./range";

/** A1 text of a cell: `{row: 0, column: 2}` → 「C1」. */
export const a1 = ({ row, column }: Address): string =>
  `${columnLetters(column)}${String(row + 1)}`;

/** A1 text that keeps its column when it is copied: 「$C1」. */
export const a1FixedColumn = (address: Address): string => `$${a1(address)}`;

/**
 * A1 text with both corners: 「B2:D9」; of a single cell 「B2:B2」, because some spreadsheets refuse a text in `SUM(B2)` that
 * they pass over in `SUM(B2:B2)`.
 */
export const a1Range = (range: CellRange): string => `${a1(range)}:${a1(lastCellOf(range))}`;

/** A1 text of a range that keeps its columns when it is copied: 「$B2:$D9」. */
export const a1RangeFixedColumns = (range: CellRange): string =>
  `${a1FixedColumn(range)}:${a1FixedColumn(lastCellOf(range))}`;

const a1Fixed = ({ row, column }: Address): string =>
  `$${columnLetters(column)}$${String(row + 1)}`;

/** A1 text of a range that stays the same when it is copied, with both corners: 「$B$2:$D$9」. */
export const a1RangeFixed = (range: CellRange): string =>
  `${a1Fixed(range)}:${a1Fixed(lastCellOf(range))}`;

/** A range as Excel writes it: 「B2」, 「B2:D9」, 「A:C」, 「1:3」. */
export const formatRange = (range: CellRange): string =>
  formatCorners(cornersOf(range, "relative"));

/** A range as Excel writes it in names and settings: 「$B$2」, 「$B$2:$D$9」, 「$A:$C」, 「$1:$3」. */
export const formatFixedRange = (range: CellRange): string =>
  formatCorners(cornersOf(range, "fixed"));

/** Reads what {@link formatRange} writes, with or without `$`; `null` for anything else, or outside the sheet. */
export const parseRange = (text: string): CellRange | null => {
  const corners = parseCorners(text);
  return corners === null ? null : rangeOfCorners(corners);
};

/** Reads the A1 text of one cell, with or without `$`; `null` for anything else, or outside the sheet. */
export const parseA1 = (text: string): Address | null => {
  const range = text.includes(":") ? null : parseRange(text);
  return range === null ? null : { row: range.row, column: range.column };
};
