import {
  normalizeText,
  type Decision,
  type DocumentReference,
  type Problem,
  type Readable,
} from "../domain";
import type { Row } from "./lines";
import type { ProblemDraft } from "./problem-draft";

/** Under a heading that is read as this one, nothing is read. */
export const ignoredHeading = "読まない欄";

/** What a person has said that the unknown headings of a document mean, by their normalised text. */
export type HeadingReadings = ReadonlyMap<string, string>;

export const noHeadingReadings: HeadingReadings = new Map();

/** 見出しの読み替え for one document. */
export const headingReadingsFor = (
  decisions: readonly Decision[],
  { kind, date }: Pick<DocumentReference, "kind" | "date">,
): HeadingReadings =>
  new Map(
    decisions
      .filter(({ problem, document }) => {
        return problem === "heading-unknown" && document.kind === kind && document.date === date;
      })
      .map(({ quoted, taken }) => [normalizeText(quoted), taken]),
  );

/** Asks once for each unknown heading of a document what it means. */
export interface UnknownHeadings {
  readonly readings: HeadingReadings;
  /** `rows` begin with the heading; `choices` what it may be called here. */
  readonly ask: (rows: readonly Row[], choices: readonly string[]) => void;
  /** The problem of names in headings that are not certain, once for all headings that print them alike. */
  readonly askNames: (quoted: string, ask: () => Problem) => Problem;
  /** Lines that wait for an answer: they are unread, but no problem each. */
  readonly waiting: () => ReadonlySet<number>;
  readonly questions: (problem: (draft: ProblemDraft) => Problem) => readonly Readable<null>[];
}

interface Question {
  readonly heading: string;
  readonly line: number;
  readonly choices: Set<string>;
  tables: number;
}

export const openUnknownHeadings = (readings: HeadingReadings): UnknownHeadings => {
  const asked = new Map<string, Question>();
  const waiting = new Set<number>();
  const names = new Map<string, Problem>();
  return {
    readings,
    ask: (rows, choices) => {
      const [first] = rows;
      const key = first?.keys[0];
      if (first === undefined || key === undefined) return;
      const question = asked.get(key) ?? {
        heading: first.cells[0] ?? "",
        line: first.line,
        choices: new Set<string>(),
        tables: 0,
      };
      for (const choice of [...choices, ignoredHeading]) question.choices.add(choice);
      question.tables += 1;
      asked.set(key, question);
      if (!readings.has(key)) rows.forEach(({ line }) => waiting.add(line));
    },
    askNames: (quoted, ask) => {
      const problem = names.get(quoted) ?? ask();
      names.set(quoted, problem);
      return problem;
    },
    waiting: () => waiting,
    questions: (problem) => [
      ...Array.from(names.values(), (one): Readable<null> => ({
        kind: "ambiguous",
        problem: one,
        readings: one.readings.map(({ label }) => ({ label, value: null })),
      })),
      ...Array.from(asked.values(), ({ heading, line, choices, tables }): Readable<null> => {
        const labels = [...choices].map((label) => ({ label, value: null }));
        return {
          kind: "ambiguous",
          problem: problem({
            kind: "heading-unknown",
            line,
            found: `知らない見出し「${heading}」（${String(tables)}の表）`,
            expected: `「${[...choices].join("」「")}」のどれに当たるか`,
            action:
              "どの見出しに当たるかを判断の記録に書いてください。この資料のすべての表に使います。",
            quoted: heading,
            readings: labels,
          }),
          readings: labels,
        };
      }),
    ],
  };
};
