import { columnName, formatArea, parseArea } from "../../../standin/model/address";
import { cellAt, isOnSheet, lastColumnOf, lastRowOf, type Area } from "../../../standin/model/area";

/** null for what is no block of cells of a sheet, such as `#REF!`. */
export const areaOf = (text: string | null): Area | null => {
  const area = text === null ? null : parseArea(text.trim());
  return area !== null && isOnSheet(area) ? area : null;
};

const corner = (row: number, column: number, mark: string): string =>
  `${mark}${columnName(column)}${mark}${row + 1}`;

/** Both corners even of whole rows and columns, as merges and rules of a file have it. */
export const cornersOf = (area: Area): string => {
  const first = corner(area.row, area.column, "");
  const last = corner(lastRowOf(area), lastColumnOf(area), "");
  return first === last ? first : `${first}:${last}`;
};

/** `$A$1:$B$2`, `$1:$3`, `$A:$B`. */
export const fixedArea = (area: Area): string =>
  formatArea(area).replaceAll(/[A-Z]+|\d+/gu, "$$$&");

export const blocksOf = (sqref: string | null): readonly Area[] =>
  (sqref ?? "").split(/\s+/u).flatMap((text) => areaOf(text) ?? []);

/** The upper left corner of all blocks: formulas of rules are written for the cell there. */
export const homeOf = (blocks: readonly Area[]): Area =>
  cellAt(
    Math.min(...blocks.map(({ row }) => row)),
    Math.min(...blocks.map(({ column }) => column)),
  );
