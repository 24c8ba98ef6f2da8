/** A cell; both numbers are 0-based. */
export interface Address {
  readonly row: number;
  readonly column: number;
}

/**
 * A block of cells; `row` and `column` are its upper left corner, 0-based. Whole columns have all rows of the sheet, whole
 * rows all columns.
 */
export interface CellRange extends Address {
  readonly rowCount: number;
  readonly columnCount: number;
}

export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;

export const wholeSheet: CellRange = {
  row: 0,
  column: 0,
  rowCount: sheetRows,
  columnCount: sheetColumns,
};

export const cellAt = (row: number, column: number): CellRange => ({
  row,
  column,
  rowCount: 1,
  columnCount: 1,
});

export const isEntireColumn = ({ rowCount }: CellRange): boolean => rowCount === sheetRows;
export const isEntireRow = ({ columnCount }: CellRange): boolean => columnCount === sheetColumns;
export const lastRowOf = (range: CellRange): number => range.row + range.rowCount - 1;
export const lastColumnOf = (range: CellRange): number => range.column + range.columnCount - 1;

/** The lower right corner. */
export const lastCellOf = (range: CellRange): Address => ({
  row: lastRowOf(range),
  column: lastColumnOf(range),
});

export const isOnSheet = ({ row, column, rowCount, columnCount }: CellRange): boolean =>
  row >= 0 &&
  column >= 0 &&
  rowCount > 0 &&
  columnCount > 0 &&
  row + rowCount <= sheetRows &&
  column + columnCount <= sheetColumns;

/** Whether a cell lies in a range. */
export const contains = (range: CellRange, { row, column }: Address): boolean =>
  row >= range.row &&
  row <= lastRowOf(range) &&
  column >= range.column &&
  column <= lastColumnOf(range);

/** Whether all of a range lies in another. */
export const containsRange = (outer: CellRange, inner: CellRange): boolean =>
  contains(outer, inner) && contains(outer, lastCellOf(inner));

/** The cells that two ranges share; `null` where they share none. */
export const intersection = (one: CellRange, other: CellRange): CellRange | null => {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rowCount = Math.min(lastRowOf(one), lastRowOf(other)) - row + 1;
  const columnCount = Math.min(lastColumnOf(one), lastColumnOf(other)) - column + 1;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
};

/** The range with these two cells as opposite corners, whichever two. */
export const rangeBetween = (one: Address, other: Address): CellRange => ({
  row: Math.min(one.row, other.row),
  column: Math.min(one.column, other.column),
  rowCount: Math.abs(one.row - other.row) + 1,
  columnCount: Math.abs(one.column - other.column) + 1,
});

/** The smallest range that holds two others. */
export const boundingRange = (one: CellRange, other: CellRange): CellRange =>
  rangeBetween(
    { row: Math.min(one.row, other.row), column: Math.min(one.column, other.column) },
    {
      row: Math.max(lastRowOf(one), lastRowOf(other)),
      column: Math.max(lastColumnOf(one), lastColumnOf(other)),
    },
  );

/** Every cell of a range, row by row. */
export function* cellsOf(range: CellRange): Generator<readonly [row: number, column: number]> {
  for (let row = range.row; row <= lastRowOf(range); row += 1) {
    for (let column = range.column; column <= lastColumnOf(range); column += 1) yield [row, column];
  }
}

/** One value per cell of the range, as rows of columns. */
export const gridOf = <Value>(
  range: CellRange,
  valueAt: (row: number, column: number) => Value,
): Value[][] =>
  Array.from({ length: range.rowCount }, (_row, row) =>
    Array.from({ length: range.columnCount }, (_column, column) =>
      valueAt(range.row + row, range.column + column),
    ),
  );
