import { cellOf, rowOf } from "../model/cells";
import type { Anchor } from "../model/sheet";
import type { Property } from "../protocol/class-table";
import type { Host } from "../protocol/host-object";
import { cellAt, gridOf, type CellRange } from "../../references";
import type { Cell, Scalar } from "../model/cell";
import { invalidArgument } from "../model/host-error";
import { isStyleValue, styleValue, type StyleValue } from "../model/style";
import { applyStyle, enterInputs } from "../model/write-cells";
import { readWrite } from "../protocol/members";
import { areaOf } from "./anchors";

type RangeProperty = Property<Anchor>;

/** One value per cell, or null for a block that is too large to read. */
export const perCell = (valueOf: (cell: Cell) => Scalar | null) => (anchor: Anchor, host: Host) => {
  const area = areaOf(anchor);
  if (area.rowCount * area.columnCount > host.nullReadAboveCells()) return null;
  return gridOf(area, (row, column) => valueOf(cellOf(anchor.sheet, row, column)));
};

const isScalar = (value: unknown): value is Scalar => isStyleValue(value);

/** A grid of the range's size, or one value for all cells. */
const gridReader = (
  area: CellRange,
  given: unknown,
  what: string,
): ((row: number, column: number) => Scalar | null) => {
  if (isScalar(given)) return () => given;
  if (!Array.isArray(given)) throw invalidArgument(`${what} is ${JSON.stringify(given)}`);
  const rows: readonly unknown[] = given;
  const isFitting =
    rows.length === area.rowCount &&
    rows.every((row) => Array.isArray(row) && row.length === area.columnCount);
  if (!isFitting) {
    throw invalidArgument(
      `the number of rows or columns in ${what} does not match the ${area.rowCount} x ${area.columnCount} cells of the range`,
    );
  }
  return (row, column) => {
    const line = rows[row];
    const value: unknown = Array.isArray(line) ? line[column] : null;
    if (value === null || value === undefined) return null;
    if (isScalar(value)) return value;
    throw invalidArgument(`a cell of ${what} is ${JSON.stringify(value)}`);
  };
};

type InputAt = (row: number, column: number) => Scalar | null;

/** Rows that a filter hides take nothing: what was meant for them goes into the next row that is shown. */
const intoShownRows = (anchor: Anchor, inputAt: InputAt): InputAt => {
  const isFiltered = [...anchor.sheet.rows.values()].some(({ isFilteredOut }) => isFilteredOut);
  if (!isFiltered) return inputAt;
  const { row: first, rowCount } = areaOf(anchor);
  const shown = Array.from({ length: rowCount }, (_, row) => row).filter(
    (row) => !rowOf(anchor.sheet, first + row).isFilteredOut,
  );
  if (shown.length === rowCount) return inputAt;
  const placeOf = new Map(shown.map((row, place) => [row, place]));
  return (row, column) => {
    const place = placeOf.get(row);
    return place === undefined ? null : inputAt(place, column);
  };
};

export const entered = (what: string, valueOf: (cell: Cell) => Scalar): RangeProperty =>
  readWrite(perCell(valueOf), (anchor, given, host) => {
    const area = areaOf(anchor);
    const inputAt = gridReader(area, given, what);
    const entered = host.areFilteredRowsSkipped() ? intoShownRows(anchor, inputAt) : inputAt;
    enterInputs(host.workbook, anchor.sheet, area, entered, host.year);
  });

const setNumberFormats = (anchor: Anchor, given: unknown, { workbook }: Host): void => {
  const area = areaOf(anchor);
  const formatAt = gridReader(area, given, "numberFormat");
  if (isScalar(given)) {
    applyStyle(workbook, anchor.sheet, area, { numberFormat: given });
    return;
  }
  for (let row = 0; row < area.rowCount; row += 1) {
    for (let column = 0; column < area.columnCount; column += 1) {
      const numberFormat: StyleValue | null = formatAt(row, column);
      if (numberFormat === null) continue;
      const cell = cellAt(area.row + row, area.column + column);
      applyStyle(workbook, anchor.sheet, cell, { numberFormat });
    }
  }
};

export const numberFormat: RangeProperty = readWrite(
  perCell(({ style }) => String(styleValue(style, "numberFormat"))),
  setNumberFormats,
);
