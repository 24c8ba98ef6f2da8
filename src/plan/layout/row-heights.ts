import { groupBy } from "../../domain";
import type { CellRange } from "../../references";
import { shownValue, type CellStyle, type CellValue } from "../workbook-plan";
import { bodyFontSize, styles } from "./palette";
import type { ColumnDraft, RowDraft, RowKind } from "./sheet-draft";
import { heightOfLines, heightOfVerticalText, lineCount } from "./text-metrics";

const fixedHeights: Partial<Readonly<Record<RowKind, number>>> = {
  columnKeys: 0,
  title: heightOfLines(1, styles.title.fontSize),
  section: heightOfLines(1, styles.section.fontSize) + 4,
  spacer: 10,
};

const widthOf = (
  columns: readonly ColumnDraft[],
  { column, columnCount }: Pick<CellRange, "column" | "columnCount">,
): number => columns.slice(column, column + columnCount).reduce((sum, { width }) => sum + width, 0);

/** 0 for what fits one line. */
const cellHeight = (value: CellValue, width: number, style: CellStyle): number => {
  const shown = shownValue(value);
  if (typeof shown !== "string" || width === 0) return 0;
  const fontSize = style.fontSize ?? bodyFontSize;
  if (style.direction === "vertical") return heightOfVerticalText(shown, fontSize);
  const lines = lineCount(shown, width, fontSize);
  return lines === 1 ? 0 : heightOfLines(lines, fontSize);
};

const rowHeight = (
  row: RowDraft,
  rowIndex: number,
  columns: readonly ColumnDraft[],
  merges: readonly CellRange[],
): number => {
  const fixed = fixedHeights[row.kind];
  if (fixed !== undefined) return fixed;
  const heights = row.cells.map((value, column) => {
    const merge = merges.find((range) => range.row === rowIndex && range.column === column);
    if (merge !== undefined && merge.rowCount > 1) return 0;
    const width = widthOf(columns, merge ?? { column, columnCount: 1 });
    const draft = columns[column];
    const style = row.kind === "heading" ? draft?.headingStyle : draft?.style;
    return cellHeight(value, width, style ?? {});
  });
  return Math.max(row.singleLineHeight ?? heightOfLines(1, bodyFontSize), ...heights);
};

/**
 * Row heights in points such that every wrapped text fits; Excel does not do this for merged cells. What a cell merged over
 * several rows needs beyond them goes to its last row.
 */
export const estimateRowHeights = (
  rows: readonly RowDraft[],
  columns: readonly ColumnDraft[],
  merges: readonly CellRange[],
): readonly number[] => {
  const mergesByRow = groupBy(merges, ({ row }) => row);
  const heights = rows.map((row, index) =>
    rowHeight(row, index, columns, mergesByRow.get(index) ?? []),
  );
  for (const merge of merges) {
    if (merge.rowCount === 1) continue;
    const last = merge.row + merge.rowCount - 1;
    const available = heights.slice(merge.row, last + 1).reduce((sum, height) => sum + height, 0);
    const needed = cellHeight(
      rows[merge.row]?.cells[merge.column] ?? null,
      widthOf(columns, merge),
      columns[merge.column]?.style ?? {},
    );
    heights[last] = (heights[last] ?? 0) + Math.max(0, needed - available);
  }
  return heights;
};
