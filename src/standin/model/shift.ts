import { wholeSheet, type CellRange } from "../../references";

export type Axis = "row" | "column";

/** Cells that move because rows, columns or cells are inserted (`count` > 0) or deleted (`count` < 0). */
export interface Shift {
  readonly axis: Axis;
  /** First line that is new, or deleted. */
  readonly start: number;
  readonly count: number;
  /** The lines across that take part: all of them, or those of the inserted or deleted cells. */
  readonly across: { readonly first: number; readonly last: number };
}

interface Span {
  readonly start: number;
  readonly length: number;
}

const alongOf = (area: CellRange, axis: Axis): Span =>
  axis === "row"
    ? { start: area.row, length: area.rowCount }
    : { start: area.column, length: area.columnCount };

const otherAxis = (axis: Axis): Axis => (axis === "row" ? "column" : "row");

const withSpan = (area: CellRange, axis: Axis, { start, length }: Span): CellRange =>
  axis === "row"
    ? { ...area, row: start, rowCount: length }
    : { ...area, column: start, columnCount: length };

/** Inserting before, or deleting, the cells of this area. */
export const shiftOf = (area: CellRange, axis: Axis, way: "insert" | "delete"): Shift => {
  const { start, length } = alongOf(area, axis);
  const across = alongOf(area, otherAxis(axis));
  return {
    axis,
    start,
    count: way === "insert" ? length : -length,
    across: { first: across.start, last: across.start + across.length - 1 },
  };
};

const shiftSpan = ({ start, length }: Span, shift: Shift): Span | null => {
  const end = start + length;
  if (shift.count > 0) {
    if (shift.start <= start) return { start: start + shift.count, length };
    return shift.start < end ? { start, length: length + shift.count } : { start, length };
  }
  const deletedEnd = shift.start - shift.count;
  const place = (line: number): number =>
    line < shift.start ? line : Math.max(shift.start, line + shift.count);
  const rest = Math.max(0, Math.min(end, deletedEnd) - Math.max(start, shift.start));
  return rest === length ? null : { start: place(start), length: length - rest };
};

/** Where an area is after the shift; null when all of it is deleted. Whole columns and rows stay whole. */
export const shiftArea = (area: CellRange, shift: Shift): CellRange | null => {
  const along = alongOf(area, shift.axis);
  // Most of a sheet stands before what is inserted or deleted.
  if (along.start + along.length <= shift.start) return area;
  if (along.length === alongOf(wholeSheet, shift.axis).length) return area;
  const across = alongOf(area, otherAxis(shift.axis));
  const takesPart =
    across.start >= shift.across.first && across.start + across.length - 1 <= shift.across.last;
  if (!takesPart) return area;
  const span = shiftSpan(along, shift);
  return span === null ? null : withSpan(area, shift.axis, span);
};
