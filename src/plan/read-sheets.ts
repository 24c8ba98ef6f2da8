import type { Dataset, ShownTotals, WorkbookPart } from "../domain";
import { parseA1 } from "../references";
import type { FoundKeys, FoundSheet, WorkbookProblem } from "./found-workbook";
import { readListings } from "./read/listings";
import { renameProjects } from "./read/project-names";
import type { SheetReading } from "./read/sheet-reading";
import { unreadCellProblems } from "./read/unread-cells";
import { worksheets } from "./sheets";
import type { SheetId, WorkbookPlan } from "./workbook-plan";

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

const ranks = (
  { sheet, cell }: WorkbookProblem,
  sheetNames: readonly string[],
): readonly [number, number, number] => {
  const at = cell === null ? null : parseA1(cell);
  return [sheetNames.indexOf(sheet), at?.row ?? -1, at?.column ?? -1];
};

/** Problems in the order of the sheets; of one sheet those of the whole sheet first, then from top to bottom. */
const inOrderOfSheets = (
  problems: readonly WorkbookProblem[],
  sheetNames: readonly string[],
): readonly WorkbookProblem[] =>
  problems.toSorted((left, right) => {
    const others = ranks(right, sheetNames);
    return (
      ranks(left, sheetNames)
        .map((rank, index) => rank - (others[index] ?? 0))
        .find((distance) => distance !== 0) ?? 0
    );
  });

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
  const sheets = plan.sheets.flatMap((sheetPlan) => {
    const { readBack } = worksheets[sheetPlan.id];
    const sheet = found.get(sheetPlan.id);
    if (readBack === "nothing" || sheet === undefined) return [];
    const located = { plan: sheetPlan, ...sheet };
    return [{ readBack, located, reading: readBack.read(canonical, located) }];
  });
  const readings = sheets.map(({ reading }) => reading);
  const allOf = <Part extends keyof SheetReading>(part: Part) =>
    readings.flatMap(({ [part]: one }) => (one === undefined ? [] : [one]));
  const names = renameProjects(canonical, allOf("names"));
  const listings = readListings(canonical, allOf("marks"));
  return {
    current: {
      ...canonical,
      projects: names.projects,
      listings: listings.listings,
      budgets: allOf("budgets")[0] ?? canonical.budgets,
      kpis: allOf("kpis")[0] ?? canonical.kpis,
      agreements: allOf("agreements")[0] ?? canonical.agreements,
    },
    read: new Set(sheets.map(({ readBack }) => readBack.part)),
    shown: { amounts: allOf("amounts").flat(), counts: allOf("counts").flat() },
    problems: inOrderOfSheets(
      [
        ...names.problems,
        ...listings.problems,
        ...allOf("problems").flat(),
        ...sheets.flatMap(({ located, readBack }) => unreadCellProblems(located, readBack.columns)),
      ],
      sheets.map(({ located }) => located.sheet.name),
    ),
  };
};
