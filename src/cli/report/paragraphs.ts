import pc from "picocolors";
import { wrapLine } from "./wrap";
import type { Terminal } from "../terminal";

/** One paragraph of a text report: how deep it stands, what it says, and how it looks where there is colour. */
export interface Paragraph {
  readonly depth: number;
  readonly text: string;
  readonly tone?: "heading" | "alarm" | "caution" | "quiet";
}

/** Text for a terminal or a file. Without colour nothing is lost: every tone stands beside a word. */
export const renderParagraphs = (
  paragraphs: readonly Paragraph[],
  { width, hasColor }: Pick<Terminal, "width" | "hasColor">,
): string => {
  const colors = pc.createColors(hasColor);
  const plain = (text: string): string => text;
  const paint = {
    heading: colors.bold,
    alarm: colors.red,
    caution: colors.yellow,
    quiet: colors.dim,
  };
  return paragraphs
    .flatMap(({ depth, text, tone }) => {
      const indent = "  ".repeat(depth);
      const inTone = tone === undefined ? plain : paint[tone];
      return wrapLine(indent + text, width, `${indent}  `).map(inTone);
    })
    .map((line) => `${line}\n`)
    .join("");
};
