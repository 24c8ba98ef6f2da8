import type { CellRange } from "../../../references";

type Params = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Params =>
  typeof value === "object" && value !== null;

/** A part of what a command of Univer is given. */
export const partOf = (params: unknown, name: string): unknown =>
  isRecord(params) ? params[name] : undefined;

export const textOf = (params: unknown, name: string): string => {
  const value = partOf(params, name);
  return typeof value === "string" ? value : "";
};

/** null where a range of Univer lacks a side, or has none. */
export const areaOf = (range: unknown): CellRange | null => {
  const [row, column, endRow, endColumn] = [
    partOf(range, "startRow"),
    partOf(range, "startColumn"),
    partOf(range, "endRow"),
    partOf(range, "endColumn"),
  ].map((side) => (typeof side === "number" && !Number.isNaN(side) ? side : null));
  if (row == null || column == null || endRow == null || endColumn == null) return null;
  return { row, column, rowCount: endRow - row + 1, columnCount: endColumn - column + 1 };
};
