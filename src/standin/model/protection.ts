import { lastColumnOf, lastRowOf, type CellRange } from "../../references";
import { accessDenied } from "./host-error";
import { cellOf } from "./cells";
import type { Sheet, Table } from "./sheet";
import { styleValue } from "./style";
import { existingCells } from "./write-cells";
import { usedArea } from "./used-area";

const isUnlocked = (sheet: Sheet, row: number, column: number): boolean =>
  styleValue(cellOf(sheet, row, column).style, "protection.locked") === false;

const areAllUnlocked = (sheet: Sheet, area: CellRange): boolean => {
  const isSmall = area.rowCount * area.columnCount <= 100_000;
  if (!isSmall)
    return [...existingCells(sheet, area)].length > 0 && usedArea(sheet, "values") === null;
  for (let row = area.row; row <= lastRowOf(area); row += 1) {
    for (let column = area.column; column <= lastColumnOf(area); column += 1) {
      if (!isUnlocked(sheet, row, column)) return false;
    }
  }
  return true;
};

/** Content may be entered into unlocked cells of a protected sheet only. */
export const guardContent = (sheet: Sheet, area: CellRange): void => {
  if (sheet.protection !== null && !areAllUnlocked(sheet, area)) throw accessDenied(sheet.name);
};

/** Everything else that changes a protected sheet needs its option, such as `allowFormatCells`. */
export const guardOption = (sheet: Sheet, option: string | null): void => {
  const isAllowed = option !== null && sheet.protection?.[option] === true;
  if (sheet.protection !== null && !isAllowed) throw accessDenied(sheet.name);
};

export const guardTable = ({ anchor }: Table): void => {
  guardOption(anchor.sheet, null);
};
