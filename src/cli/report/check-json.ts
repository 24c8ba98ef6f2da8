import { checkResultFormat, checkResultVersion } from "../../dataset";
import {
  compareTotal,
  formatIsoDate,
  type Amount,
  type Dataset,
  type Finding,
  type Source,
} from "../../domain";
import { wasSkipped } from "../../rules";
import type { CheckReport } from "./check-report";
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

const sinceOf = ({ since }: CheckReport): unknown => {
  if (since === null) return null;
  const { earlier, comparison, documentsOnlyBefore, documentsOnlyNow } = since;
  const fingerprints = (findings: readonly Finding[]): readonly string[] =>
    findings.map(({ fingerprint }) => fingerprint);
  return {
    asOf: earlier.asOf,
    documents: earlier.documents,
    documentsOnlyBefore: documentsOnlyBefore.map(({ id }) => id),
    documentsOnlyNow: documentsOnlyNow.map(({ id }) => id),
    rulesOnlyBefore: comparison.rulesOnlyBefore,
    rulesOnlyNow: comparison.rulesOnlyAfter,
    new: fingerprints(comparison.new),
    unchanged: fingerprints(comparison.unchanged),
    changed: comparison.changed.map(({ before, after }) => ({
      fingerprint: after.fingerprint,
      before,
    })),
    gone: comparison.gone,
    newlyChecked: fingerprints(comparison.newlyChecked),
    notChecked: comparison.notChecked,
  };
};

const findingsOf = ({ results, standing, inquiries, lapses }: CheckReport): readonly unknown[] =>
  results.flatMap(({ findings }) =>
    findings.map(({ at, ...finding }) => {
      const given = standing.get(finding.fingerprint);
      const inquiry = inquiries.get(finding.fingerprint);
      const lapse = lapses.get(finding.fingerprint);
      return {
        ...finding,
        place: at,
        ...(given === undefined ? {} : { acknowledgement: given }),
        ...(inquiry === undefined ? {} : { inquiry }),
        ...(lapse === undefined
          ? {}
          : { lapsed: { acknowledgement: lapse.acknowledgement, changes: lapse.changes } }),
      };
    }),
  );

/**
 * The result of a check as one JSON object, which `check --since` reads. Amounts are 千円; `years` and `statedTotal` hold a
 * number or `undecided`, `blank`, `unreadable`; `difference` is stated − computed. A rule with `compared` 0 did not run.
 */
export const checkAsJson = (report: CheckReport): string => {
  const { dataset, results, names, asOf, records, unread } = report;
  const file = {
    format: checkResultFormat,
    version: checkResultVersion,
    asOf: formatIsoDate(asOf),
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
    compared: results.map((result) => ({
      rule: result.rule,
      title: result.title,
      severity: result.severity,
      unit: result.unit,
      compared: result.compared,
      ...(wasSkipped(result) ? { skipped: true } : {}),
      outcomes: result.outcomes,
      remarks: result.remarks,
    })),
    totals: totalsOf(dataset, names),
    findings: findingsOf(report),
    acknowledgements: records.map(({ acknowledgement, state }) => ({ ...acknowledgement, state })),
    since: sinceOf(report),
    unreadFiles: unread,
    problems: dataset.problems,
    decisions: dataset.decisions,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
};
