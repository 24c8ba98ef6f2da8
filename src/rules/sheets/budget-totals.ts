import {
  compareTotal,
  groupBy,
  indexBy,
  type Amount,
  type Budget,
  type Dataset,
  type Initiative,
  type InitiativeId,
  type PillarId,
  type Project,
  type Source,
  type TotalColumn,
} from "../../domain";
import { visionBudgets } from "../budgets/vision-budgets";

/** What a column comes to: 千円, `null` where no amount stands, or that it cannot be said. */
export type ColumnSum = number | null | "unreadable";

/** Adds sums up; what cannot be said of one part cannot be said of the whole. */
export const addSums = (sums: readonly ColumnSum[]): ColumnSum =>
  sums.reduce<ColumnSum>((total, sum) => {
    if (total === "unreadable" || sum === "unreadable") return "unreadable";
    if (sum === null) return total;
    return (total ?? 0) + sum;
  }, null);

/** What an amount adds to a total: 未定 and blank add nothing. */
export const sumOfAmount = (amount: Amount): ColumnSum => {
  if (amount.kind === "unreadable") return "unreadable";
  return amount.kind === "decided" ? amount.thousandYen : null;
};

const columnOf = (budget: Budget, column: TotalColumn): ColumnSum => {
  if (column === "stated") return sumOfAmount(budget.statedTotal);
  if (column !== "computed") {
    const year = budget.years.find(({ fiscalYear }) => fiscalYear === column);
    return year === undefined ? null : sumOfAmount(year.amount);
  }
  const isUnreadable = budget.years.some(({ amount }) => amount.kind === "unreadable");
  return isUnreadable ? "unreadable" : compareTotal(budget).computed;
};

/** The projects as 事業費 groups them, and what their amounts come to. */
interface BudgetTotals {
  readonly initiatives: readonly Initiative[];
  readonly initiativesOf: ReadonlyMap<PillarId, readonly Initiative[]>;
  readonly sumOf: (initiative: InitiativeId, column: TotalColumn) => ColumnSum;
  /** The budget lines of the projects, or the lines that list them where nothing is stated. */
  readonly sourcesOf: (initiatives: readonly InitiativeId[]) => readonly Source[];
}

/** Initiatives with a project, in the order of the dataset. */
export const budgetTotals = (current: Dataset): BudgetTotals => {
  const budgets = indexBy(visionBudgets(current), ({ project }) => project);
  const listings = indexBy(current.listings, ({ project }) => project);
  const projects = groupBy(current.projects, ({ initiative }) => initiative);
  const withProjects = current.initiatives.filter(({ id }) => projects.has(id));
  const budgetsOf = (initiative: InitiativeId): readonly Budget[] =>
    (projects.get(initiative) ?? []).flatMap(({ id }) => budgets.get(id) ?? []);
  const lineOf = ({ id }: Project): readonly Source[] =>
    [budgets.get(id)?.statedTotalSource ?? listings.get(id)?.source].flatMap((line) => line ?? []);
  return {
    initiatives: withProjects,
    initiativesOf: groupBy(withProjects, ({ pillar }) => pillar),
    sumOf: (initiative, column) =>
      addSums(budgetsOf(initiative).map((budget) => columnOf(budget, column))),
    sourcesOf: (initiatives) =>
      initiatives.flatMap((initiative) => (projects.get(initiative) ?? []).flatMap(lineOf)),
  };
};
