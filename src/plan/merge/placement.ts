import type { FoundKeys, FoundSheet } from "../found-workbook";
import type { SheetPlan } from "../workbook-plan";
import type { RowChanges } from "./row-changes";

/** A stretch of rows or columns; `at` is its first one, 0-based. */
export interface Stretch {
  readonly at: number;
  readonly count: number;
}

/** One direction of a sheet: which planned lines (rows or columns) stand where. */
export interface Lines {
  /** Where each planned line ends up; `null` where its key stands twice, so that neither is touched, and for those `left` out. */
  readonly of: readonly (number | null)[];
  /** Where a line of the sheet as found ends up; `null` for one that goes. */
  readonly moved: readonly (number | null)[];
  /** In the sheet as found, last first. */
  readonly removed: readonly number[];
  /** In the sheet as it becomes, first first. */
  readonly inserted: readonly Stretch[];
  /** Planned lines that were not in the sheet before. */
  readonly added: ReadonlySet<number>;
  /** Planned lines that the sheet goes on lacking, because staff have deleted them. */
  readonly left: ReadonlySet<number>;
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
  return {
    of: lines,
    moved: [],
    removed: [],
    inserted: [],
    added: new Set(lines),
    left: new Set(),
  };
};

/** One direction of a sheet as it was found. */
interface FoundLines {
  readonly count: number;
  /** The line that bears a key; `undefined` where none does, or where it is to go. */
  readonly at: (key: string) => number | undefined;
  readonly isRepeated: (key: string) => boolean;
  /** Whether staff have deleted the line of a key, so that it does not come again. */
  readonly isLeft: (key: string) => boolean;
  /** Whether there is such a line, and nothing stands in it. */
  readonly isBlank: (line: number) => boolean;
  readonly removed: readonly number[];
}

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
 * Where a planned line belongs in the sheet as found: `on` a line of it, `behind` one as a new line (behind -1: at the top), or
 * nowhere, because its key stands twice or its line was deleted.
 */
type Spot =
  | { readonly kind: "on" | "behind"; readonly line: number }
  | { readonly kind: "nowhere"; readonly line: null };

/**
 * A planned line that is missing belongs behind the planned line before it. An empty line that stands there is used instead of
 * a new one: an interrupted run leaves such lines behind.
 */
const spotsOf = (keys: readonly string[], found: FoundLines): readonly Spot[] => {
  let previous = -1;
  return keys.map((key): Spot => {
    const at = found.at(key);
    if (at === undefined && (found.isRepeated(key) || found.isLeft(key)))
      return { kind: "nowhere", line: null };
    const free = found.isBlank(previous + 1) ? previous + 1 : undefined;
    const line = at ?? free;
    if (line === undefined) return { kind: "behind", line: previous };
    previous = line;
    return { kind: "on", line };
  });
};

/** A line of the sheet as it becomes: the line that it was, and the planned line that stands there. */
interface OrderedLine {
  readonly was: number | null;
  readonly planned: number | null;
}

/** Every line of the sheet in its order but those that go, and the new lines where they belong. */
const orderOf = (
  spots: readonly Spot[],
  { count, removed }: FoundLines,
): readonly OrderedLine[] => {
  const gone = new Set(removed);
  const plannedOn = new Map<number, number>();
  const newLines = new Map<number, OrderedLine[]>();
  spots.forEach(({ kind, line }, planned) => {
    if (kind === "on") plannedOn.set(line, planned);
    if (kind === "behind")
      newLines.set(line, [...(newLines.get(line) ?? []), { was: null, planned }]);
  });
  const standing = Array.from({ length: count }, (_, line) => line).filter(
    (line) => !gone.has(line),
  );
  return [
    ...(newLines.get(-1) ?? []),
    ...standing.flatMap((was) => [
      { was, planned: plannedOn.get(was) ?? null },
      ...(newLines.get(was) ?? []),
    ]),
  ];
};

/** Places the planned lines of these keys in one direction of a sheet. */
const placeLines = (keys: readonly string[], found: FoundLines): Lines => {
  const order = orderOf(spotsOf(keys, found), found);
  const of = keys.map((): number | null => null);
  const moved = Array.from({ length: found.count }, (): number | null => null);
  order.forEach(({ was, planned }, line) => {
    if (was !== null) moved[was] = line;
    if (planned !== null) of[planned] = line;
  });
  // Behind the last line nothing has to be pushed away.
  const lastStanding = order.findLastIndex(({ was }) => was !== null);
  const inserted = order.flatMap(({ was }, line) =>
    was === null && line < lastStanding ? [line] : [],
  );
  return {
    of,
    moved,
    removed: found.removed.toSorted((left, right) => right - left),
    inserted: stretchesOf(inserted),
    added: new Set(
      keys.flatMap((key, planned) =>
        found.at(key) === undefined && !found.isRepeated(key) && !found.isLeft(key)
          ? [planned]
          : [],
      ),
    ),
    left: new Set(keys.flatMap((key, planned) => (found.isLeft(key) ? [planned] : []))),
  };
};

const isEmptyRow = ({ formulas }: FoundSheet, row: number): boolean =>
  formulas[row]?.every((cell) => cell === "") === true;

const isEmptyColumn = ({ formulas }: FoundSheet, column: number): boolean =>
  column < widthOf(formulas) && formulas.every((row) => row[column] === "");

const widthOf = (grid: FoundSheet["values"]): number => grid[0]?.length ?? 0;

/**
 * Places a planned sheet in the sheet as it was found. `removed` are rows of the sheet that are to go; one that is planned
 * comes again where it belongs. `left` are keys of rows that do not come.
 */
export const placeSheet = (
  sheet: SheetPlan,
  found: FoundSheet,
  keys: FoundKeys,
  { removed, left }: Pick<RowChanges, "removed" | "left">,
): Placement => ({
  rows: placeLines(
    sheet.keys.rows.map(({ key }) => key),
    {
      count: found.values.length,
      at: (key) => {
        const row = keys.rows.get(key);
        return row !== undefined && removed.includes(row) ? undefined : row;
      },
      isRepeated: (key) => keys.repeated.has(key),
      isLeft: (key) => left.has(key),
      isBlank: (row) => isEmptyRow(found, row),
      removed,
    },
  ),
  columns: placeLines(
    sheet.keys.columns.map(({ key }) => key),
    {
      count: widthOf(found.values),
      at: (key) => keys.columns.get(key),
      isRepeated: () => false,
      isLeft: () => false,
      isBlank: (column) => isEmptyColumn(found, column),
      removed: [],
    },
  ),
});

const standingLines = (keys: readonly string[], count: number, at: FoundLines["at"]): Lines => ({
  of: keys.map((key) => at(key) ?? null),
  moved: Array.from({ length: count }, (_, line) => line),
  removed: [],
  inserted: [],
  added: new Set(),
  left: new Set(),
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
    widthOf(found.values),
    (key) => keys.columns.get(key),
  ),
});

/** Whether a sheet keeps its cells where they are. */
export const isUnmoved = ({ rows, columns }: Placement): boolean =>
  [rows, columns].every(({ removed, inserted }) => removed.length === 0 && inserted.length === 0);
