import {
  cellsOf,
  isEntireColumn,
  isEntireRow,
  lastColumnOf,
  lastRowOf,
  type CellRange,
} from "../../references";
import { hasContent, type Cell, type Hyperlink, type Scalar } from "./cell";
import { parseInput } from "../parse-input";
import { cellKey, cellOf, columnOf, columnOfKey, rowOf, rowOfKey } from "./cells";
import type { LineFormat, Sheet } from "./sheet";
import { noStyle, restyler, styleValue, type CellStyle } from "./style";
import type { Workbook } from "./workbook";

export const storeCell = (sheet: Sheet, key: number, cell: Cell): void => {
  const isPlain = !hasContent(cell) && cell.style === noStyle && cell.hyperlink === null;
  if (isPlain) sheet.cells.delete(key);
  else sheet.cells.set(key, cell);
};

/** Cells of the area that exist, without walking a million empty rows. */
export function* existingCells(sheet: Sheet, area: CellRange): Generator<readonly [number, Cell]> {
  if (area.rowCount * area.columnCount <= sheet.cells.size) {
    for (const [row, column] of cellsOf(area)) {
      const cell = sheet.cells.get(cellKey(row, column));
      if (cell !== undefined) yield [cellKey(row, column), cell];
    }
    return;
  }
  for (const [key, cell] of sheet.cells) {
    const row = rowOfKey(key);
    const column = columnOfKey(key);
    const isInside =
      row >= area.row &&
      row <= lastRowOf(area) &&
      column >= area.column &&
      column <= lastColumnOf(area);
    if (isInside) yield [key, cell];
  }
}

const enter = (sheet: Sheet, row: number, column: number, input: Scalar, year: number): void => {
  const old = cellOf(sheet, row, column);
  const oldFormat = String(styleValue(old.style, "numberFormat"));
  const { value, formula, isQuoted, numberFormat } = parseInput(input, oldFormat, year);
  const style =
    numberFormat !== null && oldFormat === "General"
      ? restyler({ numberFormat })(old.style)
      : old.style;
  storeCell(sheet, cellKey(row, column), {
    ...old,
    value,
    formula,
    isQuoted,
    style,
    spill: null,
    origin: null,
  });
};

/** Covered cells of a merge keep nothing. */
export const isCovered = (sheet: Sheet, row: number, column: number): boolean =>
  sheet.merges.some(
    ({ area }) =>
      area !== null &&
      row >= area.row &&
      row <= lastRowOf(area) &&
      column >= area.column &&
      column <= lastColumnOf(area) &&
      !(row === area.row && column === area.column),
  );

/** Enters values or formulas; null leaves a cell as it is. */
export const enterInputs = (
  workbook: Workbook,
  sheet: Sheet,
  area: CellRange,
  inputAt: (row: number, column: number) => Scalar | null,
  year: number,
): void => {
  const before = cellOf(sheet, area.row, area.column).value;
  for (const [row, column] of cellsOf(area)) {
    const input = inputAt(row - area.row, column - area.column);
    if (input !== null && !isCovered(sheet, row, column)) enter(sheet, row, column, input, year);
  }
  workbook.needsCalculation = true;
  const isSingle = area.rowCount === 1 && area.columnCount === 1;
  workbook.onChange({
    kind: "cells",
    sheet,
    area,
    changeType: "RangeEdited",
    ...(isSingle ? { before, after: cellOf(sheet, area.row, area.column).value } : {}),
  });
};

const restyleLine = (line: LineFormat, restyle: (style: CellStyle) => CellStyle): LineFormat => ({
  ...line,
  style: restyle(line.style),
});

/** Formats whole columns and rows as such, and otherwise cell by cell. */
export const applyStyle = (
  workbook: Workbook,
  sheet: Sheet,
  area: CellRange,
  patch: CellStyle,
): void => {
  const restyle = restyler(patch);
  if (isEntireColumn(area) || isEntireRow(area)) {
    if (isEntireColumn(area)) {
      for (let at = area.column; at <= lastColumnOf(area); at += 1) {
        sheet.columns.set(at, restyleLine(columnOf(sheet, at), restyle));
      }
    } else {
      for (let at = area.row; at <= lastRowOf(area); at += 1) {
        sheet.rows.set(at, restyleLine(rowOf(sheet, at), restyle));
      }
    }
    for (const [key, cell] of [...existingCells(sheet, area)]) {
      storeCell(sheet, key, { ...cell, style: restyle(cell.style) });
    }
  } else {
    for (const [row, column] of cellsOf(area)) {
      const cell = cellOf(sheet, row, column);
      const style = restyle(cell.style);
      if (style === cell.style) continue;
      storeCell(sheet, cellKey(row, column), { ...cell, style });
    }
  }
  workbook.onChange({ kind: "format", sheet, area });
};

export const setHyperlink = (sheet: Sheet, area: CellRange, hyperlink: Hyperlink | null): void => {
  for (const [row, column] of cellsOf(area)) {
    storeCell(sheet, cellKey(row, column), { ...cellOf(sheet, row, column), hyperlink });
  }
};
