import { emptyCell } from "./cell";
import { cellKey, cellOf, columnOfKey, rowOfKey } from "./cells";
import type { Sheet } from "./sheet";

/** Puts what formulas fill beside their own cells where it is seen. */
export const rebuildSpills = (sheet: Sheet): void => {
  sheet.spilled = new Map();
  for (const [key, { spill }] of sheet.cells) {
    for (const [down, line] of (spill ?? []).entries()) {
      for (const [right, value] of line.entries()) {
        if (down + right === 0) continue;
        const [row, column] = [rowOfKey(key) + down, columnOfKey(key) + right];
        const base = cellOf(sheet, row, column);
        sheet.spilled.set(cellKey(row, column), { ...base, ...emptyCell, value });
      }
    }
  }
};
