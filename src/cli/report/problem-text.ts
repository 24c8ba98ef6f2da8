import type { Problem } from "../../domain";
import { formatProblemKind } from "../../plan/text/words";
import type { Names } from "./names";
import type { Paragraph } from "./paragraphs";

/** A problem: where, what was found, what was expected, what to do. */
export const problemParagraphs = (problem: Problem, names: Names): readonly Paragraph[] => {
  const { kind, fileName, document, line, column, found, expected, action, readings, source } =
    problem;
  const where = [
    document !== null && names.knowsDocument(document) ? names.document(document) : fileName,
    line === null ? "" : ` ${names.lines(document, [line])}`,
    column === null ? "" : `の${column}番目`,
  ].join("");
  return [
    { depth: 1, tone: "alarm", text: `【${formatProblemKind(kind)}】${where}` },
    { depth: 2, text: `見つかったもの: ${found}` },
    { depth: 2, text: `必要なもの: ${expected}` },
    ...(readings.length === 0
      ? []
      : [
          {
            depth: 2,
            text: `読み方の候補: ${readings.map(({ label }) => `「${label}」`).join("、")}`,
          },
        ]),
    { depth: 2, text: `対応: ${action}` },
    ...(source === null || !names.knowsDocument(source.document)
      ? []
      : [{ depth: 2, tone: "quiet" as const, text: names.source(source) }]),
  ];
};
