import {
  compareTotal,
  formatIsoDate,
  type Amount,
  type Dataset,
  type RuleResult,
  type Source,
} from "../../domain";
import type { Names } from "./names";

const amountOf = (amount: Amount): number | "undecided" | "blank" | "unreadable" =>
  amount.kind === "decided" ? amount.thousandYen : amount.kind;

const eachLineOnce = (sources: readonly Source[]): readonly Source[] =>
  Array.from(
    new Map(sources.map((source) => [`${source.document} ${source.line}`, source])).values(),
  );

const totalsOf = ({ budgets }: Dataset, names: Names): readonly unknown[] =>
  budgets.map((budget) => {
    const { computed, difference, outcome, reason } = compareTotal(budget);
    return {
      document: budget.document,
      project: names.project(budget.project),
      years: Object.fromEntries(
        budget.years.map(({ fiscalYear, amount }) => [String(fiscalYear), amountOf(amount)]),
      ),
      statedTotal: amountOf(budget.statedTotal),
      computedTotal: computed,
      difference,
      outcome,
      reason,
      sources: eachLineOnce([
        ...budget.years.map(({ source }) => source),
        budget.statedTotalSource,
      ]),
    };
  });

/**
 * The result of a check as one JSON object. Amounts are 千円; `years` and `statedTotal` hold a number or
 * `undecided`, `blank`, `unreadable`; `difference` is stated − computed.
 */
export const checkAsJson = (
  dataset: Dataset,
  results: readonly RuleResult[],
  names: Names,
  asOf: string,
): string => {
  const report = {
    asOf,
    region: dataset.region.name,
    documents: dataset.documents.map((document) => ({
      id: document.id,
      kind: document.kind,
      title: document.title,
      date: formatIsoDate(document.date),
      statuses: document.statuses,
      fileName: document.fileName,
      lines: document.lineCounts,
    })),
    compared: results.map(({ rule, title, severity, unit, compared, outcomes, remarks }) => ({
      rule,
      title,
      severity,
      unit,
      compared,
      outcomes,
      remarks,
    })),
    totals: totalsOf(dataset, names),
    findings: results.flatMap(({ findings }) =>
      findings.map(({ at, ...finding }) => ({ ...finding, place: at })),
    ),
    problems: dataset.problems,
    decisions: dataset.decisions,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
};
