import { isTextFormat } from "numfmt";
import { formatRange, parseAddress, sheetColumns, sheetRows, type CellRange } from "../references";
import { blocksOf } from "./model/blocks";
import { isSameValue, type Cell, type CellValue, type Hyperlink, type Scalar } from "./model/cell";
import { HostError, itemNotFound } from "./model/host-error";
import { guardContent, guardOption } from "./model/protection";
import type { Axis } from "./model/shift";
import { cellKey, cellOf } from "./model/cells";
import type { Sheet } from "./model/sheet";
import { activateSheet } from "./model/sheets";
import { deleteCells, insertCells } from "./model/structure";
import { restyler, styleValue } from "./model/style";
import { findSheet, selectionOf, type Workbook } from "./model/workbook";
import { guardEntry } from "./model/entry-limits";
import { asTyped } from "./parse-input";
import { enterInputs, isCovered, storeCell } from "./model/write-cells";
import { addressedRange, areaOf } from "./objects/anchors";

/** What somebody enters: text as typed, a formula with its `=`, "" for nothing. 0-based. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly content: Scalar;
}

/** What entering changes of a cell. `value` of a formula is what it came to before. */
export interface CellContent {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly isQuoted: boolean;
  readonly numberFormat: string;
}

export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly before: CellContent;
  readonly after: CellContent;
}

/**
 * What somebody does at a grid. Unlike `User` it respects what Excel refuses, and what was entered can be taken back. Sheets
 * are given by id or name. A refusal is a `HostError` and changes nothing: `AccessDenied` (protected), `MergedCells`,
 * `ItemNotFound`, and those of `guardEntry`.
 */
export interface GridUser {
  readonly enter: (sheet: string, cells: readonly GridCell[]) => readonly CellEdit[];
  /**
   * Takes edits back where a cell still is as the edit left it, and answers those that were taken back, turned round: putting
   * them back again does them anew. What somebody has written since stays.
   */
  readonly putBack: (sheet: string, edits: readonly CellEdit[]) => readonly CellEdit[];
  readonly insertLines: (sheet: string, axis: Axis, first: number, count: number) => void;
  readonly deleteLines: (sheet: string, axis: Axis, first: number, count: number) => void;
  /** Goes where the link of a cell, or of merged cells, to a place in the workbook leads. */
  readonly followLink: (sheet: string, address: string) => "followed" | "noLink" | "leadsNowhere";
  /** null: there is no such sheet. */
  readonly nameOf: (sheet: string) => string | null;
  readonly selection: () => { readonly sheet: string; readonly address: string };
}

interface GridEnvironment {
  readonly workbook: Workbook;
  readonly year: number;
  readonly deliverEvents: () => void;
}

const contentOf = ({ value, formula, isQuoted, style }: Cell): CellContent => ({
  value,
  formula,
  isQuoted,
  numberFormat: String(styleValue(style, "numberFormat")),
});

const isSameContent = (one: CellContent, other: CellContent): boolean =>
  one.formula === other.formula &&
  one.isQuoted === other.isQuoted &&
  (one.formula !== null || isSameValue(one.value, other.value));

/** A cell, or cells that are merged to one. */
const isOneCell = (sheet: Sheet, area: CellRange): boolean =>
  area.rowCount * area.columnCount === 1 ||
  sheet.merges.some(
    (merge) => merge.area !== null && formatRange(merge.area) === formatRange(area),
  );

const linkAt = (sheet: Sheet, { row, column }: CellRange): Hyperlink | null =>
  cellOf(sheet, row, column).hyperlink;

const lines = (axis: Axis, first: number, count: number): CellRange =>
  axis === "row"
    ? { row: first, rowCount: count, column: 0, columnCount: sheetColumns }
    : { row: 0, rowCount: sheetRows, column: first, columnCount: count };

