import type { PrintSetup } from "../workbook-plan";
import { firstVisibleColumn, type ColumnDraft, type RowDraft } from "./sheet-draft";
import { pointsOfWidth } from "./text-metrics";

/** Printable part of A3 landscape within the margins of the renderers, in points. */
export const printable = { width: 1134, height: 745 };
/** Below this scale 10-point text is hard to read on paper. */
const smallestScale = 0.62;

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((left, right) => left + right, 0);

const fitsOnePage = (columns: readonly ColumnDraft[], rowHeights: readonly number[]): boolean => {
  const width = sum(
    columns.map((column) => (column.width === 0 ? 0 : pointsOfWidth(column.width))),
  );
  return Math.min(printable.width / width, printable.height / sum(rowHeights)) >= smallestScale;
};

/** Prints what is visible: on one page when it stays readable there, otherwise on as many as it takes. */
export const printSetupOf = (
  columns: readonly ColumnDraft[],
  rows: readonly RowDraft[],
  rowHeights: readonly number[],
  repeatedRows: PrintSetup["repeatedRows"],
): PrintSetup => {
  const row = rows[0]?.kind === "columnKeys" ? 1 : 0;
  const column = firstVisibleColumn(columns);
  return {
    area: { row, column, rowCount: rows.length - row, columnCount: columns.length - column },
    repeatedRows,
    pagesTall: fitsOnePage(columns, rowHeights) ? 1 : null,
  };
};
