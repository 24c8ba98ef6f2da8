import type { CellRange } from "../address";
import type { FoundKeys, FoundSheet } from "../found-workbook";
import type { SheetPlan } from "../workbook-plan";

/** A stretch of rows or columns; `at` is its first one, 0-based. */
export interface Stretch {
  readonly at: number;
  readonly count: number;
}

/** One direction of a sheet: which planned lines (rows or columns) stand where. */
export interface Lines {
  /** Where each planned line ends up; `null` where its key stands twice, so that neither is touched. */
  readonly of: readonly (number | null)[];
  /** Where a line of the sheet as found ends up; `null` for one that goes. */
  readonly moved: readonly (number | null)[];
  /** In the sheet as found, last first. */
  readonly removed: readonly number[];
  /** In the sheet as it becomes, first first. */
  readonly inserted: readonly Stretch[];
  /** Planned lines that were not in the sheet before. */
  readonly added: ReadonlySet<number>;
}

/** Where the rows and columns of a planned sheet stand, and what has to be inserted and removed for it. */
export interface Placement {
  readonly rows: Lines;
  readonly columns: Lines;
}

/** The placement of a sheet that is drawn as planned. */
export const asPlanned = (sheet: SheetPlan): Placement => ({
  rows: straight(sheet.values.length),
  columns: straight(sheet.columns.length),
});

const straight = (count: number): Lines => {
  const lines = Array.from({ length: count }, (_, index) => index);
  return { of: lines, moved: [], removed: [], inserted: [], added: new Set(lines) };
};

interface Found {
  readonly count: number;
  readonly at: (key: string) => number | undefined;
  readonly isRepeated: (key: string) => boolean;
  readonly isBlank: (line: number) => boolean;
  readonly removed: readonly number[];
}

type Line =
  | { readonly kind: "found"; readonly at: number }
  | { readonly kind: "new"; readonly planned: number };

/** Consecutive numbers as stretches. */
const stretchesOf = (numbers: readonly number[]): readonly Stretch[] => {
  const stretches: { at: number; count: number }[] = [];
  for (const number of numbers) {
    const last = stretches.at(-1);
    if (last !== undefined && last.at + last.count === number) last.count += 1;
    else stretches.push({ at: number, count: 1 });
  }
  return stretches;
};

/**
 * Keeps every line of the sheet in its order, and puts each planned line that is missing behind the planned line before
 * it. An empty line that stands there is used instead of a new one: an interrupted run leaves such lines behind.
 */
const placeLines = (keys: readonly string[], found: Found): Lines => {
  const gone = new Set(found.removed);
  const lines: Line[] = Array.from({ length: found.count }, (_, at): Line => ({
    kind: "found",
    at,
  }));
  const kept = lines.filter((line) => line.kind === "new" || !gone.has(line.at));
  const behind = new Map<number, Line[]>();
  const reused = new Map<number, number>();
  const taken = new Set<number>();
  const added = new Set<number>();
  let previous = -1;
  keys.forEach((key, planned) => {
    const at = found.at(key);
    if (at !== undefined) {
      previous = at;
      return;
    }
    if (found.isRepeated(key)) return;
    added.add(planned);
    const next = previous + 1;
    const isFree = next < found.count && found.isBlank(next) && !taken.has(next);
    if (isFree && (behind.get(previous) ?? []).length === 0) {
      taken.add(next);
      reused.set(planned, next);
      previous = next;
      return;
    }
    const line: Line = { kind: "new", planned };
    const waiting = behind.get(previous);
    if (waiting === undefined) behind.set(previous, [line]);
    else waiting.push(line);
  });
  const order: Line[] = [...(behind.get(-1) ?? [])];
  for (const line of kept) {
    order.push(line);
    if (line.kind === "found") order.push(...(behind.get(line.at) ?? []));
  }
  const moved: (number | null)[] = Array.from({ length: found.count }, () => null);
  const placed = new Map<number, number>(); // planned → final, for new lines
  order.forEach((line, index) => {
    if (line.kind === "found") moved[line.at] = index;
    else placed.set(line.planned, index);
  });
  const of = keys.map((key, planned) => {
    const at = found.at(key) ?? reused.get(planned);
    return at === undefined ? (placed.get(planned) ?? null) : (moved[at] ?? null);
  });
  // Behind the last line nothing has to be pushed away.
  const lastKept = order.findLastIndex(({ kind }) => kind === "found");
  const inserted = [...placed.values()].filter((at) => at < lastKept).toSorted((a, b) => a - b);
  return {
    of,
    moved,
    removed: found.removed.toSorted((left, right) => right - left),
    inserted: stretchesOf(inserted),
    added,
  };
};

