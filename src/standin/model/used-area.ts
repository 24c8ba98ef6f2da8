import { intersection, wholeSheet, type CellRange } from "../../references";
import { hasContent } from "./cell";
import { columnOfKey, rowOfKey } from "./cells";
import type { Sheet } from "./sheet";

/** The smallest block that holds all content (and formats, unless `counts` is "values"); null when there is none. */
export const usedArea = (
  sheet: Sheet,
  counts: "values" | "valuesAndFormats",
  within: CellRange = wholeSheet,
): CellRange | null => {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  const grow = (row: number, column: number): void => {
    const at = { row, column, rowCount: 1, columnCount: 1 };
    if (intersection(at, within) === null) return;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  };
  for (const [key, cell] of sheet.cells) {
    if (counts === "valuesAndFormats" || hasContent(cell)) grow(rowOfKey(key), columnOfKey(key));
  }
  for (const key of sheet.spilled.keys()) grow(rowOfKey(key), columnOfKey(key));
  return bottom < 0
    ? null
    : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
};
