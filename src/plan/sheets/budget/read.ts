import {
  latestDocument,
  type Amount,
  type Budget,
  type BudgetYear,
  type Dataset,
  type Listing,
  type Project,
  type Source,
} from "../../../domain";
import type { WorkbookProblem } from "../../found-workbook";
import { columnKey } from "../../keys/keys";
import { looksLikeAmount } from "../../read/amount";
import { missingColumnProblems, missingColumnText } from "../../read/columns";
import { problemAt, type LocatedSheet } from "../../read/located-sheet";
import { plannedProjects, staffRowProblems } from "../../read/rows";
import { latestBudgets, listingFinder } from "../../subject/latest-document";
import { yearsOfBudgets } from "./columns";
import { readBudgetRow, type BudgetRow } from "./read-row";

interface BudgetsRead {
  readonly budgets: readonly Budget[];
  readonly problems: readonly WorkbookProblem[];
}

/** Whether somebody stated it in the sheet: not an empty cell, and not one that is gone. */
const isStated = (amount: Amount): boolean =>
  amount.kind !== "blank" && !(amount.kind === "unreadable" && amount.raw === missingColumnText);

const amountsStated = ({ kind, years, statedTotal }: BudgetRow): boolean =>
  kind === "found" && [...years.values(), statedTotal].some(isStated);

/** The budget with the amounts of the sheet; a year that the document lacks is added only where the sheet states it. */
const overlay = (budget: Budget, { years, statedTotal }: BudgetRow): Budget => {
  const own = new Set(budget.years.map(({ fiscalYear }) => fiscalYear));
  const kept = budget.years.map((year): BudgetYear => ({
    ...year,
    amount: years.get(year.fiscalYear) ?? year.amount,
  }));
  const added = [...years].flatMap(([fiscalYear, amount]): readonly BudgetYear[] =>
    own.has(fiscalYear) || !isStated(amount)
      ? []
      : [{ fiscalYear, amount, source: budget.statedTotalSource }],
  );
  return {
    ...budget,
    years:
      added.length === 0
        ? kept
        : [...kept, ...added].toSorted((left, right) => left.fiscalYear - right.fiscalYear),
    statedTotal,
  };
};

/**
 * The line that a budget goes by which no document states: the project's line in the matrix, otherwise in whatever lists
 * it, otherwise the beginning of the document it counts for.
 */
const newBudgetSource = (
  dataset: Dataset,
  listing: Listing | undefined,
  document: string,
): Source => {
  const lines = dataset.documents.find(({ id }) => id === document)?.lines ?? [];
  return listing?.source ?? { document, line: 1, text: lines[0] ?? "" };
};

const newBudget = (
  dataset: Dataset,
  { id, name }: Project,
  listing: Listing | undefined,
  document: string,
  { years, statedTotal }: BudgetRow,
): Budget => {
  const source = newBudgetSource(dataset, listing, document);
  return {
    document,
    project: id,
    printedName: name,
    years: Array.from(years, ([fiscalYear, amount]) => ({ fiscalYear, amount, source })),
    stages: [],
    statedTotal,
    statedTotalSource: source,
  };
};

/** Amounts that nobody can check: no document states any. */
const withoutVision = (dataset: Dataset, located: LocatedSheet): readonly WorkbookProblem[] => {
  const typed = plannedProjects(dataset, located.plan)
    .map(({ id }) => readBudgetRow(dataset, located, id, dataset.fiscalYears, undefined))
    .filter(amountsStated);
  if (typed.length === 0) return [];
  return [
    problemAt(located, null, {
      reach: "notice",
      found: `${String(typed.length)}事業に金額が入力されています。別冊がないため、点検していません。`,
      expected: "別冊を読み込んだデータ",
      action: "事業費を点検するときは、別冊を含むデータを読み込んでください。",
    }),
  ];
};

/**
 * 事業費 → the budgets of the latest vision; those of other documents stay. A project whose row is gone has no budget;
 * amounts of a project for which the vision states none make one. Where there is no vision, there is nothing to read.
 */
export const readBudgets = (dataset: Dataset, located: LocatedSheet): BudgetsRead => {
  const vision = latestDocument(dataset, "vision");
  if (vision === null)
    return { budgets: dataset.budgets, problems: withoutVision(dataset, located) };
  const stated = latestBudgets(dataset);
  const years = yearsOfBudgets(dataset);
  const columns = [...years.map(columnKey.fiscalYear), columnKey.statedTotal];
  const projects = plannedProjects(dataset, located.plan);
  const rows = new Map(
    projects.map(({ id }) => [id, readBudgetRow(dataset, located, id, years, stated.get(id))]),
  );
  const kept = dataset.budgets.flatMap((budget): readonly Budget[] => {
    const row = budget.document === vision.id ? rows.get(budget.project) : undefined;
    if (row === undefined) return [budget];
    if (row.kind === "missing") return [];
    return [stated.get(budget.project) === budget ? overlay(budget, row) : budget];
  });
  const listingOf = listingFinder(dataset);
  const added = projects.flatMap((project): readonly Budget[] => {
    const row = rows.get(project.id);
    return row === undefined || stated.has(project.id) || !amountsStated(row)
      ? []
      : [newBudget(dataset, project, listingOf(project.id), vision.id, row)];
  });
  return {
    budgets: [...kept, ...added],
    problems: [
      ...missingColumnProblems(located, columns, "この列の金額は点検していません。"),
      ...[...rows.values()].flatMap(({ problems }) => problems),
      ...staffRowProblems(located, "事業", columns, looksLikeAmount),
    ],
  };
};
