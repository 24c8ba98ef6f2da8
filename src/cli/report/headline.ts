import type { Severity, SourceDocument } from "../../domain";
import { formatSeverity } from "../../plan/text/words";
import type { CheckReport } from "./check-report";
import { isIdle } from "./idle-text";

/** The most severe first. */
export const severities = ["error", "warning", "info"] as const satisfies readonly Severity[];
const counted = new Intl.NumberFormat("ja-JP");

export const readableLines = ({
  lineCounts: { used, furniture, unread },
}: Pick<SourceDocument, "lineCounts">): number => used + furniture + unread;

/** One sentence: checks, comparisons, findings by severity and acknowledged, documents, lines, problems. */
export const formatHeadline = ({ dataset, results, standing, inquiries }: CheckReport): string => {
  const findings = results.flatMap((result) => result.findings);
  const bySeverity = severities.map(
    (severity) =>
      `${formatSeverity(severity)}${findings.filter((each) => each.severity === severity).length}`,
  );
  const compared = results.reduce((sum, result) => sum + result.compared, 0);
  const lines = dataset.documents.reduce((sum, document) => sum + readableLines(document), 0);
  const idle = results.filter(isIdle).length;
  const open = findings.length - standing.size;
  const asked = inquiries.size === 0 ? "" : `、うち照会中${inquiries.size}`;
  const acknowledged =
    standing.size + inquiries.size === 0 ? "" : `(未対応${open}${asked}・確認済み${standing.size})`;
  return [
    `点検${results.length}項目${idle === 0 ? "" : `(うち行っていないもの${idle})`}・${counted.format(compared)}件中 指摘${findings.length}件(${bySeverity.join("・")})${acknowledged}`,
    `資料${dataset.documents.length}件・${counted.format(lines)}行中 読み取り上の問題${dataset.problems.length}件`,
  ].join("、");
};
