import {
  formatFiscalYear,
  type Budget,
  type Dataset,
  type FiscalYear,
  type Project,
  type Source,
} from "../../../domain";
import { columnKey, rowKey } from "../../keys/keys";
import { distinctLines } from "../../provenance/lines";
import { nameProvenance, namingListings } from "../../provenance/names";
import type { PlannedCell, Provenance } from "../../provenance/provenance";
import { latestBudgets } from "../../subject/latest-document";
import { formatPillar } from "../../text/words";
import { amountOf, statedTotalOf, yearOfColumn, type SourcedAmount } from "./sourced-amounts";

/** A row of 事業費 that adds up projects. */
interface Subtotal {
  readonly title: string;
  readonly projects: readonly Project[];
  /** The cells that name what it adds up; the others of its labels are ours. */
  readonly namedColumns: readonly string[];
}

const subtotalOf = ({ dataset, row }: PlannedCell): Subtotal | null => {
  const { projects, initiatives, pillars } = dataset;
  if (row === rowKey.grandTotal) return { title: "総計", projects, namedColumns: [] };
  const initiative = initiatives.find(({ id }) => rowKey.initiativeTotal(id) === row);
  if (initiative !== undefined)
    return {
      title: `「${initiative.name}」の小計`,
      projects: projects.filter((project) => project.initiative === initiative.id),
      namedColumns: [columnKey.pillar, columnKey.initiative],
    };
  const pillar = pillars.find(({ id }) => rowKey.pillarTotal(id) === row);
  if (pillar === undefined) return null;
  const members = new Set(
    initiatives.filter((one) => one.pillar === pillar.id).map(({ id }) => id),
  );
  return {
    title: `「${formatPillar(pillar)}」の計`,
    projects: projects.filter((project) => members.has(project.initiative)),
    namedColumns: [columnKey.pillar],
  };
};

const isOf =
  (kind: SourcedAmount["amount"]["kind"]) =>
  ({ amount }: SourcedAmount): boolean =>
    amount.kind === kind;

const addedUp = (count: number): string =>
  count === 0
    ? "数値の金額がないため、空欄です。"
    : `${String(count)}欄の金額の合計です。未定と空欄は加えていません。`;

/** What a column of a subtotal is called, the lines it is made of, and how. */
interface Calculation {
  readonly title: string;
  readonly sources: readonly Source[];
  readonly explanation: string;
}

const linesOf = (amounts: readonly SourcedAmount[]): readonly Source[] =>
  amounts.map(({ source }) => source);

const isStated = (budget: Budget): boolean =>
  [...budget.years, statedTotalOf(budget)].some(({ amount }) => amount.kind !== "blank");

const countOfProjects = (dataset: Dataset, projects: readonly Project[]): Calculation => ({
  title: "事業数",
  sources: projects.flatMap(({ id }) => namingListings(dataset, id).map(({ source }) => source)),
  explanation: `資料が挙げる${String(projects.length)}事業を数えています。`,
});

const sumOf = (title: string, amounts: readonly SourcedAmount[]): Calculation => {
  const decided = amounts.filter(isOf("decided"));
  return { title, sources: linesOf(decided), explanation: addedUp(decided.length) };
};

const calculationOfAmounts = (
  column: string,
  years: readonly FiscalYear[],
  budgets: readonly Budget[],
): Calculation | null => {
  const ofYears = budgets.flatMap((budget) => budget.years);
  const undecided = linesOf(ofYears.filter(isOf("undecided")));
  const stated = budgets.filter(isStated);
  switch (column) {
    case columnKey.remark:
      return {
        title: "備考",
        sources: undecided,
        explanation: "合計に加えていない欄と事業の数です。",
      };
    case columnKey.undecidedCount:
      return {
        title: "未定の欄の数",
        sources: undecided,
        explanation: "資料に未定とある年度の欄を数えています。",
      };
    case columnKey.budgetedCount:
      return {
        title: "金額の記載がある事業数",
        sources: stated.map(({ statedTotalSource }) => statedTotalSource),
        explanation: `金額か未定の記載がある${String(stated.length)}事業を数えています。`,
      };
    case columnKey.computedTotal:
      return sumOf("計（計算）", ofYears);
  }
  const year = yearOfColumn(years, column);
  if (year === undefined) return null;
  return sumOf(
    year === null ? "計（記載）" : formatFiscalYear(year),
    budgets.flatMap((budget) => amountOf(budget, year) ?? []),
  );
};

/** A cell of a subtotal, of a pillar's total or of the grand total, in 事業費 and in 集計. */
export const subtotalProvenance = (
  cell: PlannedCell,
  years: readonly FiscalYear[],
): Provenance | null => {
  const { dataset, column, shown } = cell;
  const subtotal = subtotalOf(cell);
  if (subtotal === null) return null;
  const { title, projects, namedColumns } = subtotal;
  const [first] = projects;
  if (first !== undefined && namedColumns.includes(column))
    return nameProvenance(dataset, first.id, column, namingListings(dataset, first.id)) ?? null;
  const budgets = latestBudgets(dataset);
  const calculation =
    column === columnKey.projectCount
      ? countOfProjects(dataset, projects)
      : calculationOfAmounts(
          column,
          years,
          projects.flatMap(({ id }) => budgets.get(id) ?? []),
        );
  return calculation === null
    ? null
    : {
        title: `${title} ${calculation.title}`,
        stated: shown,
        sources: distinctLines(calculation.sources),
        explanation: calculation.explanation,
      };
};
