import {
  formatDifference as formatAmounts,
  formatOutcome,
  formatThousandYen,
  isAmountPlace,
  outcomes,
  type ComparedValue,
  type Finding,
  type RuleResult,
  type TitledFinding,
} from "../../domain";

const counted = new Intl.NumberFormat("ja-JP");

/** A compared value as a person reads it; a text stands in 「」. */
export const formatValue = (value: ComparedValue, finding: Finding): string => {
  if (value === null || value === "") return "なし";
  if (typeof value === "string") return `「${value}」`;
  return isAmountPlace(finding.at) ? formatThousandYen(value) : counted.format(value);
};

/** What stands beside the stated value: a sum of the years, or what another document or the sheet says. */
export const otherOf = ({ rule }: Finding): "計算" | "突合先" =>
  rule === "budget-total-equals-years" ? "計算" : "突合先";

/** 「▲150千円」; `null` where one of the values is no number. */
export const formatDifference = (finding: Finding): string | null => {
  const { stated, computed } = finding;
  if (typeof stated !== "number" || typeof computed !== "number") return null;
  if (isAmountPlace(finding.at)) return formatAmounts(stated, computed);
  return `${stated < computed ? "▲" : ""}${counted.format(Math.abs(stated - computed))}`;
};

/** 「記載 0千円 / 計算 150千円 / 差 ▲150千円」 */
export const formatValues = (finding: Finding): string => {
  const { stated, computed } = finding;
  const difference = formatDifference(finding);
  return [
    `記載 ${formatValue(stated, finding)}`,
    `${otherOf(finding)} ${formatValue(computed, finding)}`,
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
