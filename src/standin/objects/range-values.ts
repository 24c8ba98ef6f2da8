import { cellOf, columnOf, isRowHidden } from "../model/cells";
import type { Anchor } from "../model/sheet";
import type { Property } from "../protocol/class-table";
import { formatAddress, isEntireColumn, isEntireRow } from "../../references";
import { valueType, wireFormula, wireValue } from "../model/cell";
import { cellText } from "../model/cell-text";
import { invalidArgument, notModelled } from "../model/host-error";
import { columnWidth, hideColumns, hideRows, rowHeight } from "../model/lines";
import { styleValue } from "../model/style";
import { readOnly, readWrite } from "../protocol/members";
import { areaOf } from "./anchors";
import { entered, numberFormat, perCell } from "./range-grids";
import { applyStyle } from "../model/write-cells";
import { writeHyperlink } from "./hyperlinks";

type RangeProperty = Property<Anchor>;

const addressOf = (anchor: Anchor): string => formatAddress(anchor.sheet.name, areaOf(anchor));

/** true, false, or null where lines differ. */
const uniform = (lines: readonly boolean[]): boolean | null => {
  const [first = false] = lines;
  return lines.every((line) => line === first) ? first : null;
};

const lines = (first: number, count: number): readonly number[] =>
  Array.from({ length: Math.min(count, 20_000) }, (_line, index) => first + index);

const rowsHidden = (anchor: Anchor): boolean | null => {
  const { row, rowCount } = areaOf(anchor);
  return uniform(lines(row, rowCount).map((line) => isRowHidden(anchor.sheet, line)));
};

const columnsHidden = (anchor: Anchor): boolean | null => {
  const { column, columnCount } = areaOf(anchor);
  return uniform(lines(column, columnCount).map((line) => columnOf(anchor.sheet, line).isHidden));
};

const sizes = (first: number, count: number, sizeOf: (line: number) => number): number =>
  lines(first, count).reduce((sum, line) => sum + sizeOf(line), 0);

const hyperlink = readWrite<Anchor>(
  (anchor) => {
    const { row, column } = areaOf(anchor);
    const cell = cellOf(anchor.sheet, row, column);
    return cell.hyperlink === null ? null : { ...cell.hyperlink, textToDisplay: cellText(cell) };
  },
  (anchor, given, host) => {
    writeHyperlink(host, anchor.sheet, areaOf(anchor), given);
  },
);

const asBoolean = (value: unknown, what: string): boolean => {
  if (typeof value === "boolean") return value;
  throw invalidArgument(`${what} is ${JSON.stringify(value)}`);
};

const style = readWrite<Anchor>(
  (anchor) => {
    const { row, column } = areaOf(anchor);
    return styleValue(cellOf(anchor.sheet, row, column).style, "namedStyle");
  },
  (anchor, given, { workbook }) => {
    if (typeof given !== "string") throw notModelled(`the style ${JSON.stringify(given)}`);
    applyStyle(workbook, anchor.sheet, areaOf(anchor), { namedStyle: given });
  },
);

/** The scalar properties of a range. */
export const rangeProperties: Readonly<Record<string, RangeProperty>> = {
  Values: entered("values", ({ value }) => wireValue(value)),
  Formulas: entered("formulas", wireFormula),
  FormulasLocal: entered("formulasLocal", wireFormula),
  Text: readOnly(perCell(cellText)),
  ValueTypes: readOnly(perCell(({ value }) => valueType(value))),
  NumberFormat: numberFormat,
  NumberFormatLocal: numberFormat,
  Address: readOnly(addressOf),
  AddressLocal: readOnly(addressOf),
  RowIndex: readOnly((anchor) => areaOf(anchor).row),
  ColumnIndex: readOnly((anchor) => areaOf(anchor).column),
  RowCount: readOnly((anchor) => areaOf(anchor).rowCount),
  ColumnCount: readOnly((anchor) => areaOf(anchor).columnCount),
  CellCount: readOnly((anchor) => {
    const { rowCount, columnCount } = areaOf(anchor);
    // Excel answers -1 above the largest 32-bit number.
    return rowCount * columnCount > 2_147_483_647 ? -1 : rowCount * columnCount;
  }),
  IsEntireColumn: readOnly((anchor) => isEntireColumn(areaOf(anchor))),
  IsEntireRow: readOnly((anchor) => isEntireRow(areaOf(anchor))),
  RowHidden: readWrite(rowsHidden, (anchor, given, { workbook }) => {
    hideRows(workbook, anchor.sheet, areaOf(anchor), asBoolean(given, "rowHidden"));
  }),
  ColumnHidden: readWrite(columnsHidden, (anchor, given) => {
    hideColumns(anchor.sheet, areaOf(anchor), asBoolean(given, "columnHidden"));
  }),
  Hidden: readOnly((anchor) => rowsHidden(anchor) === true || columnsHidden(anchor) === true),
  Hyperlink: hyperlink,
  Style: style,
  Top: readOnly((anchor) => sizes(0, areaOf(anchor).row, (row) => rowHeight(anchor.sheet, row))),
  Left: readOnly((anchor) =>
    sizes(0, areaOf(anchor).column, (column) => columnWidth(anchor.sheet, column)),
  ),
  Height: readOnly((anchor) => {
    const { row, rowCount } = areaOf(anchor);
    return sizes(row, rowCount, (line) => rowHeight(anchor.sheet, line));
  }),
  Width: readOnly((anchor) => {
    const { column, columnCount } = areaOf(anchor);
    return sizes(column, columnCount, (line) => columnWidth(anchor.sheet, line));
  }),
};
