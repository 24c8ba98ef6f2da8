import type { ShownCell, ShownLine, ShownSheet } from "./shown-sheet";

/** What has to be drawn anew of a sheet. Absent: as it is. */
export interface SheetChanges {
  /** By `cellKey`; null empties the cell. */
  readonly cells: ReadonlyMap<number, ShownCell | null>;
  /** null: as nobody had sized it. */
  readonly rows: ReadonlyMap<number, ShownLine | null>;
  readonly columns: ReadonlyMap<number, ShownLine | null>;
  readonly unmerged: readonly string[];
  readonly merged: readonly string[];
  readonly frozen?: ShownSheet["frozen"];
  readonly tabColor?: string;
  readonly hasGridlines?: boolean;
  readonly rowCount?: number;
  readonly columnCount?: number;
  readonly hasOtherCharts: boolean;
}

const isSameCell = (one: ShownCell | undefined, other: ShownCell): boolean =>
  one !== undefined &&
  one.value === other.value &&
  one.kind === other.kind &&
  one.formula === other.formula &&
  one.entry === other.entry &&
  one.style === other.style;

const isSameLine = (one: ShownLine | undefined, other: ShownLine): boolean =>
  one !== undefined &&
  one.size === other.size &&
  one.isHidden === other.isHidden &&
  one.style === other.style;

const mapDifference = <Item>(
  shown: ReadonlyMap<number, Item>,
  next: ReadonlyMap<number, Item>,
  isSame: (one: Item | undefined, other: Item) => boolean,
): Map<number, Item | null> => {
  const changed = new Map<number, Item | null>();
  for (const [key, item] of next) if (!isSame(shown.get(key), item)) changed.set(key, item);
  for (const key of shown.keys()) if (!next.has(key)) changed.set(key, null);
  return changed;
};

const without = (all: readonly string[], some: readonly string[]): readonly string[] => {
  const left = new Set(some);
  return all.filter((one) => !left.has(one));
};

/**
 * What to draw so that `next` is seen where `shown` was. `touched` are the cells that somebody has changed in the grid: they
 * are drawn in any case.
 */
export const sheetDifference = (
  shown: ShownSheet,
  next: ShownSheet,
  touched: ReadonlySet<number>,
): SheetChanges => {
  const cells = mapDifference(shown.cells, next.cells, isSameCell);
  for (const key of touched) cells.set(key, next.cells.get(key) ?? null);
  const isFrozenOtherwise =
    shown.frozen.rows !== next.frozen.rows || shown.frozen.columns !== next.frozen.columns;
  return {
    cells,
    rows: mapDifference(shown.rows, next.rows, isSameLine),
    columns: mapDifference(shown.columns, next.columns, isSameLine),
    unmerged: without(shown.merges, next.merges),
    merged: without(next.merges, shown.merges),
    ...(isFrozenOtherwise && { frozen: next.frozen }),
    ...(shown.tabColor !== next.tabColor && { tabColor: next.tabColor }),
    ...(shown.hasGridlines !== next.hasGridlines && { hasGridlines: next.hasGridlines }),
    ...(shown.rowCount < next.rowCount && { rowCount: next.rowCount }),
    ...(shown.columnCount < next.columnCount && { columnCount: next.columnCount }),
    hasOtherCharts:
      shown.charts !== next.charts && JSON.stringify(shown.charts) !== JSON.stringify(next.charts),
  };
};
