import type { FoundKeys, FoundSheet, WorkbookProblem } from "../found-workbook";
import { locateKeys, type LocatedKeys } from "../keys/locate-keys";
import type { SheetId, SheetPlan } from "../workbook-plan";
import { formerRows } from "./former-rows";
import type { SheetMemory } from "./memory";
import { mergeSheet } from "./merge-sheet";
import { asFound, asPlanned, placeSheet, type Placement } from "./placement";
import { noRowChanges, rowChangesOf, type RowChanges } from "./row-changes";
import { lostHeading, missingSheets, sheetsReferredTo } from "./refusals";
import { isNothingToDo, type SheetMerge } from "./sheet-merge";

export interface SheetToMerge {
  readonly plan: SheetPlan;
  /** `null` when there is no worksheet of this name. */
  readonly found: FoundSheet | null;
  readonly memory: SheetMemory | null;
}

/** What becomes of one sheet: it is merged, or left alone because it cannot be ours. */
export type MergedSheet =
  | { readonly id: SheetId; readonly kind: "merged"; readonly merge: SheetMerge }
  | { readonly id: SheetId; readonly kind: "refused"; readonly problem: WorkbookProblem };

interface Placed {
  readonly sheet: SheetToMerge;
  readonly located: LocatedKeys;
  readonly placement: Placement;
  readonly rows: RowChanges;
}

const keysOf = (located: LocatedKeys): FoundKeys | null =>
  located.kind === "found" ? located.keys : null;

const place = (sheet: SheetToMerge, overruled: ReadonlySet<string>): Placed | WorkbookProblem => {
  const located: LocatedKeys =
    sheet.found === null ? { kind: "absent" } : locateKeys(sheet.plan, sheet.found);
  if (located.kind === "unusable") return located.problem;
  const keys = keysOf(located);
  const lost = lostHeading({ ...sheet, keys });
  if (lost !== null) return lost;
  const { plan, found, memory } = sheet;
  if (found === null || keys === null)
    return { sheet, located, placement: asPlanned(plan), rows: noRowChanges };
  const former = formerRows(plan, found, keys, memory);
  const rows = rowChangesOf(plan, found, keys, memory, former, overruled);
  return { sheet, located, placement: placeSheet(plan, found, keys, rows), rows };
};

const isPlaced = (one: Placed | WorkbookProblem): one is Placed => "placement" in one;

/** Where a sheet stands in the end: one that is not drawn keeps its lines. */
const endPlacement = (
  { sheet: { plan, found }, located, placement }: Placed,
  wanted: ReadonlySet<SheetId>,
): Placement =>
  wanted.has(plan.id) || found === null || located.kind !== "found"
    ? placement
    : asFound(plan, found, located.keys);

/** Whether a sheet will be there for the formulas of the others. */
const isThere = ({ sheet, located }: Placed, wanted: ReadonlySet<SheetId>): boolean =>
  located.kind === "found" || wanted.has(sheet.plan.id);

/**
 * Works out how planned sheets get into a workbook: what is written, inserted and removed, and which typed cells stay.
 * `sheets` are all sheets of the plan, because formulas point from one to the other; `wanted` those that are to be drawn.
 * Typed cells stay, rows that staff have deleted stay away, new ones come and former ones go, unless their ids are in
 * `overruled`.
 */
export const mergeWorkbook = (
  sheets: readonly SheetToMerge[],
  wanted: ReadonlySet<SheetId>,
  overruled: ReadonlySet<string>,
): readonly MergedSheet[] => {
  const placed = sheets.map((sheet) => ({ sheet, result: place(sheet, overruled) }));
  const placements = new Map(
    placed.flatMap(({ result }) =>
      isPlaced(result) ? [[result.sheet.plan.name, endPlacement(result, wanted)] as const] : [],
    ),
  );
  const present = new Set(
    placed.flatMap(({ sheet, result }) =>
      isPlaced(result) && isThere(result, wanted) ? [sheet.plan.name] : [],
    ),
  );
  return placed
    .filter(({ sheet }) => wanted.has(sheet.plan.id))
    .map(({ sheet, result }): MergedSheet => {
      const { id } = sheet.plan;
      if (!isPlaced(result)) return { id, kind: "refused", problem: result };
      const { located, placement, rows } = result;
      const merge = mergeSheet({
        ...sheet,
        keys: keysOf(located),
        placement,
        rowChanges: rows.changes,
        placements: (name) => placements.get(name) ?? null,
        overruled,
        problems: located.kind === "found" ? located.problems : [],
      });
      const missing = [...sheetsReferredTo(sheet.plan)].filter((name) => !present.has(name));
      return missing.length === 0 || isNothingToDo(merge)
        ? { id, kind: "merged", merge }
        : { id, kind: "refused", problem: missingSheets(sheet.plan.name, missing) };
    });
};
