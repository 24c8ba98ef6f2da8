import {
  formatAmount,
  formatFiscalYear,
  type Budget,
  type FiscalYear,
  type ProjectId,
} from "../../../domain";
import { columnKey, rowKey } from "../../keys/keys";
import { distinctLines } from "../../provenance/lines";
import { nameProvenance, namingListings } from "../../provenance/names";
import type { PlannedCell, Provenance } from "../../provenance/provenance";
import { latestBudgets } from "../../subject/latest-document";
import { formatPlace } from "../../text/place-text";
import { yearsOfBudgets } from "./columns";
import { amountOf, statedTotalOf, yearOfColumn } from "./sourced-amounts";
import { subtotalProvenance } from "./subtotal-provenance";

const calculatedTitles: Readonly<Record<string, string>> = {
  [columnKey.computedTotal]: "計（計算）",
  [columnKey.difference]: "差",
  [columnKey.outcome]: "判定",
  [columnKey.remark]: "備考",
};

const nothingStated = "この事業には事業費の記載がないため、計算するものがありません。";

const sumExplanation = ({ years }: Budget): string => {
  const undecided = years.filter(({ amount }) => amount.kind === "undecided");
  const names = undecided.map(({ fiscalYear }) => formatFiscalYear(fiscalYear)).join("、");
  const sum = `年度別の金額${String(years.filter(({ amount }) => amount.kind === "decided").length)}欄の合計です。未定と空欄は加えていません。`;
  return undecided.length === 0 ? sum : `${sum}未定は${names}です。`;
};

const explain = (budget: Budget, column: string): string => {
  switch (column) {
    case columnKey.computedTotal:
      return sumExplanation(budget);
    case columnKey.difference:
      return `計（記載）「${formatAmount(budget.statedTotal)}」から計（計算）を引いています。どちらかが数値でないときは空欄です。`;
    case columnKey.outcome:
      return `計（記載）「${formatAmount(budget.statedTotal)}」を、年度別の合計と比べた結果です。`;
    default:
      return "判定の理由です。";
  }
};

/** 計(計算), 差, 判定 or 備考 of a project: the lines with its years and its 計. */
const calculatedProvenance = (
  place: string,
  { column, shown }: PlannedCell,
  budget: Budget | undefined,
): Provenance | null => {
  const title = calculatedTitles[column];
  if (title === undefined) return null;
  const amounts = budget === undefined ? [] : [...budget.years, statedTotalOf(budget)];
  return {
    title: `${place}事業費の${title}`,
    stated: shown,
    sources: distinctLines(amounts.map(({ source }) => source)),
    explanation: budget === undefined ? nothingStated : explain(budget, column),
  };
};

const projectProvenance = (
  cell: PlannedCell,
  project: ProjectId,
  years: readonly FiscalYear[],
): Provenance | null => {
  const { dataset, column } = cell;
  const named = nameProvenance(dataset, project, column, namingListings(dataset, project));
  if (named !== undefined) return named;
  const budget = latestBudgets(dataset).get(project);
  const year = yearOfColumn(years, column);
  if (year === undefined)
    return calculatedProvenance(formatPlace(dataset, { kind: "project", project }), cell, budget);
  const amount = budget === undefined ? undefined : amountOf(budget, year);
  if (amount === undefined) return null;
  return {
    title: formatPlace(
      dataset,
      year === null
        ? { kind: "budgetTotal", project }
        : { kind: "budgetYear", project, fiscalYear: year },
    ),
    stated: formatAmount(amount.amount),
    sources: [amount.source],
    explanation: null,
  };
};

/** A cell of 事業費. */
export const budgetProvenance = (cell: PlannedCell): Provenance | null => {
  const { dataset, row } = cell;
  const years = yearsOfBudgets(dataset);
  const project = dataset.projects.find(({ id }) => rowKey.project(id) === row);
  return project === undefined
    ? subtotalProvenance(cell, years)
    : projectProvenance(cell, project.id, years);
};
