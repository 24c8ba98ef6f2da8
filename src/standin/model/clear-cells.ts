import {
  isEntireColumn,
  isEntireRow,
  lastColumnOf,
  lastRowOf,
  type CellRange,
} from "../../references";
import { emptyCell, type Cell } from "./cell";
import type { LineFormat, Sheet } from "./sheet";
import { noStyle } from "./style";
import type { Workbook } from "./workbook";
import { existingCells, storeCell } from "./write-cells";

export type ClearKind = "All" | "Contents" | "Formats" | "Hyperlinks" | "RemoveHyperlinks";

const cleared = (cell: Cell, kind: ClearKind): Cell => {
  switch (kind) {
    case "All":
      return emptyCell;
    case "Contents":
      return { ...emptyCell, style: cell.style };
    case "Formats":
      return { ...cell, style: noStyle };
    case "Hyperlinks":
    case "RemoveHyperlinks":
      return { ...cell, hyperlink: null };
  }
};

const clearLines = (sheet: Sheet, area: CellRange): void => {
  const plainStyle = (line: LineFormat): LineFormat => ({ ...line, style: noStyle });
  if (isEntireColumn(area)) {
    for (const [at, line] of sheet.columns) {
      if (at >= area.column && at <= lastColumnOf(area)) sheet.columns.set(at, plainStyle(line));
    }
  }
  if (isEntireRow(area)) {
    for (const [at, line] of sheet.rows) {
      if (at >= area.row && at <= lastRowOf(area)) sheet.rows.set(at, plainStyle(line));
    }
  }
};

export const clearCells = (
  workbook: Workbook,
  sheet: Sheet,
  area: CellRange,
  kind: ClearKind,
): void => {
  for (const [key, cell] of [...existingCells(sheet, area)]) {
    storeCell(sheet, key, cleared(cell, kind));
  }
  if (kind === "All" || kind === "Formats") clearLines(sheet, area);
  if (kind === "Formats") {
    workbook.onChange({ kind: "format", sheet, area });
    return;
  }
  workbook.needsCalculation = true;
  workbook.onChange({ kind: "cells", sheet, area, changeType: "RangeEdited" });
};
