import {
  formatDifference as formatAmounts,
  formatOutcome,
  formatThousandYen,
  isAmountPlace,
  outcomes,
  type ComparedValue,
  type Dataset,
  type Finding,
  type RuleResult,
  type TitledFinding,
} from "../../domain";

import { valueLabels } from "../../plan/text/value-labels";

const counted = new Intl.NumberFormat("ja-JP");

/** A compared value as a person reads it; a text stands in 「」. */
export const formatValue = (value: ComparedValue, finding: Finding): string => {
  if (value === null || value === "") return "なし";
  if (typeof value === "string") return `「${value}」`;
  return isAmountPlace(finding.at) ? formatThousandYen(value) : counted.format(value);
};

/** 「▲150千円」; `null` where one of the values is no number. */
export const formatDifference = (finding: Finding): string | null => {
  const { stated, computed } = finding;
  if (typeof stated !== "number" || typeof computed !== "number") return null;
  if (isAmountPlace(finding.at)) return formatAmounts(stated, computed);
  return `${stated < computed ? "▲" : ""}${counted.format(Math.abs(stated - computed))}`;
};

/** 「別冊（R5.3） 0千円 / 計算 150千円 / 差 ▲150千円」 */
export const formatValues = (finding: Finding, dataset: Pick<Dataset, "documents">): string => {
  const labels = valueLabels(dataset, finding);
  const { stated, computed } = finding;
  const difference = formatDifference(finding);
  return [
    `${labels.stated} ${formatValue(stated, finding)}`,
    `${labels.computed} ${formatValue(computed, finding)}`,
    ...(difference === null ? [] : [`差 ${difference}`]),
  ].join(" / ");
};

/** 「19事業中 一致15・不一致1・判定不能3・対象外0」 */
export const formatDenominator = ({ compared, unit, outcomes: counts }: RuleResult): string =>
  `${counted.format(compared)}${unit}中 ${outcomes
    .map((outcome) => `${formatOutcome(outcome)}${counted.format(counts[outcome])}`)
    .join("・")}`;

/** 「「別冊と取組状況一覧の連携市町の一致」の指摘と同じことです。」 */
export const sameFactSentence = ({ title }: TitledFinding): string =>
  `「${title}」の指摘と同じことです。`;
