import type { CheckReport } from "./check-report";
import type { Paragraph } from "./paragraphs";
import { differingScope, formatBothDays, sinceGroups, sinceHeadline } from "./since-words";
import type { SinceGroup } from "./since-words";

const groupParagraphs = ({ title, mark, note, lines }: SinceGroup): readonly Paragraph[] =>
  lines.length === 0
    ? []
    : [
        { depth: 1, tone: "heading", text: `${title} ${lines.length}件` },
        ...(note === null ? [] : [{ depth: 2, text: note }]),
        ...lines.flatMap(({ place, message, before }): readonly Paragraph[] => [
          { depth: 2, text: `【${mark}】${place}` },
          ...(before === undefined
            ? [{ depth: 3, text: message }]
            : [
                { depth: 3, text: `前回: ${before}` },
                { depth: 3, text: `今回: ${message}` },
              ]),
        ]),
      ];

/** 前回の点検との比較; nothing where no earlier check was named. */
export const sinceParagraphs = (report: CheckReport): readonly Paragraph[] => {
  const { since } = report;
  if (since === null) return [];
  return [
    { depth: 0, text: "" },
    { depth: 0, tone: "heading", text: "■ 前回の点検との比較" },
    { depth: 1, text: formatBothDays(report, since) },
    ...differingScope(since).map((text): Paragraph => ({ depth: 1, text })),
    { depth: 1, text: sinceHeadline(report, since) },
    ...sinceGroups(report, since).flatMap(groupParagraphs),
  ];
};
