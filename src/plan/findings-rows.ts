import {
  formatOutcome,
  outcomes,
  type ComparedValue,
  type Dataset,
  type Finding,
  type Place,
  type Problem,
  type Remark,
  type RuleResult,
} from "../domain";
import { rowKey } from "./keys";
import { formatPlace } from "./place-text";
import type { RowDraft } from "./sheet-draft";
import { formatSources, quoteLine } from "./source-text";
import { formatProblemKind, formatSeverity } from "./words";

/** Columns of 点検結果, behind the hidden key column. */
export const findingColumns = {
  number: 1,
  category: 2,
  rule: 3,
  place: 4,
  message: 5,
  stated: 6,
  computed: 7,
  difference: 8,
  link: 9,
  source: 10,
} as const;

const thousands = new Intl.NumberFormat("ja-JP");

/** 「19事業を比較：一致17、不一致1、判定不能1、対象外0。指摘1件」 */
const formatRuleSummary = (result: RuleResult): string => {
  const { compared, unit, findings } = result;
  if (compared === 0) return `比較できる${unit}がないため、点検していません。`;
  const counts = outcomes
    .map((outcome) => `${formatOutcome(outcome)}${thousands.format(result.outcomes[outcome])}`)
    .join("、");
  return `${counts}  指摘${thousands.format(findings.length)}件`;
};

export const ruleRow = (result: RuleResult): RowDraft => ({
  kind: "body",
  key: rowKey.rule(result.rule),
  cells: [
    null,
    null,
    formatSeverity(result.severity),
    result.title,
    `${thousands.format(result.compared)}${result.unit}を比較`,
    formatRuleSummary(result),
  ],
});

const differenceOf = (stated: ComparedValue, computed: ComparedValue): number | null =>
  typeof stated === "number" && typeof computed === "number" ? stated - computed : null;

/** Amounts have a unit, counts do not. */
export const isAmountPlace = ({ kind }: Place): boolean =>
  kind === "budgetYear" || kind === "budgetTotal";

export const findingRow = (
  dataset: Dataset,
  { title }: RuleResult,
  finding: Finding,
  number: number,
  linkText: string | null,
): RowDraft => ({
  kind: "body",
  key: rowKey.finding(finding.fingerprint),
  cells: [
    null,
    number,
    formatSeverity(finding.severity),
    title,
    formatPlace(dataset, finding.at),
    finding.message,
    finding.stated,
    finding.computed,
    differenceOf(finding.stated, finding.computed),
    linkText,
    formatSources(dataset, finding.sources),
  ],
});

export const remarkRow = (
  dataset: Dataset,
  { title }: RuleResult,
  remark: Remark,
  number: number,
): RowDraft => ({
  kind: "body",
  cells: [
    null,
    number,
    formatOutcome(remark.outcome),
    title,
    null,
    remark.message,
    null,
    null,
    null,
    null,
    formatSources(dataset, remark.sources) || null,
  ],
});

export const problemRow = (problem: Problem, number: number): RowDraft => {
  const { fileName, line, found, expected, action, quoted, readings } = problem;
  return {
    kind: "body",
    cells: [
      null,
      number,
      "読み取り",
      formatProblemKind(problem.kind),
      line === null ? fileName : `${fileName} ${String(line)}行目`,
      `見つかったもの：${found}\n必要なもの：${expected}\n対応：${action}`,
      null,
      null,
      null,
      null,
      [
        ...(quoted === null ? [] : [quoteLine(quoted)]),
        ...(readings.length === 0
          ? []
          : [`読み方：${readings.map(({ label }) => `「${label}」`).join("、")}`]),
      ].join("\n") || null,
    ],
  };
};
