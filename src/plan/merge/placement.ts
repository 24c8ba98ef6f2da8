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
export const stretchesOf = (numbers: readonly number[]): readonly Stretch[] => {
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
