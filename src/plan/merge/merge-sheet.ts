import type { FoundKeys, FoundSheet } from "../found-workbook";
import type { SheetPlan } from "../workbook-plan";
import { markFormerRows } from "./former-rows";
import { joinDigests, layoutDigest, rowName, type SheetMemory } from "./memory";
import { mergeLinks } from "./merge-links";
import { rowMerger, type MergedRow } from "./merge-row";
import { isUnmoved } from "./placement";
import type { MergeInput, SheetMerge } from "./sheet-merge";

interface PlacedRow {
  readonly name: string;
  /** `null`: its key stands twice, and neither row is touched, or it is left out. */
  readonly merged: MergedRow | null;
  readonly isLeft: boolean;
}

const mergeRows = (input: MergeInput): readonly PlacedRow[] => {
  const mergeRow = rowMerger(input);
  return input.plan.keys.rows.map((row) => {
    const toRow = input.placement.rows.of[row.row] ?? null;
    return {
      name: rowName(row.key),
      merged: toRow === null ? null : mergeRow(row, toRow),
      isLeft: input.placement.rows.left.has(row.row),
    };
  });
};

/**
 * What is remembered of the rows from now on; of a row that was not touched, what was remembered before. A new row that
 * somebody has left out is remembered without its cells, so that it is known as left out the next time.
 */
const rememberRows = (
  rows: readonly PlacedRow[],
  memory: SheetMemory | null,
  unknown: string,
): SheetMemory["rows"] =>
  Object.fromEntries(
    rows.flatMap(({ name, merged, isLeft }) => {
      const before = memory?.rows[name] ?? (isLeft ? unknown : undefined);
      const digests = merged === null ? before : joinDigests(merged.digests);
      return digests === undefined ? [] : [[name, digests] as const];
    }),
  );

/** How many rows that hold something are none of the plan and stay. */
const countRowsOfStaff = (
  plan: SheetPlan,
  { formulas }: FoundSheet,
  { keyColumn }: FoundKeys,
  removed: readonly number[],
): number => {
  const planned = new Set(plan.keys.rows.map(({ key }) => key));
  return formulas.filter((cells, row) => {
    const key = cells[keyColumn];
    const isPlanned = typeof key === "string" && planned.has(key);
    return !isPlanned && !removed.includes(row) && cells.some((cell) => cell !== "");
  }).length;
};

/** What becomes of the rows that the sheet has beside those of the plan. */
const mergeOtherRows = ({ plan, found, keys, memory, placement }: MergeInput) =>
  keys === null || found === null
    ? { writes: [], memory: {}, keptRows: 0 }
    : {
        ...markFormerRows(plan, found, keys, memory, placement),
        keptRows: countRowsOfStaff(plan, found, keys, placement.rows.removed),
      };

/** Compares every cell of a planned sheet with the sheet as it was found, and says what to write. */
export const mergeSheet = (input: MergeInput): SheetMerge => {
  const { plan, found, memory, keys, placement } = input;
  const rows = mergeRows(input);
  const merged = rows.flatMap((row) => row.merged ?? []);
  const others = mergeOtherRows(input);
  const links = mergeLinks(input);
  const layout = layoutDigest(plan);
  const nextMemory: SheetMemory = {
    layout,
    columns: plan.keys.columns.map(({ key }) => key),
    rows: {
      ...rememberRows(rows, memory, joinDigests(plan.keys.columns.map(() => null))),
      ...others.memory,
    },
    links: links.memory,
  };
  return {
    plan,
    kind: keys === null ? "create" : "update",
    found,
    placement,
    writes: [...merged.flatMap(({ writes }) => writes), ...others.writes],
    links: links.writes,
    drawsLayout: memory?.layout !== layout || !isUnmoved(placement),
    isFirst: memory === null || memory.layout === "",
    kept: merged.flatMap(({ kept }) => kept),
    replaced: merged.flatMap(({ replaced }) => replaced),
    rowChanges: input.rowChanges,
    keptRows: others.keptRows,
    memory: nextMemory,
    isMemoryNew: memory === null || JSON.stringify(memory) !== JSON.stringify(nextMemory),
    problems: [...input.problems, ...merged.flatMap(({ problems }) => problems)],
  };
};
