import { cellAt, cellsOf, splitAddresses, wholeSheet } from "../../references";
import { cellText } from "../model/cell-text";
import { itemNotFound } from "../model/host-error";
import { cellOf } from "../model/cells";
import type { Sheet } from "../model/sheet";
import type { Method } from "../protocol/class-table";
import type { CallArguments, Host, HostObject } from "../protocol/host-object";
import { usedArea } from "../model/used-area";
import { finds } from "../protocol/members";
import { addressedRange, rangeAt } from "./anchors";

const usedRange = (sheet: Sheet, given: CallArguments, host: Host): HostObject | null => {
  const area = usedArea(sheet, given.optionalBoolean(0) ? "values" : "valuesAndFormats");
  return area === null ? null : host.range(rangeAt(sheet, area));
};

const neighbour = (
  sheet: Sheet,
  given: CallArguments,
  host: Host,
  step: 1 | -1,
): HostObject | null => {
  const sheets = host.workbook.sheets.filter(
    (one) => one === sheet || !given.optionalBoolean(0) || one.visibility === "Visible",
  );
  const next = sheets[sheets.indexOf(sheet) + step];
  return next === undefined ? null : host.worksheet(next);
};

const orNotFound = (object: HostObject | null, what: string): HostObject => {
  if (object === null) throw itemNotFound(what);
  return object;
};

const found = (sheet: Sheet, given: CallArguments, host: Host): HostObject | null => {
  const text = given.text(0);
  const { completeMatch, matchCase } = given.json(1);
  const fold = (value: string): string => (matchCase === true ? value : value.toLowerCase());
  const used = usedArea(sheet, "values");
  const hits = [...(used === null ? [] : cellsOf(used))].filter(([row, column]) => {
    const shown = fold(cellText(cellOf(sheet, row, column)));
    return completeMatch === true ? shown === fold(text) : shown.includes(fold(text));
  });
  if (hits.length === 0) return null;
  return host.rangeAreas(hits.map(([row, column]) => rangeAt(sheet, cellAt(row, column))));
};

const readsValues = (method: Method<Sheet>): Method<Sheet> => ({ ...method, readsValues: true });

/** Methods of a worksheet that find ranges and other worksheets. */
export const worksheetNavigation: Readonly<Record<string, Method<Sheet>>> = {
  GetRange: finds((sheet, given, host) => {
    const address = given.optionalText(0);
    return host.range(
      address === null ? rangeAt(sheet, wholeSheet) : addressedRange(host.workbook, sheet, address),
    );
  }),
  GetRanges: finds((sheet, given, host) =>
    host.rangeAreas(
      splitAddresses(given.text(0)).map((address) => addressedRange(host.workbook, sheet, address)),
    ),
  ),
  GetRangeByIndexes: finds((sheet, given, host) =>
    host.range(
      rangeAt(sheet, {
        row: given.integer(0),
        column: given.integer(1),
        rowCount: given.integer(2),
        columnCount: given.integer(3),
      }),
    ),
  ),
  GetCell: finds((sheet, given, host) =>
    host.range(rangeAt(sheet, cellAt(given.integer(0), given.integer(1)))),
  ),
  // Excel answers A1 when nothing is used.
  GetUsedRange: readsValues(
    finds(
      (sheet, given, host) =>
        usedRange(sheet, given, host) ?? host.range(rangeAt(sheet, cellAt(0, 0))),
    ),
  ),
  GetUsedRangeOrNullObject: readsValues(finds(usedRange)),
  FindAll: readsValues(
    finds((sheet, given, host) => orNotFound(found(sheet, given, host), given.text(0))),
  ),
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
