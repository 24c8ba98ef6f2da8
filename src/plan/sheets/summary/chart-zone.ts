import type { CellRange } from "../../../references";
import { printable } from "../../layout/print-setup";
import { firstVisibleColumn, type ColumnDraft } from "../../layout/sheet-draft";
import { pointsOfWidth } from "../../layout/text-metrics";

/** Points of a row without content. */
const rowHeight = 10;
/** Points. A bar with its name beside it takes so much; title, axis and legend take `around`. */
const barPitch = 12.5;
const around = 100;
const lowest = 290;
/** The title, the note, and the headings of the table below. */
const besideCharts = 120;

/** Points of the sheet that the first page has room for: printed one page wide, a wide sheet is made smaller. */
const highestOn = (columns: readonly ColumnDraft[]): number => {
  const width = columns.reduce(
    (sum, column) => sum + (column.width === 0 ? 0 : pointsOfWidth(column.width)),
    0,
  );
  return printable.height * Math.max(1, width / printable.width) - besideCharts;
};

/** How many rows without content charts take, of which the longest has so many bars; none without a chart. */
export const chartZoneRows = (
  chartCount: number,
  barCount: number,
  columns: readonly ColumnDraft[],
): number => {
  if (chartCount === 0) return 0;
  const needed = Math.max(lowest, barCount * barPitch + around);
  return Math.floor(Math.min(highestOn(columns), needed) / rowHeight);
};

/** Places for so many charts side by side, as wide as each other as the columns allow. */
export const chartPlaces = (
  chartCount: number,
  rows: Pick<CellRange, "row" | "rowCount">,
  columns: readonly ColumnDraft[],
): readonly CellRange[] => {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const first = firstVisibleColumn(columns);
  /** The first column of which more than half lies behind this share of the width. */
  const columnAt = (share: number): number => {
    let left = 0;
    const found = columns.findIndex(({ width }) => {
      left += width;
      return left - width / 2 > total * share;
    });
    return found === -1 ? columns.length : Math.max(first, found);
  };
  return Array.from({ length: chartCount }, (_, index) => {
    const column = columnAt(index / chartCount);
    return { ...rows, column, columnCount: columnAt((index + 1) / chartCount) - column };
  });
};
