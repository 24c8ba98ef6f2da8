import { lastColumnOf, lastRowOf, type CellRange } from "../../references";
import { cellText } from "./cell-text";
import { cellOf, columnOf, columnOfKey, isRowHidden, rowOf, rowOfKey } from "./cells";
import type { LineFormat, Sheet } from "./sheet";
import type { Workbook } from "./workbook";
import { existingCells } from "./write-cells";

/** Points. */
const standardColumnWidth = 48;
const standardRowHeight = 15;

export const columnWidth = (sheet: Sheet, column: number): number => {
  const { size, isHidden } = columnOf(sheet, column);
  return isHidden ? 0 : (size ?? standardColumnWidth);
};

export const rowHeight = (sheet: Sheet, row: number): number =>
  isRowHidden(sheet, row) ? 0 : (rowOf(sheet, row).size ?? standardRowHeight);

const setLines = (
  lines: Map<number, LineFormat>,
  [first, last]: readonly [number, number],
  lineOf: (line: number) => LineFormat,
): void => {
  for (let at = first; at <= last; at += 1) lines.set(at, lineOf(at));
};

const columnsOf = (area: CellRange) => [area.column, lastColumnOf(area)] as const;
const rowsOf = (area: CellRange) => [area.row, lastRowOf(area)] as const;

export const setColumnWidth = (sheet: Sheet, area: CellRange, size: number | null): void => {
  setLines(sheet.columns, columnsOf(area), (at) => ({
    ...columnOf(sheet, at),
    size,
    isAutoSize: false,
    isHidden: size === 0,
  }));
};

export const setRowHeight = (sheet: Sheet, area: CellRange, size: number | null): void => {
  setLines(sheet.rows, rowsOf(area), (at) => ({
    ...rowOf(sheet, at),
    size,
    isAutoSize: false,
    isHidden: size === 0,
  }));
};

export const hideColumns = (sheet: Sheet, area: CellRange, isHidden: boolean): void => {
  setLines(sheet.columns, columnsOf(area), (at) => ({ ...columnOf(sheet, at), isHidden }));
};

export const hideRows = (
  workbook: Workbook,
  sheet: Sheet,
  area: CellRange,
  isHidden: boolean,
): void => {
  setLines(sheet.rows, rowsOf(area), (at) => ({ ...rowOf(sheet, at), isHidden }));
  workbook.onChange({ kind: "rowsHidden", sheet, area, isHidden });
};

const pointsPerNarrowLetter = 5.5;

/** Full-width letters take twice the room. A rough measure, without a font. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + (letter > "\u00FF" ? 2 : 1), 0) *
  pointsPerNarrowLetter;

export const autofitColumns = (sheet: Sheet, area: CellRange): void => {
  const widths = new Map<number, number>();
  for (const [key] of existingCells(sheet, area)) {
    const column = columnOfKey(key);
    const text = cellText(cellOf(sheet, rowOfKey(key), column));
    const widest = Math.max(...text.split("\n").map(widthOf));
    if (text !== "") widths.set(column, Math.max(widths.get(column) ?? 0, widest + 8));
  }
  for (const [column, size] of widths) {
    sheet.columns.set(column, { ...columnOf(sheet, column), size });
  }
};

/** Rows go back to one line, or as many as their texts have line breaks. */
export const autofitRows = (sheet: Sheet, area: CellRange): void => {
  const lines = new Map<number, number>();
  for (const [key, cell] of existingCells(sheet, area)) {
    const count = cellText(cell).split("\n").length;
    lines.set(rowOfKey(key), Math.max(lines.get(rowOfKey(key)) ?? 1, count));
  }
  for (const [row, count] of lines) {
    sheet.rows.set(row, { ...rowOf(sheet, row), size: count * standardRowHeight });
  }
};
