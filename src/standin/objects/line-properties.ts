import { setColumnWidth, setRowHeight, hideColumns, hideRows } from "../model/lines";
import { invalidArgument, notModelled } from "../model/host-error";
import type { Anchor } from "../model/sheet";
import type { Method } from "../protocol/class-table";
import { changes } from "../protocol/members";
import { isJsonObject } from "../protocol/wire";
import type { CellRange } from "../../references";
import { areaOf } from "./anchors";

interface LineProperties {
  readonly size: number | null;
  readonly isHidden: boolean | null;
}

/** Only sizes and what is hidden: how Excel draws the other properties nobody has seen. */
const propertiesOf = (
  value: unknown,
  sizeName: string,
  hiddenName: string,
  what: string,
): LineProperties => {
  if (!isJsonObject(value)) throw invalidArgument(`${what} with ${JSON.stringify(value)}`);
  const { format, [hiddenName]: isHidden = null, ...others } = value;
  const { [sizeName]: size = null, ...looks } = isJsonObject(format) ? format : {};
  if (Object.keys(others).length > 0 || Object.keys(looks).length > 0) {
    throw notModelled(`${what} with ${JSON.stringify(value)}`);
  }
  if (isHidden !== null && typeof isHidden !== "boolean") throw invalidArgument(hiddenName);
  if (size !== null && !(typeof size === "number" && size >= 0)) throw invalidArgument(sizeName);
  return { size, isHidden };
};

const each = (
  given: readonly unknown[],
  count: number,
  what: string,
  change: (value: unknown, index: number) => void,
): void => {
  if (given.length !== count) {
    throw invalidArgument(`${what} for ${String(count)} lines with ${String(given.length)}`);
  }
  given.forEach(change);
};

const lineOf = (area: CellRange, index: number, isRow: boolean): CellRange =>
  isRow
    ? { ...area, row: area.row + index, rowCount: 1 }
    : { ...area, column: area.column + index, columnCount: 1 };

/** One object for each row, or each column, of the range. */
export const lineProperties: Readonly<Record<string, Method<Anchor>>> = {
  SetRowProperties: changes((anchor, given, { workbook }) => {
    const area = areaOf(anchor);
    each(given.list(0), area.rowCount, "setRowProperties", (value, index) => {
      const line = lineOf(area, index, true);
      const { size, isHidden } = propertiesOf(value, "rowHeight", "rowHidden", "setRowProperties");
      if (size !== null) setRowHeight(anchor.sheet, line, size);
      if (isHidden !== null) hideRows(workbook, anchor.sheet, line, isHidden);
    });
  }),
  SetColumnProperties: changes((anchor, given) => {
    const area = areaOf(anchor);
    each(given.list(0), area.columnCount, "setColumnProperties", (value, index) => {
      const line = lineOf(area, index, false);
      const { size, isHidden } = propertiesOf(
        value,
        "columnWidth",
        "columnHidden",
        "setColumnProperties",
      );
      if (size !== null) setColumnWidth(anchor.sheet, line, size);
      if (isHidden !== null) hideColumns(anchor.sheet, line, isHidden);
    });
  }),
};
