import {
  digestOfResults,
  formatJapaneseDate,
  formatOutcome,
  isAmountPlace,
  outcomes,
  type DigestItem,
  type Finding,
} from "../../domain";
import { formatSeverity } from "../../plan/text/words";
import type { CheckReport } from "./check-report";
import { formatValues } from "./finding-words";
import { formatHeadline } from "./headline";
import type { Paragraph } from "./paragraphs";
import { unreadDigest } from "./unread-text";

const counted = new Intl.NumberFormat("ja-JP");

/** 要修正 beside those that stand above; a screen holds so many, the rest is counted. */
const mostErrors = 4;

const toneOf = ({ severity }: Finding): "alarm" | "caution" =>
  severity === "error" ? "alarm" : "caution";

/** Amounts speak for themselves; other numbers need to be told of what. */
const whatOf = (finding: Finding, title: string, { dataset }: CheckReport): string => {
  const { stated, computed, at } = finding;
  if (typeof stated !== "number" || typeof computed !== "number") return title;
  const values = formatValues(finding, dataset);
  return isAmountPlace(at) ? values : `${title} ${values}`;
};

const findingLine = (
  finding: Finding,
  title: string,
  others: number,
  report: CheckReport,
): Paragraph => ({
  depth: 1,
  tone: toneOf(finding),
  text: [
    `【${formatSeverity(finding.severity)}】${report.names.place(finding.at)}: `,
    whatOf(finding, title, report),
    others === 0 ? "" : `(ほか${counted.format(others)}件)`,
  ].join(""),
});

/** まず見るもの of a report. */
export const digestItemsOf = ({ results, standing }: CheckReport): readonly DigestItem[] =>
  digestOfResults(results, new Set(standing.keys()));

/** まず見るもの, one line each; nothing where no finding is open. */
export const digestParagraphs = (
  report: CheckReport,
  items = digestItemsOf(report),
): readonly Paragraph[] => {
  if (items.length === 0) return [];
  return [
    { depth: 0, tone: "heading", text: "■ まず見るもの" },
    ...items.map(({ finding, title, others }) =>
      findingLine(finding, title, others.length, report),
    ),
  ];
};

/** 要修正 that まず見るもの does not show. */
const otherErrors = (report: CheckReport, items: readonly DigestItem[]): readonly Paragraph[] => {
  const { results, standing } = report;
  const shown = new Set(items.map(({ finding }) => finding));
  const errors = results.flatMap(({ title, findings }) =>
    findings
      .filter(
        (one) => one.severity === "error" && !shown.has(one) && !standing.has(one.fingerprint),
      )
      .map((finding) => findingLine(finding, title, 0, report)),
  );
  const rest = errors.length - mostErrors;
  if (errors.length === 0) return [];
  return [
    { depth: 0, tone: "heading", text: "■ ほかの要修正" },
    ...errors.slice(0, mostErrors),
    ...(rest > 0 ? [{ depth: 1, text: `ほかに要修正が${counted.format(rest)}件あります。` }] : []),
  ];
};

const outcomeLine = ({ results }: CheckReport): string =>
  outcomes
    .map((outcome) => {
      const count = results.reduce((sum, result) => sum + result.outcomes[outcome], 0);
      return `${formatOutcome(outcome)} ${counted.format(count)}`;
    })
    .join("・");

/** A check in less than a screen: the headline with its four outcomes, what to look at first, and where the rest is. */
export const checkDigest = (report: CheckReport, rest: string): readonly Paragraph[] => {
  const { dataset, asOf, unread } = report;
  const items = digestItemsOf(report);
  const title = `${dataset.region.name ?? "連携中枢都市圏"} 公表資料の点検`;
  return [
    { depth: 0, tone: "heading", text: `${title}(点検日 ${formatJapaneseDate(asOf)})` },
    { depth: 0, text: outcomeLine(report) },
    ...digestParagraphs(report, items),
    ...otherErrors(report, items),
    ...unreadDigest(unread),
    { depth: 0, text: rest },
    { depth: 0, tone: "heading", text: formatHeadline(report) },
  ];
};
