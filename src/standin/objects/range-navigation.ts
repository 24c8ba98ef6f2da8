import { cellOf } from "../model/cells";
import type { Anchor } from "../model/sheet";
import type { Method } from "../protocol/class-table";
import type { CallArguments, Host, HostObject } from "../protocol/host-object";
import {
  boundingRange,
  cellAt,
  intersection,
  lastColumnOf,
  lastRowOf,
  sheetColumns,
  sheetRows,
  type CellRange,
} from "../../references";
import { cellText } from "../model/cell-text";
import { invalidArgument, itemNotFound, notModelled } from "../model/host-error";
import { usedArea } from "../model/used-area";
import { finds } from "../protocol/members";
import { areaOf, rangeArgument, rangeAt } from "./anchors";

type RangeMethod = Method<Anchor>;

/** A method that finds another block on the same sheet. */
const findsArea = (find: (area: CellRange, given: CallArguments) => CellRange): RangeMethod =>
  finds((anchor, given, host) => host.range(rangeAt(anchor.sheet, find(areaOf(anchor), given))));

const found = (anchor: Anchor, area: CellRange | null, host: Host): HostObject | null =>
  area === null ? null : host.range(rangeAt(anchor.sheet, area));

const orNotFound = (object: HostObject | null, what: string): HostObject => {
  if (object === null) throw itemNotFound(what);
  return object;
};

const commonArea = (anchor: Anchor, given: CallArguments, host: Host): CellRange | null => {
  const other = rangeArgument(given, 0, anchor.sheet, host);
  if (other.sheet !== anchor.sheet) throw invalidArgument("ranges of different worksheets");
  return intersection(areaOf(anchor), areaOf(other));
};

const usedWithin = (anchor: Anchor, given: CallArguments): CellRange | null =>
  usedArea(anchor.sheet, given.optionalBoolean(0) ? "values" : "valuesAndFormats", areaOf(anchor));

const readsValues = (method: RangeMethod): RangeMethod => ({ ...method, readsValues: true });

const count = (given: CallArguments): number => {
  const number = given.optionalInteger(0) ?? 1;
  if (number <= 0) throw notModelled(`a count of ${number}`);
  return number;
};

const search = (anchor: Anchor, given: CallArguments): CellRange | null => {
  const text = given.text(0);
  const { completeMatch, matchCase } = given.json(1);
  const fold = (value: string): string => (matchCase === true ? value : value.toLowerCase());
  const used = usedArea(anchor.sheet, "values", areaOf(anchor));
  if (used === null) return null;
  for (let row = used.row; row <= lastRowOf(used); row += 1) {
    for (let column = used.column; column <= lastColumnOf(used); column += 1) {
      const shown = fold(cellText(cellOf(anchor.sheet, row, column)));
      const isHit = completeMatch === true ? shown === fold(text) : shown.includes(fold(text));
      if (isHit) return cellAt(row, column);
    }
  }
  return null;
};

/** The block of cells with content around a range, bounded by empty rows and columns. */
const surrounding = (anchor: Anchor): CellRange => {
  const hasText = (row: number, column: number): boolean =>
    row >= 0 && column >= 0 && cellText(cellOf(anchor.sheet, row, column)) !== "";
  const grow = (area: CellRange): CellRange => {
    const around = {
      row: area.row - 1,
      column: area.column - 1,
      rowCount: area.rowCount + 2,
      columnCount: area.columnCount + 2,
    };
    let grown = area;
    for (let row = around.row; row <= lastRowOf(around); row += 1) {
      for (let column = around.column; column <= lastColumnOf(around); column += 1) {
        if (hasText(row, column)) grown = boundingRange(grown, cellAt(row, column));
      }
    }
    const isDone = grown.rowCount === area.rowCount && grown.columnCount === area.columnCount;
    return isDone ? area : grow(grown);
  };
  return grow(areaOf(anchor));
};

/** Methods of a range that find other ranges. */
export const rangeNavigation: Readonly<Record<string, RangeMethod>> = {
  GetCell: findsArea((area, given) =>
    cellAt(area.row + given.integer(0), area.column + given.integer(1)),
  ),
  GetRow: findsArea((area, given) => ({ ...area, row: area.row + given.integer(0), rowCount: 1 })),
  GetColumn: findsArea((area, given) => ({
    ...area,
    column: area.column + given.integer(0),
    columnCount: 1,
  })),
  GetLastCell: findsArea((area) => cellAt(lastRowOf(area), lastColumnOf(area))),
  GetLastRow: findsArea((area) => ({ ...area, row: lastRowOf(area), rowCount: 1 })),
  GetLastColumn: findsArea((area) => ({ ...area, column: lastColumnOf(area), columnCount: 1 })),
  GetEntireRow: findsArea((area) => ({ ...area, column: 0, columnCount: sheetColumns })),
  GetEntireColumn: findsArea((area) => ({ ...area, row: 0, rowCount: sheetRows })),
  GetOffsetRange: findsArea((area, given) => ({
    ...area,
    row: area.row + given.integer(0),
    column: area.column + given.integer(1),
  })),
  GetResizedRange: findsArea((area, given) => ({
    ...area,
    rowCount: area.rowCount + given.integer(0),
    columnCount: area.columnCount + given.integer(1),
  })),
  GetAbsoluteResizedRange: findsArea((area, given) => ({
    ...area,
    rowCount: given.integer(0),
    columnCount: given.integer(1),
  })),
  GetRowsAbove: findsArea((area, given) => ({
    ...area,
    row: area.row - count(given),
    rowCount: count(given),
  })),
  GetRowsBelow: findsArea((area, given) => ({
    ...area,
    row: area.row + area.rowCount,
    rowCount: count(given),
  })),
  GetColumnsBefore: findsArea((area, given) => ({
    ...area,
    column: area.column - count(given),
    columnCount: count(given),
  })),
  GetColumnsAfter: findsArea((area, given) => ({
    ...area,
    column: area.column + area.columnCount,
    columnCount: count(given),
  })),
  GetBoundingRect: finds((anchor, given, host) => {
    const other = rangeArgument(given, 0, anchor.sheet, host);
    if (other.sheet !== anchor.sheet) throw invalidArgument("ranges of different worksheets");
    return host.range(rangeAt(anchor.sheet, boundingRange(areaOf(anchor), areaOf(other))));
  }),
  GetIntersection: finds((anchor, given, host) =>
    orNotFound(
      found(anchor, commonArea(anchor, given, host), host),
      "the intersection of the ranges",
    ),
  ),
  GetIntersectionOrNullObject: finds((anchor, given, host) =>
    found(anchor, commonArea(anchor, given, host), host),
  ),
  // Excel answers the first cell when nothing is used.
  GetUsedRange: readsValues(
    finds((anchor, given, host) => {
      const { row, column } = areaOf(anchor);
      return found(anchor, usedWithin(anchor, given) ?? cellAt(row, column), host);
    }),
  ),
  GetUsedRangeOrNullObject: readsValues(
    finds((anchor, given, host) => found(anchor, usedWithin(anchor, given), host)),
  ),
  GetSurroundingRegion: readsValues(
    finds((anchor, _given, host) => found(anchor, surrounding(anchor), host)),
  ),
  Find: readsValues(
    finds((anchor, given, host) =>
      orNotFound(found(anchor, search(anchor, given), host), given.text(0)),
    ),
  ),
  FindOrNullObject: readsValues(
    finds((anchor, given, host) => found(anchor, search(anchor, given), host)),
  ),
};
