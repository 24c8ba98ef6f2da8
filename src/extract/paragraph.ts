import type { Readable, ReadingOf, SourcedText } from "../domain";
import type { Ledger } from "./ledger";
import { withoutMarkup, type Row } from "./lines";

/** All ways to take `count` of the items, in order. */
const combinations = <T>(items: readonly T[], count: number): readonly (readonly T[])[] => {
  if (count === 0) return [[]];
  return items.flatMap((item, index) =>
    combinations(items.slice(index + 1), count - 1).map((rest) => [item, ...rest]),
  );
};

/** So many candidate lines are too many to enumerate their readings. */
const mostCandidates = 6;

/**
 * The text of a place that holds one paragraph of at most `most` lines. With more candidates it is
 * ambiguous which of them is a foreign line; then none is taken.
 */
export const readParagraph = (
  ledger: Ledger,
  candidates: readonly Row[],
  { most, what }: { readonly most: number; readonly what: string },
): Readable<readonly SourcedText[]> | null => {
  const [first] = candidates;
  if (first === undefined) return null;
  const cite = (rows: readonly Row[]): readonly SourcedText[] =>
    rows.map((row) => ({ value: withoutMarkup(row.text), source: ledger.cite(row.line) }));
  if (candidates.length <= most) return { kind: "certain", value: cite(candidates) };

  const texts = candidates.map((row) => ({ row, label: withoutMarkup(row.text) }));
  const taken = candidates.length > mostCandidates ? [] : combinations(texts, most);
  const readings: readonly ReadingOf<readonly SourcedText[]>[] = [...taken, texts].map(
    (choice) => ({
      label: choice.map(({ label }) => label).join(" / "),
      value: choice.map(({ row, label }) => ({
        value: label,
        source: { document: ledger.document, line: row.line, text: row.text },
      })),
    }),
  );
  const problem = ledger.problem({
    kind: "text-ambiguous",
    line: first.line,
    found: `${what}の位置に${String(candidates.length)}行（${texts.map(({ row, label }) => `${String(row.line)}行目「${label}」`).join("、")}）`,
    expected: `${what}は${String(most)}行以内`,
    action: "原本と見比べ、どの行を採るかを判断記録に書いてください。",
    quoted: texts.map(({ label }) => label).join(" / "),
    readings,
  });
  return { kind: "ambiguous", problem, readings };
};

/** {@link readParagraph} for a place that holds one line. */
export const readSoleLine = (
  ledger: Ledger,
  candidates: readonly Row[],
  what: string,
): Readable<SourcedText> | null => {
  const paragraph = readParagraph(ledger, candidates, { most: 1, what });
  if (paragraph === null) return null;
  const join = (lines: readonly SourcedText[]): readonly SourcedText[] => {
    const [first] = lines;
    return first === undefined
      ? []
      : [{ value: lines.map(({ value }) => value).join(""), source: first.source }];
  };
  if (paragraph.kind === "certain") {
    const [value] = join(paragraph.value);
    return value === undefined ? null : { kind: "certain", value };
  }
  return {
    ...paragraph,
    readings: paragraph.readings.flatMap(({ label, value }) =>
      join(value).map((joined) => ({ label, value: joined })),
    ),
  };
};