export const newGridUser = ({ workbook, year, deliverEvents }: GridEnvironment): GridUser => {
  const sheetOf = (name: string): Sheet => {
    const sheet = findSheet(workbook, name);
    if (sheet === undefined) throw itemNotFound(`the worksheet "${name}"`);
    return sheet;
  };

  /** Typed into a cell for text, a number is text. */
  const inputOf = (sheet: Sheet, { row, column, content }: GridCell): Scalar => {
    const format = String(styleValue(cellOf(sheet, row, column).style, "numberFormat"));
    if (typeof content === "string" || !isTextFormat(format)) return content;
    return typeof content === "boolean" ? String(content).toUpperCase() : String(content);
  };

  const typedInput = (sheet: Sheet, cell: GridCell): Scalar => {
    const input = asTyped(inputOf(sheet, cell));
    const { style } = cellOf(sheet, cell.row, cell.column);
    guardEntry(workbook, input, String(styleValue(style, "numberFormat")));
    return input;
  };

  const guardMerges = (sheet: Sheet, cells: readonly GridCell[]): void => {
    if (cells.some(({ row, column, content }) => content !== "" && isCovered(sheet, row, column))) {
      throw new HostError("MergedCells", "A part of merged cells holds no content.");
    }
  };

  const restore = (sheet: Sheet, { row, column, before, after }: CellEdit): void => {
    const cell = cellOf(sheet, row, column);
    const { numberFormat, ...content } = before;
    const isFormatAsLeft = contentOf(cell).numberFormat === after.numberFormat;
    const style = isFormatAsLeft ? restyler({ numberFormat })(cell.style) : cell.style;
    storeCell(sheet, cellKey(row, column), {
      ...cell,
      ...content,
      style,
      spill: null,
      origin: null,
    });
  };

  const tellChanged = (sheet: Sheet, cells: readonly CellEdit[]): void => {
    workbook.needsCalculation = true;
    for (const area of blocksOf(cells)) {
      workbook.onChange({ kind: "cells", sheet, area, changeType: "RangeEdited" });
    }
    deliverEvents();
  };

  return {
    enter: (name, cells) => {
      const sheet = sheetOf(name);
      const blocks = blocksOf(cells);
      for (const block of blocks) guardContent(sheet, block);
      guardMerges(sheet, cells);
      const inputs = new Map(
        cells.map((cell) => [cellKey(cell.row, cell.column), typedInput(sheet, cell)]),
      );
      const places = cells.filter(({ row, column }) => !isCovered(sheet, row, column));
      const befores = places.map(({ row, column }) => contentOf(cellOf(sheet, row, column)));
      for (const block of blocks) {
        const inputAt = (down: number, right: number): Scalar | null =>
          inputs.get(cellKey(block.row + down, block.column + right)) ?? null;
        enterInputs(workbook, sheet, block, inputAt, year);
      }
      deliverEvents();
      return places.flatMap(({ row, column }, index) => {
        const before = befores[index];
        const after = contentOf(cellOf(sheet, row, column));
        return before === undefined ? [] : [{ row, column, before, after }];
      });
    },
    putBack: (name, edits) => {
      const sheet = sheetOf(name);
      const untouched = edits.filter(
        ({ row, column, after }) =>
          !isCovered(sheet, row, column) &&
          isSameContent(contentOf(cellOf(sheet, row, column)), after),
      );
      for (const block of blocksOf(untouched)) guardContent(sheet, block);
      const turned = untouched.map((edit) => {
        const { row, column, before } = edit;
        const after = contentOf(cellOf(sheet, row, column));
        restore(sheet, edit);
        return { row, column, before: after, after: before };
      });
      if (turned.length > 0) tellChanged(sheet, turned);
      return turned;
    },
    insertLines: (name, axis, first, count) => {
      const sheet = sheetOf(name);
      guardOption(sheet, axis === "row" ? "allowInsertRows" : "allowInsertColumns");
      insertCells(workbook, sheet, lines(axis, first, count), axis);
      deliverEvents();
    },
    deleteLines: (name, axis, first, count) => {
      const sheet = sheetOf(name);
      guardOption(sheet, axis === "row" ? "allowDeleteRows" : "allowDeleteColumns");
      deleteCells(workbook, sheet, lines(axis, first, count), axis);
      deliverEvents();
    },
    followLink: (name, address) => {
      const sheet = sheetOf(name);
      const at = parseAddress(address)?.range;
      const link = at === undefined || !isOneCell(sheet, at) ? null : linkAt(sheet, at);
      if (link?.documentReference === undefined) return "noLink";
      try {
        const target = addressedRange(workbook, sheet, link.documentReference);
        const area = areaOf(target);
        activateSheet(workbook, target.sheet);
        workbook.selections.set(target.sheet, area);
        workbook.onChange({ kind: "selection", sheet: target.sheet, area });
      } catch (error) {
        if (error instanceof HostError) return "leadsNowhere";
        throw error;
      }
      deliverEvents();
      return "followed";
    },
    nameOf: (sheet) => findSheet(workbook, sheet)?.name ?? null,
    selection: () => {
      const { activeSheet } = workbook;
      return {
        sheet: activeSheet.id,
        address: formatRange(selectionOf(workbook, activeSheet)),
      };
    },
  };
};
