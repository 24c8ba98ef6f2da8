import { lastColumnOf, lastRowOf, type CellRange } from "../../../references";
import type { EnteredCell } from "../../protocol";
import { columnOfKey, rowOfKey } from "../model/cell-key";

/** Empties those cells that lie in some areas. `filled` are the keys of all cells that hold something. */
export const clearCells = (
  filled: Iterable<number>,
  areas: readonly CellRange[],
): readonly EnteredCell[] =>
  [...filled].flatMap((key) => {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    const isInside = areas.some(
      (area) =>
        row >= area.row &&
        row <= lastRowOf(area) &&
        column >= area.column &&
        column <= lastColumnOf(area),
    );
    return isInside ? [{ row, column, content: "" }] : [];
  });
