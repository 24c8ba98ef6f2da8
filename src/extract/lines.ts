import { normalizeText } from "../domain";

/** A non-blank line, taken apart at its tabs. */
export interface Row {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  /** Trimmed cells, blank where nothing can be seen in them; a line without tabs is one cell. */
  readonly cells: readonly string[];
  /** The cells under `normalizeText`: by these, labels and headings are recognised. */
  readonly keys: readonly string[];
}

/** Line breaks of any system; a final break makes no line of its own. */
export const splitLines = (text: string): readonly string[] => {
  const lines = text.split(/\r\n|\n|\r/);
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
};

/** A line break within a cell, as a converter to Markdown writes it: 「津<br>山<br>市」. */
export const withoutBreaks = (cell: string): string => cell.replace(/<br\s?\/?>/gu, "");

export const toRow = (text: string, line: number): Row => {
  const printed = text.split("\t").map((cell) => cell.trim());
  const keys = printed.map((cell) => normalizeText(withoutBreaks(cell)));
  return {
    line,
    text,
    keys,
    cells: printed.map((cell, index) => (keys[index] === "" ? "" : cell)),
  };
};

/** The non-blank lines as rows. */
export const toRows = (lines: readonly string[]): readonly Row[] =>
  lines.map((text, index) => toRow(text, index + 1)).filter(({ text }) => text.trim() !== "");

/** Text without what a converter to Markdown puts around headings and bold print. */
export const withoutMarkup = (text: string): string => {
  const inner = text.trim().replace(/^#+/u, "").trim();
  let [start, end] = [0, inner.length];
  while (inner.charAt(start) === "*") start += 1;
  while (end > start && inner.charAt(end - 1) === "*") end -= 1;
  return inner.slice(start, end).trim();
};

/** The normalised text of a row that is one cell (others may be blank), or `null`. */
export const soleText = (row: Row): string | null => {
  const filled = row.cells.filter((cell) => cell !== "");
  return filled.length === 1 ? normalizeText(withoutMarkup(filled[0] ?? "")) : null;
};
