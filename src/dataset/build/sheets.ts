import {
  normalizeText,
  type Amount,
  type Budget,
  type BudgetFact,
  type CrossRegionProject,
  type DocumentId,
  type FiscalYear,
  type Kpi,
  type ProjectSheet,
  type SheetFacts,
  type VisionFacts,
} from "../../domain";
import type { Settler } from "./settle";

const projectOf = ({ project }: { readonly project: { readonly value: string } }): string =>
  normalizeText(project.value);

/** 事業ごとの表 without participants, budget and KPI. */
export const toProjectSheet = (
  document: DocumentId,
  sheet: SheetFacts,
  settler: Settler,
): ProjectSheet => ({
  document,
  project: projectOf(sheet),
  printedName: sheet.project.value,
  heading: sheet.heading,
  purpose: sheet.purpose,
  activities: sheet.activities,
  roles: sheet.roles,
  crossReferences: sheet.crossReferences.map(({ raw, page, isRestated, source }) => ({
    raw,
    page: settler.settle(page),
    isRestated,
    source,
  })),
  notes: sheet.notes,
});

/** Amounts by their column, where a decision has since read them. */
const settledAmounts = (
  { openAmounts }: BudgetFact,
  settler: Settler,
): ReadonlyMap<FiscalYear | "total", Amount> =>
  new Map(
    openAmounts.flatMap(({ columns, amounts }) => {
      const settled = settler.settle(amounts) ?? [];
      return columns.flatMap((column, index) => {
        const amount = settled[index];
        return amount === undefined ? [] : [[column, amount] as const];
      });
    }),
  );

const toBudget = (
  fact: BudgetFact,
  settler: Settler,
): Omit<Budget, "document" | "project" | "printedName"> => {
  const { years, stages, statedTotal, statedTotalSource } = fact;
  const settled = settledAmounts(fact, settler);
  return {
    years: years.map((year) => ({ ...year, amount: settled.get(year.fiscalYear) ?? year.amount })),
    stages,
    statedTotal: settled.get("total") ?? statedTotal,
    statedTotalSource,
  };
};

/** The budgets of a vision's sheets; a sheet without a readable table has none. */
export const toBudgets = (
  document: DocumentId,
  sheets: readonly SheetFacts[],
  settler: Settler,
): readonly Budget[] =>
  sheets.flatMap((sheet) =>
    sheet.budget === null
      ? []
      : [
          {
            document,
            project: projectOf(sheet),
            printedName: sheet.project.value,
            ...toBudget(sheet.budget, settler),
          },
        ],
  );

/** The indicators of a vision's sheets. */
export const toKpis = (document: DocumentId, sheets: readonly SheetFacts[]): readonly Kpi[] =>
  sheets.flatMap((sheet) =>
    sheet.kpis.map((kpi) => ({
      document,
      project: projectOf(sheet),
      printedProject: sheet.project.value,
      ...kpi,
    })),
  );

/** 圏域間連携事業 */
export const toCrossRegionProjects = (
  document: DocumentId,
  { crossRegion }: VisionFacts,
): readonly CrossRegionProject[] =>
  crossRegion.map(({ otherRegion, project, purpose, activities }) => ({
    document,
    project: normalizeText(project.value),
    printedName: project.value,
    otherRegion,
    purpose,
    activities,
    source: project.source,
  }));
