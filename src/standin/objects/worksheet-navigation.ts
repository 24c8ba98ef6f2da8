import { cellAt, cellsOf, splitAddresses, wholeSheet } from "../../references";
import { cellText } from "../model/cell-text";
import { itemNotFound } from "../model/host-error";
import { cellOf, type Sheet } from "../model/sheet";
import { usedArea } from "../model/used-area";
import type { CallArguments } from "../protocol/arguments";
import type { Host } from "../protocol/host";
import type { HostObject, Method } from "../protocol/host-object";
import { finds } from "../protocol/members";
import { addressedRange, rangeAt } from "./anchors";
import { rangeObject } from "./range";
import { rangeAreasObject } from "./range-areas";
import { worksheetObject } from "./worksheet";

const usedRange = (sheet: Sheet, given: CallArguments): HostObject | null => {
  const area = usedArea(sheet, given.optionalBoolean(0) ? "values" : "valuesAndFormats");
  return area === null ? null : rangeObject(rangeAt(sheet, area));
};

const neighbour = (
  sheet: Sheet,
  given: CallArguments,
  { workbook }: Host,
  step: 1 | -1,
): HostObject | null => {
  const sheets = workbook.sheets.filter(
    (one) => one === sheet || !given.optionalBoolean(0) || one.visibility === "Visible",
  );
  const next = sheets[sheets.indexOf(sheet) + step];
  return next === undefined ? null : worksheetObject(next);
};

const orNotFound = (object: HostObject | null, what: string): HostObject => {
  if (object === null) throw itemNotFound(what);
  return object;
};

const found = (sheet: Sheet, given: CallArguments): HostObject | null => {
  const text = given.text(0);
  const { completeMatch, matchCase } = given.json(1);
  const fold = (value: string): string => (matchCase === true ? value : value.toLowerCase());
  const used = usedArea(sheet, "values");
  const hits = [...(used === null ? [] : cellsOf(used))].filter(([row, column]) => {
    const shown = fold(cellText(cellOf(sheet, row, column)));
    return completeMatch === true ? shown === fold(text) : shown.includes(fold(text));
  });
  if (hits.length === 0) return null;
  return rangeAreasObject(hits.map(([row, column]) => rangeAt(sheet, cellAt(row, column))));
};

const readsValues = (method: Method<Sheet>): Method<Sheet> => ({ ...method, readsValues: true });

/** Methods of a worksheet that find ranges and other worksheets. */
export const worksheetNavigation: Readonly<Record<string, Method<Sheet>>> = {
  GetRange: finds((sheet, given, { workbook }) => {
    const address = given.optionalText(0);
    return rangeObject(
      address === null ? rangeAt(sheet, wholeSheet) : addressedRange(workbook, sheet, address),
    );
  }),
  GetRanges: finds((sheet, given, { workbook }) =>
    rangeAreasObject(
      splitAddresses(given.text(0)).map((address) => addressedRange(workbook, sheet, address)),
    ),
  ),
  GetRangeByIndexes: finds((sheet, given) =>
    rangeObject(
      rangeAt(sheet, {
        row: given.integer(0),
        column: given.integer(1),
        rowCount: given.integer(2),
        columnCount: given.integer(3),
      }),
    ),
  ),
  GetCell: finds((sheet, given) =>
    rangeObject(rangeAt(sheet, cellAt(given.integer(0), given.integer(1)))),
  ),
  // Excel answers A1 when nothing is used.
  GetUsedRange: readsValues(
    finds((sheet, given) => usedRange(sheet, given) ?? rangeObject(rangeAt(sheet, cellAt(0, 0)))),
  ),
  GetUsedRangeOrNullObject: readsValues(finds(usedRange)),
  FindAll: readsValues(finds((sheet, given) => orNotFound(found(sheet, given), given.text(0)))),
  FindAllOrNullObject: readsValues(finds(found)),
  GetNext: finds((sheet, given, host) =>
    orNotFound(neighbour(sheet, given, host, 1), "the next worksheet"),
  ),
  GetNextOrNullObject: finds((sheet, given, host) => neighbour(sheet, given, host, 1)),
  GetPrevious: finds((sheet, given, host) =>
    orNotFound(neighbour(sheet, given, host, -1), "the previous worksheet"),
  ),
  GetPreviousOrNullObject: finds((sheet, given, host) => neighbour(sheet, given, host, -1)),
};
