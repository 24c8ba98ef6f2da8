import { a1, a1Range, cellAt, parseRange, type CellRange } from "../../../references";

/** null for what is no block of cells of a sheet, such as `#REF!`. */
export const areaOf = (text: string | null): CellRange | null =>
  text === null ? null : parseRange(text.trim());

/** Both corners even of whole rows and columns, as merges and rules of a file have it. */
export const cornersOf = (area: CellRange): string =>
  area.rowCount === 1 && area.columnCount === 1 ? a1(area) : a1Range(area);

export const blocksOf = (sqref: string | null): readonly CellRange[] =>
  (sqref ?? "").split(/\s+/u).flatMap((text) => areaOf(text) ?? []);

/** The upper left corner of all blocks: formulas of rules are written for the cell there. */
export const homeOf = (blocks: readonly CellRange[]): CellRange =>
  cellAt(
    Math.min(...blocks.map(({ row }) => row)),
    Math.min(...blocks.map(({ column }) => column)),
  );
