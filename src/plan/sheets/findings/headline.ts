import { formatJapaneseDate, type RuleResult, type Severity } from "../../../domain";
import type { WorkbookProblem } from "../../found-workbook";
import { formatSeverity } from "../../text/words";
import { countFindings, countInquiries } from "../acknowledgements/list";
import type { WorkbookContent } from "../worksheet";

/** The most severe first. */
export const severities = ["error", "warning", "info"] as const satisfies readonly Severity[];

/** A sheet that was not read was not checked, and the result must say so. */
const uncheckedSentence = (problems: readonly WorkbookProblem[]): string => {
  const sheets = new Set(
    problems.filter(({ reach }) => reach === "sheet").map(({ sheet }) => `「${sheet}」`),
  );
  return sheets.size === 0
    ? ""
    : `${[...sheets].join("")}は読み取れなかったため、点検の対象にしていません。`;
};

/** Checks that had nothing to look at are no clean result. */
const notRun = (results: readonly RuleResult[]): string => {
  const count = results.filter(({ compared }) => compared === 0).length;
  return count === 0 ? "" : `（うち行っていないもの${String(count)}）`;
};

/** On which day the check was made, what was compared, what was found, how much of it is open, and what could not be read. */
export const findingsHeadline = ({
  results,
  problems,
  acknowledgements,
  workbookProblems,
  checkedOn,
}: WorkbookContent): string => {
  const findings = results.flatMap((result) => result.findings);
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const compared = results.reduce((sum, result) => sum + result.compared, 0);
  const bySeverity = severities
    .map((severity) => `${formatSeverity(severity)}${String(count(severity))}件`)
    .join("・");
  const { open, acknowledged } = countFindings(results, acknowledgements);
  const inquiring = countInquiries(results, acknowledgements);
  return [
    checkedOn === null ? "" : `点検日 ${formatJapaneseDate(checkedOn)}。`,
    `${String(results.length)}の点検${notRun(results)}で延べ${compared.toLocaleString("ja-JP")}件を比較し、指摘は${String(findings.length)}件（${bySeverity}）です。`,
    `未対応 ${String(open)}件${inquiring === 0 ? "" : `（うち照会中 ${String(inquiring)}件）`}・確認済み ${String(acknowledged)}件。`,
    `未解決の読み取りは${String(problems.length)}件です。`,
    uncheckedSentence(workbookProblems ?? []),
  ].join("");
};
