import {
  type Budget,
  type Dataset,
  type DocumentId,
  groupBy,
  type ListedDocument,
  type Listing,
  type ProjectId,
  type Source,
} from "../../../domain";
import { nameDocument } from "../../names";
import type { Comparison } from "../../rule";

export interface UncoveredArgs {
  readonly kind: "noSheet" | "noBudget" | "emptyBudget";
  readonly project: string;
  readonly document: string;
}

/** Why the projects without a sheet are not judged: one reason for all of them. */
export interface CoverReason {
  readonly kind: "excerpt" | "noSheets";
  readonly document: string;
  readonly count: number;
}

type CoverComparison = Comparison<UncoveredArgs, CoverReason>;

const isEmpty = ({ years, statedTotal }: Budget): boolean =>
  [...years.map(({ amount }) => amount), statedTotal].every(({ kind }) => kind === "blank");

/** The projects with a 事業ごとの表, and the line of its name where it is known. */
const sheetsOf = (
  { listings, projectSheets }: Dataset,
  id: DocumentId,
): ReadonlyMap<ProjectId, Source | null> =>
  new Map([
    ...projectSheets
      .filter(({ document }) => document === id)
      .map(({ project }) => [project, null] as const),
    ...listings
      .filter(({ document, kind }) => document === id && kind === "project-sheet")
      .map(({ project, source }) => [project, source] as const),
  ]);

/**
 * The projects of a matrix beside their sheets and budgets. A budget that only the worksheet or only the document has counts
 * too: that they differ is for 「別冊とシートの事業費の一致」.
 */
export const compareCover = (
  { document, listings }: ListedDocument,
  canonical: Dataset,
  current: Dataset,
): readonly CoverComparison[] => {
  const sheets = sheetsOf(canonical, document.id);
  const budgets = [...canonical.budgets, ...current.budgets].filter(
    (budget) => budget.document === document.id,
  );
  const budgeted = new Set(budgets.map(({ project }) => project));
  const stated = new Set(budgets.filter((one) => !isEmpty(one)).map(({ project }) => project));
  const rows = [...groupBy(listings, ({ project }) => project).values()].flatMap(([first]) =>
    first === undefined ? [] : [first],
  );
  const absenceOf = ({ project }: Listing): UncoveredArgs["kind"] | null => {
    if (stated.has(project)) return null;
    if (budgeted.has(project)) return "emptyBudget";
    return sheets.has(project) ? "noBudget" : "noSheet";
  };
  const reason: CoverReason = {
    kind: sheets.size === 0 ? "noSheets" : "excerpt",
    document: nameDocument(document),
    count: rows.filter((row) => absenceOf(row) === "noSheet").length,
  };
  const isJudged = sheets.size > 0 && !document.isExcerpt;
  return rows.map((row): CoverComparison => {
    const { project, printedName, source } = row;
    const kind = absenceOf(row);
    if (kind === null) return { outcome: "match" };
    if (kind === "noSheet" && !isJudged) {
      return { outcome: "notApplicable", reason, sources: [source] };
    }
    return {
      outcome: "mismatch",
      at: { kind: "project", project },
      args: { kind, project: printedName, document: reason.document },
      stated: printedName,
      computed: null,
      sources: [source, ...[sheets.get(project)].flatMap((line) => line ?? [])],
    };
  });
};
