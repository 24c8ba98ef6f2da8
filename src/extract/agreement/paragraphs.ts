import { normalizeText, type Readable, type ReadingOf, type SourcedText } from "../../domain";
import type { Ledger } from "../ledger";
import type { Row } from "../lines";

/** Lines of running text that belong together. */
export interface Paragraph {
  readonly rows: readonly Row[];
  readonly text: string;
}

const isIndented = (row: Row): boolean => row.text.startsWith("\u3000");

const lengthOf = (row: Row): number => Array.from(row.text.trimEnd()).length;

const continues = (row: Row, above: Row, pageWidth: number): boolean =>
  !isIndented(row) && !above.text.trimEnd().endsWith("。") && lengthOf(above) >= pageWidth - 1;

/**
 * Joins lines broken in mid-word. A line continues the one directly above only if that one reaches
 * the page's width and its sentence is not over. A line below joined lines that continues none of
 * them means that a foreign line stands between: then the joined text is not trusted and left out.
 */
export const toParagraphs = (rows: readonly Row[], pageWidth: number): readonly Paragraph[] => {
  const blocks: { rows: Row[]; isBroken: boolean }[] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    const above = last?.rows.at(-1);
    const isBelow = above !== undefined && row.line === above.line + 1;
    if (last !== undefined && isBelow && continues(row, above, pageWidth)) {
      last.rows.push(row);
      continue;
    }
    const isOrphan = isBelow && !isIndented(row) && last !== undefined && last.rows.length > 1;
    if (isOrphan) last.isBroken = true;
    blocks.push({ rows: [row], isBroken: isOrphan });
  }
  return blocks
    .filter(({ isBroken }) => !isBroken)
    .map((block) => ({
      rows: block.rows,
      text: block.rows.map(({ text }) => text.trim()).join(""),
    }));
};

/** The longest line: the width at which the page broke its text. */
export const pageWidthOf = (rows: readonly Row[]): number =>
  rows.reduce((widest, row) => Math.max(widest, lengthOf(row)), 0);

/** The text of a paragraph, citing its first line; all its lines count as used. */
const citeParagraph = (ledger: Ledger, { rows, text }: Paragraph): SourcedText | null => {
  const [source] = rows.map(({ line }) => ledger.cite(line));
  return source === undefined ? null : { value: text, source };
};

/** The one paragraph of a place; with several, none is taken and all are readings. */
export const readSoleParagraph = (
  ledger: Ledger,
  candidates: readonly Paragraph[],
  what: string,
): Readable<SourcedText> | null => {
  const [first] = candidates;
  if (first === undefined) return null;
  if (candidates.length === 1) {
    const value = citeParagraph(ledger, first);
    return value === null ? null : { kind: "certain", value };
  }
  const readings: readonly ReadingOf<SourcedText>[] = candidates.flatMap(({ rows: [row], text }) =>
    row === undefined
      ? []
      : [
          {
            label: text,
            value: {
              value: text,
              source: { document: ledger.document, line: row.line, text: row.text },
            },
          },
        ],
  );
  const lines = candidates.map(({ rows, text }) => `${String(rows[0]?.line ?? 0)}行目「${text}」`);
  return {
    kind: "ambiguous",
    readings,
    problem: ledger.problem({
      kind: "text-ambiguous",
      line: first.rows[0]?.line ?? null,
      found: `${what}の候補が${String(candidates.length)}つ（${lines.join("、")}）`,
      expected: `${what}は1つ`,
      action: "原本と見比べ、どれを採るかを判断記録に書いてください。",
      quoted: candidates.map(({ text }) => normalizeText(text)).join(" / "),
      readings,
    }),
  };
};
