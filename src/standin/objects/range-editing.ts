import { cellKey, cellOf, rowOf, rowOfKey } from "../model/cells";
import type { Anchor } from "../model/sheet";
import type { Method } from "../protocol/class-table";
import type { CallArguments, Host, HostObject } from "../protocol/host-object";
import { cellsOf, contains, copyFormula, type CellRange } from "../../references";
import { HostError, invalidArgument, notModelled } from "../model/host-error";
import { merge, mergesIn, unmerge } from "../model/merges";
import { activateSheet } from "../model/sheets";
import { deleteCells, insertCells } from "../model/structure";
import { clearCells, type ClearKind } from "../model/clear-cells";
import { changes, finds, makes, shows, tells } from "../protocol/members";
import { areaOf, rangeArgument, rangeAt } from "./anchors";

type RangeMethod = Method<Anchor>;

const clearKinds: readonly ClearKind[] = [
  "All",
  "Contents",
  "Formats",
  "Hyperlinks",
  "RemoveHyperlinks",
];

export const clearRange = (anchor: Anchor, given: CallArguments, host: Host): void => {
  const wanted = given.optionalText(0) ?? "All";
  const kind = clearKinds.find((one) => one === wanted);
  if (kind === undefined) throw invalidArgument(`clear("${wanted}")`);
  clearCells(host.workbook, anchor.sheet, areaOf(anchor), kind);
};

const copyKinds = ["All", "Formulas", "Values", "Formats"];

/** One block to a block of its size, or repeated over a larger one. */
export const copyRangeFrom = (anchor: Anchor, given: CallArguments, host: Host): void => {
  const source = rangeArgument(given, 0, anchor.sheet, host);
  const kind = given.optionalText(1) ?? "All";
  if (!copyKinds.includes(kind) || given.optionalBoolean(2) || given.optionalBoolean(3)) {
    throw notModelled(`copyFrom with ${JSON.stringify(given.values.slice(1))}`);
  }
  const from = areaOf(source);
  const to = areaOf(anchor);
  const target: CellRange = {
    ...to,
    rowCount: Math.max(to.rowCount, from.rowCount),
    columnCount: Math.max(to.columnCount, from.columnCount),
  };
  const copies = [...cellsOf(target)].map(([row, column]) => {
    const sourceRow = from.row + ((row - target.row) % from.rowCount);
    const sourceColumn = from.column + ((column - target.column) % from.columnCount);
    const cell = cellOf(source.sheet, sourceRow, sourceColumn);
    const old = cellOf(anchor.sheet, row, column);
    const formula =
      cell.formula === null || kind === "Values"
        ? null
        : copyFormula(cell.formula, row - sourceRow, column - sourceColumn);
    const content = kind === "Formats" ? old : { ...cell, formula, origin: null };
    const style = kind === "All" || kind === "Formats" ? cell.style : old.style;
    return [cellKey(row, column), { ...content, style }] as const;
  });
  for (const [key, cell] of copies) {
    const isSkipped =
      host.areFilteredRowsSkipped() && rowOf(anchor.sheet, rowOfKey(key)).isFilteredOut;
    if (!isSkipped) anchor.sheet.cells.set(key, cell);
  }
  host.workbook.needsCalculation = true;
  host.workbook.onChange({
    kind: "cells",
    sheet: anchor.sheet,
    area: target,
    changeType: "RangeEdited",
  });
};

const select = (anchor: Anchor, host: Host): void => {
  const { workbook } = host;
  activateSheet(workbook, anchor.sheet);
  const area = areaOf(anchor);
  workbook.selections.set(anchor.sheet, area);
  workbook.onChange({ kind: "selection", sheet: anchor.sheet, area });
};

const insert = (anchor: Anchor, given: CallArguments, host: Host): HostObject => {
  const shift = given.text(0);
  if (shift !== "Down" && shift !== "Right") throw invalidArgument(`insert("${shift}")`);
  const area = areaOf(anchor);
  insertCells(host.workbook, anchor.sheet, area, shift === "Down" ? "row" : "column");
  return host.range(rangeAt(anchor.sheet, area));
};

const remove = (anchor: Anchor, given: CallArguments, { workbook }: Host): void => {
  const shift = given.text(0);
  if (shift !== "Up" && shift !== "Left") throw invalidArgument(`delete("${shift}")`);
  deleteCells(workbook, anchor.sheet, areaOf(anchor), shift === "Up" ? "row" : "column");
};

const guardMerge = (anchor: Anchor): void => {
  const area = areaOf(anchor);
  const isInTable = anchor.sheet.tables.some(
    (table) => table.anchor.area !== null && contains(table.anchor.area, area),
  );
  if (isInTable) throw new HostError("InvalidOperation", "Cells of a table cannot be merged.");
};

const mergedAreas = (anchor: Anchor, host: Host): HostObject | null => {
  const areas = mergesIn(anchor.sheet, areaOf(anchor));
  return areas.length === 0
    ? null
    : host.rangeAreas(areas.map((area) => rangeAt(anchor.sheet, area)));
};

/** Methods of a range that change something. */
export const rangeEditing: Readonly<Record<string, RangeMethod>> = {
  Clear: changes(clearRange),
  CopyFrom: changes(copyRangeFrom),
  Insert: makes(insert),
  Delete: changes(remove),
  Merge: changes((anchor, given, { workbook }) => {
    guardMerge(anchor);
    merge(workbook, anchor.sheet, areaOf(anchor), given.optionalBoolean(0) ? "rows" : "whole");
  }),
  Unmerge: changes((anchor) => {
    unmerge(anchor.sheet, areaOf(anchor));
  }),
  // A read by its name, and yet it empties the user's undo stack.
  GetMergedAreasOrNullObject: {
    ...finds((anchor, _given, host) => mergedAreas(anchor, host)),
    clearsUndo: true,
  },
  Select: shows((anchor, _given, host) => {
    select(anchor, host);
  }),
  Calculate: { ...tells(() => null), readsValues: true },
  SetDirty: tells(() => null),
  // Office.js asks this before it cuts a large write into pieces.
  _ValidateArraySize: tells((anchor, given) => {
    const { rowCount, columnCount } = areaOf(anchor);
    if (given.integer(0) !== rowCount || given.integer(1) !== columnCount) {
      throw invalidArgument(
        "the number of rows or columns in the input array does not match the range",
      );
    }
    return null;
  }),
};
