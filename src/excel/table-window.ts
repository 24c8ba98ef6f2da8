import { locateKeys, type FoundSheet, type SheetPlan } from "../plan";
import { sheetColumns, sheetRows, type CellRange } from "../references";

/** So many empty lines behind a table belong to it: all that a filling can add finds its place there. */
const marginOf = ({ values, columns }: SheetPlan) => ({
  rows: values.length + 100,
  columns: columns.length + 20,
});

/**
 * The cells from A1 on in which a table is looked for at first. Staff insert lines before it and between, and how many results
 * 点検結果 holds no plan knows.
 */
export const windowOf = (plan: SheetPlan): CellRange => ({
  row: 0,
  column: 0,
  rowCount: Math.min(sheetRows, 2 * plan.values.length + 5_000),
  columnCount: Math.min(sheetColumns, 2 * plan.columns.length + 100),
});

const lastHeld = (cells: readonly unknown[]): number => cells.findLastIndex((cell) => cell !== "");

/**
 * The cells of a table with its margin, where they reach out of the window in which it was found; `null` where they do not, and
 * where no keys were found. `all` is where the sheet holds something. Keys are asked for alone: one value far below a table
 * must not have all rows read that lie between.
 */
export const tableBeyond = async (
  context: Excel.RequestContext,
  plan: SheetPlan,
  found: FoundSheet,
  all: CellRange,
): Promise<CellRange | null> => {
  const window = windowOf(plan);
  const end = { row: all.row + all.rowCount, column: all.column + all.columnCount };
  if (end.row <= window.rowCount && end.column <= window.columnCount) return null;
  const located = locateKeys(plan, found);
  if (located.kind !== "found") return null;
  const { keyRow, keyColumn } = located.keys;
  const sheet = context.workbook.worksheets.getItem(plan.name);
  const [row, column] = [window.rowCount, window.columnCount];
  const below = sheet
    .getRangeByIndexes(Math.min(row, sheetRows - 1), keyColumn, Math.max(1, sheetRows - row), 1)
    .getUsedRangeOrNullObject(true);
  const right = sheet
    .getRangeByIndexes(
      keyRow,
      Math.min(column, sheetColumns - 1),
      1,
      Math.max(1, sheetColumns - column),
    )
    .getUsedRangeOrNullObject(true);
  below.load("rowIndex,rowCount");
  right.load("columnIndex,columnCount");
  await context.sync();
  const keys = found.values.map((cells) => cells[keyColumn] ?? "");
  const margin = marginOf(plan);
  const rowCount =
    Math.max(lastHeld(keys) + 1, below.isNullObject ? 0 : below.rowIndex + below.rowCount) +
    margin.rows;
  const columnCount =
    Math.max(
      lastHeld(found.values[keyRow] ?? []) + 1,
      right.isNullObject ? 0 : right.columnIndex + right.columnCount,
    ) + margin.columns;
  if (rowCount <= window.rowCount && columnCount <= window.columnCount) return null;
  return {
    row: 0,
    column: 0,
    rowCount: Math.min(rowCount, end.row),
    columnCount: Math.min(columnCount, end.column),
  };
};
