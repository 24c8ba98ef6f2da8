import type { CellRange } from "../../references";
import { stretchesOf, type Lines, type Placement, type Stretch } from "./placement";

/** The lines in which a stretch of planned lines ends up, as stretches of the sheet. */
const mapLines = ({ of }: Lines, at: number, count: number): readonly Stretch[] =>
  stretchesOf(
    of
      .slice(at, at + count)
      .filter((line) => line !== null)
      .toSorted((left, right) => left - right),
  );

const blockOf = (rows: Stretch, columns: Stretch): CellRange => ({
  row: rows.at,
  rowCount: rows.count,
  column: columns.at,
  columnCount: columns.count,
});

/** The blocks of the sheet that a planned block comes to. */
export const mapRange = ({ rows, columns }: Placement, range: CellRange): readonly CellRange[] =>
  mapLines(rows, range.row, range.rowCount).flatMap((vertical) =>
    mapLines(columns, range.column, range.columnCount).map((horizontal) =>
      blockOf(vertical, horizontal),
    ),
  );

const boundsIn = ({ of }: Pick<Lines, "of">, at: number, count: number): Stretch | null => {
  const inside = of.slice(at, at + count).filter((line) => line !== null);
  if (inside.length === 0) return null;
  const first = inside.reduce((least, line) => Math.min(least, line));
  const last = inside.reduce((most, line) => Math.max(most, line));
  return { at: first, count: last - first + 1 };
};

/** The smallest block that holds all of a planned block, whatever else has come to stand in it. */
export const boundsOf = ({ rows, columns }: Placement, range: CellRange): CellRange | null => {
  const vertical = boundsIn(rows, range.row, range.rowCount);
  const horizontal = boundsIn(columns, range.column, range.columnCount);
  return vertical === null || horizontal === null ? null : blockOf(vertical, horizontal);
};

/** From the first to the last of the mapped lines, unless a planned line from elsewhere stands between them. */
const spanOfLines = (of: Lines["of"], at: number, count: number): Stretch | null => {
  const inside = of.slice(at, at + count).filter((line) => line !== null).length;
  const bounds = boundsIn({ of }, at, count);
  if (bounds === null) return null;
  const last = bounds.at + bounds.count - 1;
  const all = of.filter((line) => line !== null && line >= bounds.at && line <= last).length;
  return all === inside ? bounds : null;
};

/** Formulas name the same long columns again and again: looked through once for each, not once for each formula. */
const knownSpans = new WeakMap<Lines["of"], Map<string, Stretch | null>>();

const span = ({ of }: Pick<Lines, "of">, at: number, count: number): Stretch | null => {
  const line = of[at] ?? null;
  if (count === 1) return line === null ? null : { at: line, count };
  const known = knownSpans.get(of) ?? new Map<string, Stretch | null>();
  knownSpans.set(of, known);
  const key = `${String(at)}+${String(count)}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = spanOfLines(of, at, count);
  known.set(key, found);
  return found;
};

/** One block that holds a planned block and what staff have inserted into it; `null` when it is torn apart. */
export const spanOf = ({ rows, columns }: Placement, range: CellRange): CellRange | null => {
  const vertical = span(rows, range.row, range.rowCount);
  const horizontal = span(columns, range.column, range.columnCount);
  return vertical === null || horizontal === null ? null : blockOf(vertical, horizontal);
};
