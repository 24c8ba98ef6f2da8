import type { Dataset, ShownTotals, WorkbookPart } from "../domain";
import type { FoundKeys, FoundSheet, WorkbookProblem } from "./found-workbook";
import type { SheetId, WorkbookPlan } from "./workbook-plan";
import { readAgreements } from "./sheets/agreement/read";
import { readBudgets } from "./sheets/budget/read";
import { readKpis } from "./sheets/kpi/read";
import { readListings } from "./read/listings";
import type { LocatedSheet } from "./read/located-sheet";
import { namedRows } from "./read/named-rows";
import { readParticipation, readStatusList } from "./sheets/participation/read";
import { inOrderOfSheets } from "./read/problem-order";
import { readNames, renameProjects } from "./read/project-names";
import { readShownAmounts } from "./sheets/budget/shown-amounts";
import { readShownCounts } from "./sheets/participation/shown-counts";
import { unreadCellProblems } from "./read/unread-cells";

/** What the sheets of a workbook say. */
export interface ReadSheets {
  /** The canonical dataset with what the sheets say laid over it. */
  readonly current: Dataset;
  /** The parts that were really read; the rest of `current` is canonical. */
  readonly read: ReadonlySet<WorkbookPart>;
  /** The totals that the sheets show, as far as they were found. */
  readonly shown: ShownTotals;
  /** In the order of the sheets, within a sheet from top to bottom. */
  readonly problems: readonly WorkbookProblem[];
}

/** Usable sheets only, with the keys that `locateKeys` found in them. */
export type FoundSheets = ReadonlyMap<
  SheetId,
  { readonly sheet: FoundSheet; readonly keys: FoundKeys }
>;

const parts = [
  "participation",
  "budget",
  "kpi",
  "agreement",
  "statusList",
] as const satisfies readonly WorkbookPart[];

const isPart = (id: SheetId): id is WorkbookPart => parts.some((part) => part === id);

const locate = (plan: WorkbookPlan, found: FoundSheets): ReadonlyMap<WorkbookPart, LocatedSheet> =>
  new Map(
    plan.sheets.flatMap((sheetPlan) => {
      const sheet = found.get(sheetPlan.id);
      return sheet === undefined || !isPart(sheetPlan.id)
        ? []
        : [[sheetPlan.id, { plan: sheetPlan, ...sheet }] as const];
    }),
  );

/**
 * Reads the sheets back, by key, never by position: rows and columns may be sorted, inserted and hidden. `plan` is the plan
 * of `canonical`. What cannot be read is undecidable in `current` and stands in `problems`; bad data never throws. Keys
 * that stand in several rows are reported by `locateKeys`.
 */
export const readSheets = (
  canonical: Dataset,
  plan: WorkbookPlan,
  found: FoundSheets,
): ReadSheets => {
  const sheets = locate(plan, found);
  const readWith = <Result>(
    part: WorkbookPart,
    read: (dataset: Dataset, located: LocatedSheet) => Result,
  ): readonly Result[] => {
    const located = sheets.get(part);
    return located === undefined ? [] : [read(canonical, located)];
  };
  const names = renameProjects(canonical, [
    ...(["participation", "budget", "statusList"] as const).flatMap((part) =>
      readWith(part, (dataset, located) => readNames(located, namedRows(dataset, located.plan))),
    ),
  ]);
  const listings = readListings(canonical, [
    ...readWith("participation", readParticipation),
    ...readWith("statusList", readStatusList),
  ]);
  const [budgets] = readWith("budget", readBudgets);
  const [kpis] = readWith("kpi", readKpis);
  const [agreements] = readWith("agreement", readAgreements);
  return {
    current: {
      ...canonical,
      projects: names.projects,
      listings: listings.listings,
      budgets: budgets?.budgets ?? canonical.budgets,
      kpis: kpis?.kpis ?? canonical.kpis,
      agreements: agreements?.agreements ?? canonical.agreements,
    },
    read: new Set(sheets.keys()),
    shown: {
      amounts: readWith("budget", readShownAmounts).flat(),
      counts: readWith("participation", readShownCounts).flat(),
    },
    problems: inOrderOfSheets(
      [
        ...names.problems,
        ...listings.problems,
        ...(budgets?.problems ?? []),
        ...(kpis?.problems ?? []),
        ...(agreements?.problems ?? []),
        ...[...sheets.values()].flatMap(unreadCellProblems),
      ],
      [...sheets.values()].map(({ sheet }) => sheet.name),
    ),
  };
};