const isEmptyRow = ({ formulas }: FoundSheet, row: number): boolean =>
  (formulas[row] ?? []).every((cell) => cell === "");

const isEmptyColumn = ({ formulas }: FoundSheet, column: number): boolean =>
  formulas.every((row) => (row[column] ?? "") === "");

const unless = (row: number | undefined, gone: readonly number[]): number | undefined =>
  row !== undefined && gone.includes(row) ? undefined : row;

/**
 * Places a planned sheet in the sheet as it was found. `formerRows` are rows of the sheet that are to go; one that is planned
 * comes again where it belongs.
 */
export const placeSheet = (
  sheet: SheetPlan,
  found: FoundSheet,
  keys: FoundKeys,
  formerRows: readonly number[],
): Placement => ({
  rows: placeLines(
    sheet.keys.rows.map(({ key }) => key),
    {
      count: found.values.length,
      at: (key) => unless(keys.rows.get(key), formerRows),
      isRepeated: (key) => keys.repeated.has(key),
      isBlank: (row) => isEmptyRow(found, row),
      removed: formerRows,
    },
  ),
  columns: placeLines(
    sheet.keys.columns.map(({ key }) => key),
    {
      count: found.values[0]?.length ?? 0,
      at: (key) => keys.columns.get(key),
      isRepeated: () => false,
      isBlank: (column) => isEmptyColumn(found, column),
      removed: [],
    },
  ),
});

const standingLines = (keys: readonly string[], count: number, at: Found["at"]): Lines => ({
  of: keys.map((key) => at(key) ?? null),
  moved: Array.from({ length: count }, (_, line) => line),
  removed: [],
  inserted: [],
  added: new Set(),
});

/** The placement of a sheet that stays as it was found; `null` for the lines that it lacks. */
export const asFound = (sheet: SheetPlan, found: FoundSheet, keys: FoundKeys): Placement => ({
  rows: standingLines(
    sheet.keys.rows.map(({ key }) => key),
    found.values.length,
    (key) => keys.rows.get(key),
  ),
  columns: standingLines(
    sheet.keys.columns.map(({ key }) => key),
    found.values[0]?.length ?? 0,
    (key) => keys.columns.get(key),
  ),
});

/** Whether a sheet keeps its cells where they are. */
export const isUnmoved = ({ rows, columns }: Placement): boolean =>
  [rows, columns].every(({ removed, inserted }) => removed.length === 0 && inserted.length === 0);

/** The lines in which a stretch of planned lines ends up, as stretches of the sheet. */
const mapLines = ({ of }: Lines, at: number, count: number): readonly Stretch[] =>
  stretchesOf(
    of
      .slice(at, at + count)
      .filter((line) => line !== null)
      .toSorted((left, right) => left - right),
  );

/** The blocks of the sheet that a planned block comes to. */
export const mapRange = ({ rows, columns }: Placement, range: CellRange): readonly CellRange[] =>
  mapLines(rows, range.row, range.rowCount).flatMap((vertical) =>
    mapLines(columns, range.column, range.columnCount).map((horizontal) => ({
      row: vertical.at,
      rowCount: vertical.count,
      column: horizontal.at,
      columnCount: horizontal.count,
    })),
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
  if (vertical === null || horizontal === null) return null;
  return {
    row: vertical.at,
    rowCount: vertical.count,
    column: horizontal.at,
    columnCount: horizontal.count,
  };
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
  if (vertical === null || horizontal === null) return null;
  return {
    row: vertical.at,
    rowCount: vertical.count,
    column: horizontal.at,
    columnCount: horizontal.count,
  };
};
