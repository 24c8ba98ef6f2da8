/** A block of cells, 0-based. Whole columns have all rows of the sheet, whole rows all columns. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;

export const wholeSheet: Area = {
  row: 0,
  column: 0,
  rowCount: sheetRows,
  columnCount: sheetColumns,
};

export const cellAt = (row: number, column: number): Area => ({
  row,
  column,
  rowCount: 1,
  columnCount: 1,
});

export const isEntireColumn = (area: Area): boolean => area.rowCount === sheetRows;
export const isEntireRow = (area: Area): boolean => area.columnCount === sheetColumns;
export const lastRowOf = (area: Area): number => area.row + area.rowCount - 1;
export const lastColumnOf = (area: Area): number => area.column + area.columnCount - 1;

export const isOnSheet = ({ row, column, rowCount, columnCount }: Area): boolean =>
  row >= 0 &&
  column >= 0 &&
  rowCount > 0 &&
  columnCount > 0 &&
  row + rowCount <= sheetRows &&
  column + columnCount <= sheetColumns;

export const containsCell = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row <= lastRowOf(area) &&
  column >= area.column &&
  column <= lastColumnOf(area);

export const containsArea = (outer: Area, inner: Area): boolean =>
  containsCell(outer, inner.row, inner.column) &&
  containsCell(outer, lastRowOf(inner), lastColumnOf(inner));

export const intersection = (one: Area, other: Area): Area | null => {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rowCount = Math.min(lastRowOf(one), lastRowOf(other)) - row + 1;
  const columnCount = Math.min(lastColumnOf(one), lastColumnOf(other)) - column + 1;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
};

export const boundingArea = (one: Area, other: Area): Area => {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rowCount: Math.max(lastRowOf(one), lastRowOf(other)) - row + 1,
    columnCount: Math.max(lastColumnOf(one), lastColumnOf(other)) - column + 1,
  };
};

/** Every cell of an area, row by row. */
export function* cellsOf(area: Area): Generator<readonly [row: number, column: number]> {
  for (let row = area.row; row <= lastRowOf(area); row += 1) {
    for (let column = area.column; column <= lastColumnOf(area); column += 1) yield [row, column];
  }
}

/** One value per cell of the area, as rows of columns. */
export const gridOf = <Value>(
  area: Area,
  valueAt: (row: number, column: number) => Value,
): Value[][] =>
  Array.from({ length: area.rowCount }, (_row, row) =>
    Array.from({ length: area.columnCount }, (_column, column) =>
      valueAt(area.row + row, area.column + column),
    ),
  );
