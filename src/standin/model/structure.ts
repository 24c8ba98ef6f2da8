import {
  formatReference,
  isEntireColumn,
  isEntireRow,
  moveReference,
  onSheet,
  rangeOf,
  replaceReferences,
  sheetOf,
  type CellRange,
} from "../../references";
import type { Cell } from "./cell";
import type { CellChangeType } from "./change";
import { cellKey, columnOfKey, rowOfKey } from "./cells";
import type { LineFormat, Sheet } from "./sheet";
import { shiftArea, shiftOf, type Axis, type Shift } from "./shift";
import type { Workbook } from "./workbook";

const lineOf = (key: number, axis: Axis): number =>
  axis === "row" ? rowOfKey(key) : columnOfKey(key);

const shiftCells = (cells: ReadonlyMap<number, Cell>, shift: Shift): Map<number, Cell> => {
  const moved = new Map<number, Cell>();
  for (const [key, cell] of cells) {
    if (lineOf(key, shift.axis) < shift.start) {
      moved.set(key, cell);
      continue;
    }
    const at = { row: rowOfKey(key), column: columnOfKey(key), rowCount: 1, columnCount: 1 };
    const area = shiftArea(at, shift);
    if (area !== null) moved.set(cellKey(area.row, area.column), cell);
  }
  return moved;
};

const shiftLines = (
  lines: ReadonlyMap<number, LineFormat>,
  { start, count }: Shift,
): Map<number, LineFormat> => {
  const moved = new Map<number, LineFormat>();
  for (const [line, format] of lines) {
    if (line < start) moved.set(line, format);
    else if (line >= start - Math.min(count, 0)) moved.set(line + count, format);
  }
  return moved;
};

const shiftFormula = (formula: string, home: string, target: string, shift: Shift): string =>
  replaceReferences(formula, (reference) => {
    const name = sheetOf(reference) ?? home;
    if (name.toLowerCase() !== target.toLowerCase()) return reference.text;
    const before = rangeOf(reference);
    const area = shiftArea(before, shift);
    if (area === before) return reference.text;
    return area === null ? "#REF!" : formatReference(moveReference(reference, area));
  });

const rewriteFormulas = (
  workbook: Workbook,
  rewrite: (formula: string, sheetName: string) => string,
): void => {
  for (const sheet of workbook.sheets) {
    for (const [key, cell] of sheet.cells) {
      if (cell.formula === null) continue;
      const formula = rewrite(cell.formula, sheet.name);
      if (formula !== cell.formula) sheet.cells.set(key, { ...cell, formula });
    }
    for (const item of sheet.names) item.formula = rewrite(item.formula, sheet.name);
  }
  for (const item of workbook.names) item.formula = rewrite(item.formula, "");
};

const changeTypeOf = (area: CellRange, way: "insert" | "delete"): CellChangeType => {
  if (isEntireRow(area)) return way === "insert" ? "RowInserted" : "RowDeleted";
  if (isEntireColumn(area)) return way === "insert" ? "ColumnInserted" : "ColumnDeleted";
  return way === "insert" ? "CellInserted" : "CellDeleted";
};

const forgetDeleted = (sheet: Sheet): void => {
  const stands = ({ anchor }: { readonly anchor: { readonly area: CellRange | null } }): boolean =>
    anchor.area !== null;
  sheet.merges = sheet.merges.filter(
    ({ area }) => area !== null && area.rowCount * area.columnCount > 1,
  );
  sheet.validations = sheet.validations.filter(stands);
  sheet.conditionalFormats = sheet.conditionalFormats.filter(stands);
  sheet.tables = sheet.tables.filter(stands);
  sheet.comments = sheet.comments.filter(stands);
  if (sheet.autoFilter?.anchor.area === null) sheet.autoFilter = null;
};

/** Inserts cells before an area, or deletes the area. Formulas, names and everything anchored move along. */
const restructure = (
  workbook: Workbook,
  sheet: Sheet,
  area: CellRange,
  axis: Axis,
  way: "insert" | "delete",
): void => {
  const shift = shiftOf(area, axis, way);
  sheet.cells = shiftCells(sheet.cells, shift);
  sheet.spilled = new Map();
  if (isEntireRow(area)) sheet.rows = shiftLines(sheet.rows, shift);
  if (isEntireColumn(area)) sheet.columns = shiftLines(sheet.columns, shift);
  for (const anchor of sheet.anchors) {
    if (anchor.area !== null) anchor.area = shiftArea(anchor.area, shift);
  }
  forgetDeleted(sheet);
  rewriteFormulas(workbook, (formula, home) => shiftFormula(formula, home, sheet.name, shift));
  workbook.needsCalculation = true;
  workbook.onChange({ kind: "cells", sheet, area, changeType: changeTypeOf(area, way) });
};

const axisOf = (area: CellRange, wanted: Axis): Axis =>
  isEntireRow(area) ? "row" : isEntireColumn(area) ? "column" : wanted;

/** `axis` says which way the other cells move; whole rows and columns know it themselves. */
export const insertCells = (
  workbook: Workbook,
  sheet: Sheet,
  area: CellRange,
  axis: Axis,
): void => {
  restructure(workbook, sheet, area, axisOf(area, axis), "insert");
};

export const deleteCells = (
  workbook: Workbook,
  sheet: Sheet,
  area: CellRange,
  axis: Axis,
): void => {
  restructure(workbook, sheet, area, axisOf(area, axis), "delete");
};

/** Formulas and names follow the new name of a sheet. */
export const renameInFormulas = (workbook: Workbook, before: string, after: string): void => {
  rewriteFormulas(workbook, (formula) =>
    replaceReferences(formula, (reference) =>
      sheetOf(reference)?.toLowerCase() === before.toLowerCase()
        ? formatReference(onSheet(reference, after))
        : reference.text,
    ),
  );
};

/** References to a deleted sheet are lost. */
export const loseInFormulas = (workbook: Workbook, name: string): void => {
  rewriteFormulas(workbook, (formula) =>
    replaceReferences(formula, (reference) =>
      sheetOf(reference)?.toLowerCase() === name.toLowerCase() ? "#REF!" : reference.text,
    ),
  );
};
