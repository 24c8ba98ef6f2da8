import { parseInline, type Span } from "./parse-inline";

type Spans = readonly Span[];

/** One block of a README. `level` is 1 for its title. */
export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly spans: Spans }
  | { readonly kind: "paragraph"; readonly spans: Spans }
  | { readonly kind: "list"; readonly items: readonly Spans[] }
  | { readonly kind: "table"; readonly head: readonly Spans[]; readonly rows: readonly Spans[][] };

const cellsOf = (line: string): Spans[] =>
  line
    .replace(/^\|/u, "")
    .replace(/\|$/u, "")
    .split("|")
    .map((cell) => parseInline(cell.trim()));

const isDivider = (line: string): boolean => /^[\s|:-]+$/u.test(line);

const blockOf = (lines: readonly string[]): Block => {
  const [first = ""] = lines;
  const heading = /^(#+) (.*)$/u.exec(first);
  if (heading !== null) {
    const [, signs = "", text = ""] = heading;
    return { kind: "heading", level: signs.length, spans: parseInline(text) };
  }
  if (lines.every((line) => line.startsWith("- "))) {
    return { kind: "list", items: lines.map((line) => parseInline(line.slice(2))) };
  }
  if (lines.every((line) => line.startsWith("|"))) {
    const rows = lines.filter((line) => !isDivider(line)).map(cellsOf);
    return { kind: "table", head: rows[0] ?? [], rows: rows.slice(1) };
  }
  // Japanese needs no space where a line ends.
  return { kind: "paragraph", spans: parseInline(lines.join("")) };
};

/** The blocks of a README of a check: headings, paragraphs, lists and tables, with a blank line between any two. */
export const parseReadme = (text: string): readonly Block[] =>
  text
    .split(/\n\s*\n/u)
    .map((block) => block.split("\n").filter((line) => line.trim() !== ""))
    .filter((lines) => lines.length > 0)
    .map(blockOf);
