import { formatJapaneseDate, type RuleResult, type SourceDocument } from "../../domain";
import { acknowledgementParagraphs } from "./acknowledgement-text";
import { digestParagraphs } from "./check-digest";
import type { CheckReport } from "./check-report";
import { findingParagraphs, remarkParagraphs } from "./finding-text";
import { formatDenominator } from "./finding-words";
import { formatHeadline, readableLines } from "./headline";
import { idleParagraphs, isIdle } from "./idle-text";
import type { Names } from "./names";
import type { Paragraph } from "./paragraphs";
import { problemParagraphs } from "./problem-text";
import { sinceParagraphs } from "./since-text";
import { unreadParagraphs } from "./unread-text";

const counted = new Intl.NumberFormat("ja-JP");

const documentParagraphs = (document: SourceDocument, names: Names): readonly Paragraph[] => {
  const { used, furniture, unread } = document.lineCounts;
  const statuses = document.statuses.length === 0 ? "" : `(${document.statuses.join("・")})`;
  return [
    { depth: 1, text: `${names.document(document.id)}${statuses} ${document.title}` },
    {
      depth: 2,
      tone: unread > 0 ? "caution" : "quiet",
      text: `${document.fileName}: ${counted.format(readableLines(document))}行中 読み取った行${used}・見出しなど${furniture}・読み取れない行${unread}`,
    },
  ];
};

const ruleParagraphs = (result: RuleResult, report: CheckReport): readonly Paragraph[] => [
  { depth: 0, text: "" },
  { depth: 0, tone: "heading", text: `■ ${result.title}` },
  { depth: 1, text: formatDenominator(result) },
  ...result.findings.flatMap((finding) => findingParagraphs(finding, report)),
  ...result.remarks.flatMap((remark) => remarkParagraphs(remark, report.names)),
];

/**
 * The result of a check for reading: what to look at first, what an earlier check had found, the rules with findings, problems, what was
 * acknowledged; then the rules without findings, those that did not run, the documents, and one headline.
 */
export const checkParagraphs = (report: CheckReport): readonly Paragraph[] => {
  const { dataset, results, names, asOf } = report;
  const title = `${dataset.region.name ?? "連携中枢都市圏"} 公表資料の点検`;
  const done = results.filter((result) => !isIdle(result));
  const ruleOf = (result: RuleResult) => ruleParagraphs(result, report);
  const settled = `未決着${dataset.problems.length}件・判断で決着${dataset.decisions.length}件`;
  return [
    { depth: 0, tone: "heading", text: title },
    { depth: 0, text: `点検日 ${formatJapaneseDate(asOf)}` },
    { depth: 0, text: "" },
    ...digestParagraphs(report),
    ...sinceParagraphs(report),
    ...done.filter(({ findings }) => findings.length > 0).flatMap(ruleOf),
    { depth: 0, text: "" },
    { depth: 0, tone: "heading", text: `■ 読み取り上の問題` },
    { depth: 1, text: `資料${dataset.documents.length}件中 ${settled}` },
    ...dataset.problems.flatMap((problem) => problemParagraphs(problem, names)),
    ...acknowledgementParagraphs(report),
    ...unreadParagraphs(report.unread),
    ...done.filter(({ findings }) => findings.length === 0).flatMap(ruleOf),
    ...idleParagraphs(results),
    { depth: 0, text: "" },
    { depth: 0, tone: "heading", text: `■ 資料 ${dataset.documents.length}件` },
    ...dataset.documents.flatMap((document) => documentParagraphs(document, names)),
    { depth: 0, text: "" },
    { depth: 0, tone: "heading", text: formatHeadline(report) },
  ];
};
