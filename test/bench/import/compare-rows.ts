import type { InputFile } from "../../../src/extract";

type ReadFile = Extract<InputFile, { readonly lines: unknown }>;

/** How the table rows of a file are those of its original. */
export interface RowComparison {
  readonly cells: number;
  /** Cells of rows of the original that were not read as they are. */
  readonly wrongCells: number;
  /** Wrong rows that no doubt stands at, with what was read. */
  readonly notAsked: readonly string[];
}

const withoutBlanks = (row: string): string =>
  row
    .split("\t")
    .map((cell) => cell.replace(/\s/gu, ""))
    .join("\t");

const rowsOf = (file: ReadFile): readonly { readonly text: string; readonly line: number }[] =>
  file.lines.flatMap((text, index) =>
    text.includes("\t") ? [{ text: withoutBlanks(text), line: index + 1 }] : [],
  );

/** A row that a page break cuts concerns the one above and the one below. */
const reach = 2;

/** Compares rows without their blanks, each as often as it occurs; a heading that pages repeat may be read once. */
export const compareRows = (original: ReadFile, read: ReadFile): RowComparison => {
  const rest = new Map<string, number>();
  for (const { text } of rowsOf(original)) rest.set(text, (rest.get(text) ?? 0) + 1);
  const originals = new Set(rest.keys());
  const found = new Set<string>();
  const strange: { readonly text: string; readonly line: number }[] = [];
  for (const row of rowsOf(read)) {
    const left = rest.get(row.text) ?? 0;
    found.add(row.text);
    if (left > 0) rest.set(row.text, left - 1);
    else if (!originals.has(row.text)) strange.push(row);
  }
  const doubts = read.doubts.flatMap(({ line }) => line ?? []);
  const missing = [...rest].filter(([text, left]) => left > 0 && !found.has(text));
  const cellsIn = (text: string): number => text.split("\t").length;
  return {
    cells: rowsOf(original).reduce((sum, { text }) => sum + cellsIn(text), 0),
    wrongCells: missing.reduce((sum, [text, left]) => sum + left * cellsIn(text), 0),
    notAsked: strange
      .filter(({ line }) => !doubts.some((doubt) => Math.abs(doubt - line) <= reach))
      .map(({ text }) => text.replaceAll("\t", "｜")),
  };
};
