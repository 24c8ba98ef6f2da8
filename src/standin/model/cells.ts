import { sheetColumns } from "../../references";
import { emptyCell, type Cell } from "./cell";
import type { LineFormat, Sheet } from "./sheet";
import { noStyle } from "./style";

export const plainLine: LineFormat = {
  size: null,
  isHidden: false,
  isFilteredOut: false,
  isAutoSize: false,
  style: noStyle,
};

export const cellKey = (row: number, column: number): number => row * sheetColumns + column;
export const rowOfKey = (key: number): number => Math.floor(key / sheetColumns);
export const columnOfKey = (key: number): number => key % sheetColumns;

/** A cell as it is seen: of its own, spilled into it, or with the style of its row or column. */
export const cellOf = (sheet: Sheet, row: number, column: number): Cell => {
  const key = cellKey(row, column);
  const own = sheet.cells.get(key);
  const spilled = sheet.spilled.get(key);
  if (own !== undefined) {
    return spilled !== undefined && own.value === null ? { ...own, value: spilled.value } : own;
  }
  const style = sheet.rows.get(row)?.style ?? noStyle;
  const inherited = style === noStyle ? (sheet.columns.get(column)?.style ?? noStyle) : style;
  const base = spilled ?? emptyCell;
  return inherited === noStyle ? base : { ...base, style: inherited };
};

export const rowOf = (sheet: Sheet, row: number): LineFormat => sheet.rows.get(row) ?? plainLine;
export const columnOf = (sheet: Sheet, column: number): LineFormat =>
  sheet.columns.get(column) ?? plainLine;
export const isRowHidden = (sheet: Sheet, row: number): boolean => {
  const { isHidden, isFilteredOut } = rowOf(sheet, row);
  return isHidden || isFilteredOut;
};
