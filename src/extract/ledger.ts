import {
  createProblem,
  type DocumentId,
  type LineCounts,
  type Problem,
  type Source,
} from "../domain";
import { noKnownNames, type KnownNames } from "./known-names";
import { toRows, type Row } from "./lines";
import type { ProblemDraft } from "./problem-draft";
import {
  noHeadingReadings,
  openUnknownHeadings,
  type HeadingReadings,
  type UnknownHeadings,
} from "./unknown-headings";

/**
 * Accounts for every line of one document while readers work on it. A line can only be cited by
 * being marked as used, so what no reader asked for comes out as unread.
 */
export interface Ledger {
  readonly document: DocumentId;
  readonly fileName: string;
  readonly rows: readonly Row[];
  /** Whether an editor has cut the empty cells off the end of every line: then a short row is no damaged one. */
  readonly isTrimmed: boolean;
  /** The source of a value, and the mark that its line is used. */
  readonly cite: (line: number) => Source;
  /** The source of what stands in a line beside the values that were read from it; it does not mark the line. */
  readonly quote: (line: number) => Source;
  /** Says on which printed page rows stand; their sources carry it from then on. */
  readonly paginate: (rows: readonly Row[], page: number | null) => void;
  /** Marks known furniture. */
  readonly furnish: (row: Row) => void;
  /** A problem of this document, neither reported nor dropped: for ambiguous readings. */
  readonly problem: (draft: ProblemDraft) => Problem;
  readonly report: (draft: ProblemDraft) => void;
  readonly headings: UnknownHeadings;
  readonly partners: KnownNames;
  /** Reports the non-blank cells of a row that no reader used. */
  readonly reportLeftCells: (row: Row, used: ReadonlySet<number>, expected: string) => void;
  /** The same for a table: each column that no reader used once, at its heading or its first cell. */
  readonly reportLeftColumns: (
    heading: Row,
    body: readonly Row[],
    used: ReadonlySet<number>,
    expected: string,
  ) => void;
  /** Closes the books: counts, and one problem for each unread line. */
  readonly close: () => { readonly counts: LineCounts; readonly problems: readonly Problem[] };
}

/** Opens the books of one document. `lines[0]` is line 1. */
export const openLedger = (
  document: DocumentId,
  fileName: string,
  lines: readonly string[],
  headingReadings: HeadingReadings = noHeadingReadings,
  partners: KnownNames = noKnownNames,
): Ledger => {
  const headings = openUnknownHeadings(headingReadings);
  const rows = toRows(lines);
  const used = new Set<number>();
  const furniture = new Set<number>();
  const problems: Problem[] = [];
  const pages = new Map<number, number>();

  const sourceOf = (line: number): Source => {
    const source = { document, line, text: lines[line - 1] ?? "" };
    const page = pages.get(line);
    return page === undefined ? source : { ...source, page };
  };

  const problem = ({ readings = [], ...draft }: ProblemDraft): Problem =>
    createProblem({
      ...draft,
      fileName,
      document,
      readings: readings.map(({ label }) => ({ label })),
      source: draft.line === null ? null : sourceOf(draft.line),
    });

  const report = (draft: ProblemDraft): void => {
    problems.push(problem(draft));
  };

  return {
    document,
    fileName,
    rows,
    isTrimmed: !lines.some((line) => line.endsWith("\t")),
    cite: (line) => {
      used.add(line);
      return sourceOf(line);
    },
    quote: sourceOf,
    paginate: (paged, page) => {
      if (page !== null) paged.forEach(({ line }) => pages.set(line, page));
    },
    furnish: ({ line }) => {
      furniture.add(line);
    },
    problem,
    report,
    headings,
    partners,
    reportLeftCells: (row, usedCells, expected) => {
      row.cells.forEach((cell, index) => {
        if (cell === "" || usedCells.has(index)) return;
        report({
          kind: "cell-unread",
          line: row.line,
          column: index + 1,
          found: `「${cell}」`,
          expected,
          action: "原本と見比べ、この欄の内容が正しい位置にあるか確認してください。",
        });
      });
    },
    reportLeftColumns: (heading, body, usedCells, expected) => {
      const columns = new Map<number, { readonly first: Row; rows: number }>();
      for (const row of [heading, ...body]) {
        row.cells.forEach((cell, index) => {
          if (cell === "" || usedCells.has(index)) return;
          const column = columns.get(index);
          if (column === undefined) columns.set(index, { first: row, rows: 1 });
          else column.rows += 1;
        });
      }
      for (const [index, { first, rows: filled }] of columns) {
        report({
          kind: "cell-unread",
          line: first.line,
          column: index + 1,
          found: `「${first.cells[index] ?? ""}」${filled === 1 ? "" : `と、同じ欄のほか${String(filled - 1)}行`}`,
          expected,
          action: "原本と見比べ、この欄の内容が正しい位置にあるか確認してください。",
        });
      }
    },
    close: () => {
      const waiting = headings.waiting();
      const isProblem = ({ line }: Row): boolean => !waiting.has(line);
      const unread = rows.filter(({ line }) => !used.has(line) && !furniture.has(line));
      return {
        counts: {
          used: used.size,
          furniture: rows.filter(({ line }) => furniture.has(line) && !used.has(line)).length,
          unread: unread.length,
        },
        problems: [
          ...problems,
          ...unread.filter(isProblem).map(({ line, text }) =>
            problem({
              kind: "line-unread",
              line,
              found: `「${text.trim()}」`,
              expected: "この種類の資料にある見出し・表・条文のいずれか",
              action: "原本と見比べ、この行が何の行か、前後の行が欠けていないか確かめてください。",
            }),
          ),
        ],
      };
    },
  };
};
