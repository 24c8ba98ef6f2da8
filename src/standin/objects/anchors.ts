import type { Anchor, Sheet } from "../model/sheet";
import type { CallArguments, Host } from "../protocol/host-object";
import { isOnSheet, parseAddress, type CellRange } from "../../references";
import { HostError, invalidArgument, itemNotFound } from "../model/host-error";
import { findSheet, type Workbook } from "../model/workbook";

/** Where a range is now. */
export const areaOf = (anchor: Anchor): CellRange => {
  if (anchor.sheet.isDeleted || anchor.area === null) {
    throw itemNotFound(`a range of "${anchor.sheet.name}" whose cells are deleted`);
  }
  return anchor.area;
};

/** A range that is only looked at: it does not move along. */
export const rangeAt = (sheet: Sheet, area: CellRange): Anchor => {
  if (isOnSheet(area)) return { sheet, area };
  throw new HostError("InvalidArgument", "The range lies outside the worksheet.");
};

const namedRange = (workbook: Workbook, sheet: Sheet, text: string): Anchor | null => {
  const lower = text.toLowerCase();
  const item = [...sheet.names, ...workbook.names].find(({ name }) => name.toLowerCase() === lower);
  const table = workbook.sheets
    .flatMap(({ tables }) => tables)
    .find(({ name }) => name.toLowerCase() === lower);
  if (table !== undefined) return table.anchor;
  return item === undefined ? null : addressedRange(workbook, sheet, item.formula.slice(1));
};

/** A range by A1 address, with or without a sheet, or by name. */
export const addressedRange = (workbook: Workbook, sheet: Sheet, text: string): Anchor => {
  const address = parseAddress(text);
  if (address === null) {
    const named = namedRange(workbook, sheet, text);
    if (named === null) throw invalidArgument(`the address "${text}"`);
    return named;
  }
  const target =
    address.sheetName === null ? sheet : (findSheet(workbook, address.sheetName) ?? null);
  if (target === null) throw itemNotFound(`the worksheet "${address.sheetName ?? ""}"`);
  return rangeAt(target, address.range);
};

/** An argument that is a range, or the address of one. */
export const rangeArgument = (
  given: CallArguments,
  index: number,
  sheet: Sheet,
  host: Host,
): Anchor => {
  const [anchor] = given.object(index)?.anchors ?? [];
  return anchor ?? addressedRange(host.workbook, sheet, given.text(index));
};
