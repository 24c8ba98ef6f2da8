/** A cell; both numbers are 0-based. */
export interface Address {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells; `row` and `column` are its upper left corner, 0-based. */
export interface CellRange extends Address {
  readonly rowCount: number;
  readonly columnCount: number;
}

const letters = 26;
const codeOfA = 65;

/** 0 → 「A」, 25 → 「Z」, 26 → 「AA」. */
export const columnLetters = (column: number): string => {
  const last = String.fromCharCode(codeOfA + (column % letters));
  return column < letters ? last : columnLetters(Math.floor(column / letters) - 1) + last;
};

/** A1 text of a cell: `{row: 0, column: 2}` → 「C1」. */
export const a1 = ({ row, column }: Address): string =>
  `${columnLetters(column)}${String(row + 1)}`;

/** A1 text of a range that keeps its columns when it is copied: 「$B2:$D9」. */
export const a1RangeFixedColumns = (range: CellRange): string =>
  `${a1FixedColumn(range)}:${a1FixedColumn(lastCellOf(range))}`;

/** A1 text that keeps its column when it is copied: 「$C1」. */
export const a1FixedColumn = (address: Address): string => `$${a1(address)}`;

const lastCellOf = (range: CellRange): Address => ({
  row: range.row + range.rowCount - 1,
  column: range.column + range.columnCount - 1,
});

/**
 * A1 text of a range: 「B2:D9」; of a single cell 「B2:B2」, because some spreadsheets refuse a text in `SUM(B2)` that they
 * pass over in `SUM(B2:B2)`.
 */
export const a1Range = (range: CellRange): string => `${a1(range)}:${a1(lastCellOf(range))}`;

const absolute = (address: Address): string =>
  `$${columnLetters(address.column)}$${String(address.row + 1)}`;

/** A worksheet name as formulas quote it: 「'事業費'」. */
export const quoteSheetName = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** A reference from anywhere in the workbook: 「'事業費'!$B$2:$D$9」. */
export const qualifiedRange = (sheetName: string, range: CellRange): string =>
  `${quoteSheetName(sheetName)}!${absolute(range)}:${absolute(lastCellOf(range))}`;

/** Reads the A1 text of one cell, with or without `$`; `null` for anything else. */
export const parseA1 = (text: string): Address | null => {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d*)$/.exec(text);
  if (match === null) return null;
  const [, columnText = "", rowText = ""] = match;
  const column = Array.from(columnText).reduce(
    (sum, letter) => sum * letters + letter.charCodeAt(0) - codeOfA + 1,
    0,
  );
  return { row: Number(rowText) - 1, column: column - 1 };
};

/** Reads 「B2:D9」 or 「B2」; `null` for anything else. */
export const parseA1Range = (text: string): CellRange | null => {
  const [firstText = "", lastText = firstText, ...rest] = text.split(":");
  const first = parseA1(firstText);
  const last = parseA1(lastText);
  if (first === null || last === null || rest.length > 0) return null;
  return {
    ...first,
    rowCount: last.row - first.row + 1,
    columnCount: last.column - first.column + 1,
  };
};

/** Whether a cell lies in a range. */
export const contains = (range: CellRange, { row, column }: Address): boolean =>
  row >= range.row &&
  row < range.row + range.rowCount &&
  column >= range.column &&
  column < range.column + range.columnCount;
