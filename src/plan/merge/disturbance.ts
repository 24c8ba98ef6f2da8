import { formulaShape, plainFormula } from "../../references";
import type { FoundValue } from "../found-workbook";
import type { Lines } from "./placement";
import type { CellWrite, Grid, SheetMerge } from "./sheet-merge";

const cellIn = (grid: Grid, row: number, column: number): FoundValue => grid[row]?.[column] ?? "";

const shapeOf = (value: FoundValue): FoundValue =>
  typeof value === "string" && value.startsWith("=") ? formulaShape(plainFormula(value)) : value;

/** Where a line stood before: itself where nothing was inserted or removed, `null` for a line that is new. */
const origins = (lines: Lines): ((line: number) => number | null) => {
  const isStill = lines.inserted.length === 0 && lines.removed.length === 0;
  if (isStill) return (line) => line;
  const known = new Map(lines.moved.map((to, from) => [to, from]));
  return (line) => known.get(line) ?? null;
};

/**
 * Whether somebody has changed, between the last reading and the writing, what the writing relied on: a cell that was
 * written or went with its row, or the keys by which rows and columns are found. `held` is what the sheet held right
 * before it was written.
 */
export const isDisturbed = (
  { found, placement, writes, plan }: SheetMerge,
  held: Grid,
): boolean => {
  const before = found?.formulas ?? [];
  const differs = (row: number, column: number): boolean =>
    shapeOf(cellIn(before, row, column)) !== shapeOf(cellIn(held, row, column));
  const rowOrigin = origins(placement.rows);
  const columnOrigin = origins(placement.columns);
  const isWrittenOver = writes.some(({ row, column }) => {
    const [fromRow, fromColumn] = [rowOrigin(row), columnOrigin(column)];
    return fromRow !== null && fromColumn !== null && differs(fromRow, fromColumn);
  });
  if (isWrittenOver) return true;
  const width = Math.max(before[0]?.length ?? 0, held[0]?.length ?? 0);
  const isGone = placement.rows.removed.some((row) =>
    Array.from({ length: width }, (_, column) => column).some((column) => differs(row, column)),
  );
  if (isGone || before.length === 0) return isGone;
  const keyColumn = columnOrigin(placement.columns.of[plan.keys.keyColumn] ?? -1);
  const keyRow = rowOrigin(placement.rows.of[plan.keys.keyRow] ?? -1);
  return (
    (keyColumn !== null && before.some((_, row) => differs(row, keyColumn))) ||
    (keyRow !== null && (before[keyRow] ?? []).some((_, column) => differs(keyRow, column)))
  );
};

/** What takes a sheet back to what it held before it was written. Done in this order. */
export interface Undoing {
  readonly cells: readonly CellWrite[];
  /** Rows and columns to delete, last first. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Rows to insert again with what they held, first first. */
  readonly restored: readonly {
    readonly row: number;
    readonly cells: readonly (string | number)[];
  }[];
}

/** Texts without a digit that Excel takes for something else. */
const isOtherThanText = /^(?:[=+\-@'＝＋－＠#].*|true|false)$/isu;

/**
 * What is written so that a cell holds the value again: 「007」, 「4-1」 and 「令和7年4月1日」 stay the texts they were. What
 * begins with 「=」 is taken for the formula that it mostly is.
 */
export const asWritable = (value: FoundValue): string | number => {
  if (typeof value === "number" || value === "") return value;
  if (typeof value === "boolean") return String(value).toUpperCase();
  if (value.startsWith("=")) return value;
  return /\p{N}/u.test(value) || isOtherThanText.test(value) ? `'${value}` : value;
};

const lineNumbers = ({ inserted }: Lines): readonly number[] =>
  inserted
    .flatMap(({ at, count }) => Array.from({ length: count }, (_, index) => at + index))
    .toSorted((left, right) => right - left);

/** How a writing is taken back, so that it can be done anew on the sheet as somebody has changed it. */
export const undoingOf = ({ placement, writes }: SheetMerge, held: Grid): Undoing => {
  const rowOrigin = origins(placement.rows);
  const columnOrigin = origins(placement.columns);
  return {
    cells: writes.map(({ row, column }) => {
      const [fromRow, fromColumn] = [rowOrigin(row), columnOrigin(column)];
      const isNew = fromRow === null || fromColumn === null;
      return { row, column, value: isNew ? "" : asWritable(cellIn(held, fromRow, fromColumn)) };
    }),
    rows: lineNumbers(placement.rows),
    columns: lineNumbers(placement.columns),
    restored: placement.rows.removed
      .toSorted((left, right) => left - right)
      .map((row) => ({ row, cells: (held[row] ?? []).map(asWritable) })),
  };
};
