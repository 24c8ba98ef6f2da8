import type { CellRange } from "../../references";
import {
  createStandIn,
  type SheetWatch,
  type StandIn,
  type StandInOptions,
  type WorkbookChange,
} from "../../standin";
import { newHistory, type History } from "./history";
import { newPositions, type Positions } from "./positions";

/** An open workbook with what is remembered for those who look at it. */
export interface Book {
  readonly standIn: StandIn;
  readonly watch: SheetWatch;
  readonly history: History;
  readonly positions: Positions;
  /** Its file holds what saving would lose: it is looked at, and not changed. */
  readonly isViewOnly: boolean;
  /** The view that was the newest when it was opened. */
  readonly openedBehind: number;
}

/** Where somebody has done something: on the view with this number. */
export interface SeenPlace {
  readonly seen: number;
  /** The id of a sheet. */
  readonly sheet: string;
}

/** Behind these no position holds, or Excel forgets what could be undone. */
const clearsHistory = (change: WorkbookChange): boolean => {
  switch (change.kind) {
    case "cells":
      return change.changeType !== "RangeEdited";
    case "sorted":
    case "sheetAdded":
    case "sheetDeleted":
    case "sheetRenamed":
    case "protection":
      return true;
    case "format":
    case "rowsHidden":
    case "selection":
    case "sheetActivated":
      return false;
  }
};

export const openBook = (
  options: StandInOptions,
  shownNumber: () => number,
  onChange: (change: WorkbookChange) => void,
  isViewOnly: boolean,
): Book => {
  const history = newHistory();
  const positions = newPositions();
  const standIn = createStandIn({
    ...options,
    moods: { ...options.moods, isReadOnly: isViewOnly },
    onChange: (change) => {
      positions.note(change, shownNumber());
      if (clearsHistory(change)) history.clear();
      onChange(change);
    },
  });
  const watch = standIn.watchSheets();
  return { standIn, watch, history, positions, isViewOnly, openedBehind: shownNumber() };
};

/** Where these cells are now, or what has become of them. */
export const placeNow = (
  { standIn, positions, openedBehind }: Book,
  { seen, sheet }: SeenPlace,
  area: CellRange,
): CellRange | "otherWorkbook" | "sheetGone" | "cellsGone" => {
  if (seen <= openedBehind) return "otherWorkbook";
  if (standIn.grid.nameOf(sheet) === null) return "sheetGone";
  return positions.now(seen, sheet, area) ?? "cellsGone";
};
