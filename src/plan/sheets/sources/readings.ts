import {
  formatDocumentKind,
  type AppliedDecision,
  formatLines,
  type Dataset,
  type DocumentId,
  type Problem,
} from "../../../domain";
import type { RowDraft } from "../../layout/sheet-draft";
import { documentNameOf, quoteLine } from "../../text/source-text";
import { formatProblemKind } from "../../text/words";
import type { Section } from "./sections";

/** The three narrow columns carry one text in the sections that count nothing. */
const narrowColumns = { column: 5, columnCount: 3 } as const;

const citedLines = (
  { documents }: Dataset,
  { name, document }: { readonly name: string; readonly document: DocumentId | null },
  lines: readonly number[],
  quoted: string | null,
): string => {
  const where = lines.length === 0 ? name : `${name} ${formatLines(documents, document, lines)}`;
  return quoted === null ? where : `${where}\n${quoteLine(quoted)}`;
};

const decisionRow =
  (dataset: Dataset) =>
  (decision: AppliedDecision, index: number): RowDraft => ({
    kind: "body",
    cells: [
      null,
      index + 1,
      citedLines(
        dataset,
        {
          name: documentNameOf(dataset, decision.documentId, decision.documentId),
          document: decision.documentId,
        },
        decision.sources.map(({ line }) => line),
        decision.quoted,
      ),
      formatProblemKind(decision.problem),
      `「${decision.taken}」`,
      decision.readings.map((reading) => `「${reading}」`).join("\n"),
      null,
      null,
      decision.reason,
      [
        ...decision.evidence.map(
          ({ document, quoted }) =>
            `${formatDocumentKind(document.kind)}（${document.date}） ${quoteLine(quoted)}`,
        ),
        `${decision.decidedBy} ${decision.decidedOn}`,
      ].join("\n"),
    ],
  });

export const decisionsSection = (dataset: Dataset): Section => ({
  title: `判断 ${String(dataset.decisions.length)}件`,
  headings: [
    "番号",
    "資料と原文",
    "種類",
    "採用した読み方",
    "あり得る読み方",
    null,
    null,
    "理由",
    "根拠・決めた人または照合・日",
  ],
  rows: dataset.decisions.map(decisionRow(dataset)),
  merges: [narrowColumns],
  whenEmpty: "人が読み方を決めた箇所はありません。",
});

const problemRow =
  (dataset: Dataset) =>
  (problem: Problem, index: number): RowDraft => ({
    kind: "body",
    cells: [
      null,
      index + 1,
      citedLines(
        dataset,
        {
          name: documentNameOf(dataset, problem.document, problem.fileName),
          document: problem.document,
        },
        problem.line === null ? [] : [problem.line],
        problem.quoted,
      ),
      formatProblemKind(problem.kind),
      problem.found,
      problem.readings.map(({ label }) => `「${label}」`).join("\n") || null,
      null,
      null,
      problem.expected,
      problem.action,
    ],
  });

export const problemsSection = (dataset: Dataset, problems: readonly Problem[]): Section => ({
  title: `未解決の読み取り ${String(problems.length)}件`,
  headings: [
    "番号",
    "資料と原文",
    "種類",
    "見つかったもの",
    "あり得る読み方",
    null,
    null,
    "あるべき形",
    "していただくこと",
  ],
  rows: problems.map(problemRow(dataset)),
  merges: [narrowColumns],
  whenEmpty: "未解決の箇所はありません。",
});
