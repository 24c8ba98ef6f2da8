import { contains, wholeSheet, type CellRange } from "../../references";
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
  const grow = (key: number): void => {
    const at = { row: rowOfKey(key), column: columnOfKey(key) };
    if (!contains(within, at)) return;
    top = Math.min(top, at.row);
    left = Math.min(left, at.column);
    bottom = Math.max(bottom, at.row);
    right = Math.max(right, at.column);
  };
  for (const [key, cell] of sheet.cells) {
    if (counts === "valuesAndFormats" || hasContent(cell)) grow(key);
  }
  for (const key of sheet.spilled.keys()) grow(key);
  return bottom < 0
    ? null
    : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
};
