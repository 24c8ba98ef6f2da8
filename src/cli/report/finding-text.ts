import { formatOutcome, type Finding, type Remark } from "../../domain";
import { formatSeverity } from "../../plan/text/words";
import { formatConfirmation, lapseSentence } from "./acknowledgement-words";
import type { CheckReport } from "./check-report";
import { formatValues, sameFactSentence } from "./finding-words";
import type { Names } from "./names";
import type { Paragraph } from "./paragraphs";

const counted = new Intl.NumberFormat("ja-JP");

const toneOf = ({ severity }: Finding): "alarm" | "caution" =>
  severity === "error" ? "alarm" : "caution";

/** A finding: how severe, whether somebody has acknowledged it, where, what, both values, the lines, its fingerprint. What repeats a fact names the rule that tells it. */
export const findingParagraphs = (
  finding: Finding,
  { dataset, names, joined, standing, inquiries, lapses }: CheckReport,
): readonly Paragraph[] => {
  const given = standing.get(finding.fingerprint);
  const inquiry = inquiries.get(finding.fingerprint);
  const lapse = lapses.get(finding.fingerprint);
  const lead = joined.leadOf.get(finding.fingerprint);
  const severity = formatSeverity(finding.severity);
  return [
    {
      depth: 1,
      tone: given === undefined ? toneOf(finding) : "quiet",
      text: `【${severity}】${given === undefined ? "" : "【確認済み】"}${inquiry === undefined ? "" : "【照会中】"}${names.place(finding.at)}`,
    },
    { depth: 2, text: finding.message },
    {
      depth: 2,
      text: lead === undefined ? formatValues(finding, dataset) : sameFactSentence(lead),
    },
    ...(given === undefined ? [] : [{ depth: 2, text: `確認済み: ${formatConfirmation(given)}` }]),
    ...(inquiry === undefined
      ? []
      : [{ depth: 2, text: `照会中: ${formatConfirmation(inquiry)}` }]),
    ...(lapse === undefined
      ? []
      : [{ depth: 2, tone: "caution" as const, text: lapseSentence(lapse) }]),
    ...(lead === undefined ? finding.sources : []).map((source): Paragraph => ({
      depth: 2,
      tone: "quiet",
      text: names.source(source),
    })),
    { depth: 2, tone: "quiet", text: `識別子 ${finding.fingerprint}` },
  ];
};

const mostSourcesOfRemark = 3;

/** What could not be judged, and why, with the first lines that prove it. */
export const remarkParagraphs = (remark: Remark, names: Names): readonly Paragraph[] => {
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
