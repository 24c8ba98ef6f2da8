import {
  formatJapaneseDate,
  formatOutcome,
  formatThousandYen,
  outcomes,
  type ComparedValue,
  type Dataset,
  type Finding,
  type PartialDate,
  type Remark,
  type RuleResult,
  type Severity,
  type SourceDocument,
} from "../../domain";
import { formatSeverity } from "../../plan/words";
import { idleParagraphs, isIdle } from "./idle-text";
import type { Names } from "./names";
import type { Paragraph } from "./paragraphs";
import { problemParagraphs } from "./problem-text";

const severities = ["error", "warning", "info"] as const satisfies readonly Severity[];
const counted = new Intl.NumberFormat("ja-JP");

const readableLines = ({ lineCounts: { used, furniture, unread } }: SourceDocument): number =>
  used + furniture + unread;

const documentParagraphs = (document: SourceDocument, names: Names): readonly Paragraph[] => {
  const { used, furniture, unread } = document.lineCounts;
  const statuses = document.statuses.length === 0 ? "" : `(${document.statuses.join("・")})`;
  return [
    { depth: 1, text: `${names.document(document.id)}${statuses} ${document.title}` },
    {
      depth: 2,
      tone: unread > 0 ? "caution" : "quiet",
      text: `${document.fileName}: ${counted.format(readableLines(document))}行中 事実${used}・見出しなど${furniture}・読み取れない行${unread}`,
    },
  ];
};

const speaksOfMoney = ({ at }: Finding): boolean =>
  at.kind === "budgetYear" || at.kind === "budgetTotal";

const formatValue = (value: ComparedValue, finding: Finding): string => {
  if (value === null || value === "") return "なし";
  if (typeof value === "string") return `「${value}」`;
  return speaksOfMoney(finding) ? formatThousandYen(value) : counted.format(value);
};

/** What stands beside the stated value: a sum of the years, or what another document or the sheet says. */
const otherOf = ({ rule }: Finding): string =>
  rule === "budget-total-equals-years" ? "計算" : "突合先";

const valuesOf = (finding: Finding): string => {
  const { stated, computed } = finding;
  const difference =
    typeof stated === "number" && typeof computed === "number"
      ? ` / 差 ${formatValue(stated - computed, finding)}`
      : "";
  return `記載 ${formatValue(stated, finding)} / ${otherOf(finding)} ${formatValue(computed, finding)}${difference}`;
};

const findingParagraphs = (finding: Finding, names: Names): readonly Paragraph[] => [
  {
    depth: 1,
    tone: finding.severity === "error" ? "alarm" : "caution",
    text: `【${formatSeverity(finding.severity)}】${names.place(finding.at)}`,
  },
  { depth: 2, text: finding.message },
  { depth: 2, text: valuesOf(finding) },
  ...finding.sources.map((source): Paragraph => ({
    depth: 2,
    tone: "quiet",
    text: names.source(source),
  })),
];

const mostSourcesOfRemark = 3;

const remarkParagraphs = (remark: Remark, names: Names): readonly Paragraph[] => {
  const shown = remark.sources.slice(0, mostSourcesOfRemark);
  const others = remark.sources.length - shown.length;
  return [
    { depth: 1, text: `${formatOutcome(remark.outcome)}: ${remark.message}` },
    ...shown.map((source): Paragraph => ({ depth: 2, tone: "quiet", text: names.source(source) })),
    ...(others === 0
      ? []
      : [{ depth: 2, tone: "quiet" as const, text: `ほか${counted.format(others)}行` }]),
  ];
};

/** 「19事業中 一致15・不一致1・判定不能3・対象外0」 */
const formatDenominator = ({ compared, unit, outcomes: counts }: RuleResult): string =>
  `${counted.format(compared)}${unit}中 ${outcomes
    .map((outcome) => `${formatOutcome(outcome)}${counted.format(counts[outcome])}`)
    .join("・")}`;

const ruleParagraphs = (result: RuleResult, names: Names): readonly Paragraph[] => [
  { depth: 0, text: "" },
  { depth: 0, tone: "heading", text: `■ ${result.title}` },
  { depth: 1, text: formatDenominator(result) },
  ...result.findings.flatMap((finding) => findingParagraphs(finding, names)),
  ...result.remarks.flatMap((remark) => remarkParagraphs(remark, names)),
];

const headline = (dataset: Dataset, results: readonly RuleResult[]): string => {
  const findings = results.flatMap((result) => result.findings);
  const bySeverity = severities.map(
    (severity) =>
      `${formatSeverity(severity)}${findings.filter((each) => each.severity === severity).length}`,
  );
  const compared = results.reduce((sum, result) => sum + result.compared, 0);
  const lines = dataset.documents.reduce((sum, document) => sum + readableLines(document), 0);
  const idle = results.filter(isIdle).length;
  return [
    `点検${results.length}項目${idle === 0 ? "" : `(うち行っていないもの${idle})`}・${counted.format(compared)}件中 指摘${findings.length}件(${bySeverity.join("・")})`,
    `資料${dataset.documents.length}件・${counted.format(lines)}行中 読み取り上の問題${dataset.problems.length}件`,
  ].join("、");
};

/** The result of a check for reading: documents, problems, each rule with its denominator, those that did not run, and one headline. */
export const checkParagraphs = (
  dataset: Dataset,
  results: readonly RuleResult[],
  names: Names,
  asOf: PartialDate,
): readonly Paragraph[] => [
  { depth: 0, tone: "heading", text: `${dataset.region.name ?? "連携中枢都市圏"} 公表資料の点検` },
  { depth: 0, text: `点検日 ${formatJapaneseDate(asOf)}` },
  { depth: 0, text: "" },
  { depth: 0, tone: "heading", text: `■ 資料 ${dataset.documents.length}件` },
  ...dataset.documents.flatMap((document) => documentParagraphs(document, names)),
  { depth: 0, text: "" },
  { depth: 0, tone: "heading", text: `■ 読み取り上の問題` },
  {
    depth: 1,
    text: `資料${dataset.documents.length}件中 未決着${dataset.problems.length}件・判断で決着${dataset.decisions.length}件`,
  },
  ...dataset.problems.flatMap((problem) => problemParagraphs(problem, names)),
  ...results.filter((result) => !isIdle(result)).flatMap((result) => ruleParagraphs(result, names)),
  ...idleParagraphs(results),
  { depth: 0, text: "" },
  { depth: 0, tone: "heading", text: headline(dataset, results) },
];
