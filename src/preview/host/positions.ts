import { intersection, type CellRange } from "../../references";
import type { WorkbookChange } from "../../standin";
import { shiftArea, shiftOf } from "../../standin/workbook";

/** Something that has moved cells behind the view with this number. */
interface Move {
  readonly behind: number;
  readonly sheet: string;
  /** Where an area is now; null when it is deleted, or its cells have gone different ways. */
  readonly apply: (area: CellRange) => CellRange | null;
}

/**
 * Knows where cells are now that somebody saw in an earlier view: what is done at the grid arrives after rows may have been
 * inserted that the grid did not show yet.
 */
export interface Positions {
  readonly note: (change: WorkbookChange, shownNumber: number) => void;
  /** null: the cells are not there any more. Nobody will come back to an earlier view than `seen`. */
  readonly now: (seen: number, sheet: string, area: CellRange) => CellRange | null;
}

type CellsChange = Extract<WorkbookChange, { kind: "cells" }>;

const shifted = ({ changeType, area }: CellsChange): Move["apply"] | null => {
  if (changeType === "RangeEdited") return null;
  const way = changeType.endsWith("Inserted") ? "insert" : "delete";
  // Which way single cells have moved is not told: those of the same rows and columns are not looked for.
  if (changeType.startsWith("Cell")) return (seen) => (mayHaveMoved(area, seen) ? null : seen);
  const shift = shiftOf(area, changeType.startsWith("Row") ? "row" : "column", way);
  return (seen) => shiftArea(seen, shift);
};

const mayHaveMoved = (area: CellRange, seen: CellRange): boolean =>
  seen.row + seen.rowCount > area.row && seen.column + seen.columnCount > area.column;

const applyOf = (change: WorkbookChange): Move["apply"] | null => {
  if (change.kind === "cells") return shifted(change);
  if (change.kind !== "sorted") return null;
  return (seen) => (intersection(change.area, seen) === null ? seen : null);
};

export const newPositions = (): Positions => {
  let moves: Move[] = [];
  return {
    note: (change, behind) => {
      const apply = applyOf(change);
      if (apply !== null) moves.push({ behind, sheet: change.sheet, apply });
    },
    now: (seen, sheet, area) => {
      moves = moves.filter(({ behind }) => behind >= seen);
      return moves
        .filter((move) => move.sheet === sheet)
        .reduce<CellRange | null>((now, { apply }) => (now === null ? null : apply(now)), area);
    },
  };
};
