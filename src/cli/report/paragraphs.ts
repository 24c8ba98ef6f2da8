import { showControls } from "../show-controls";
import type { Terminal, Tone } from "../terminal";
import { wrapLine } from "./wrap";

/** One paragraph of a text report: how deep it stands, what it says, and how it looks where there is colour. */
export interface Paragraph {
  readonly depth: number;
  readonly text: string;
  readonly tone?: Tone;
}

const linesOf = ({ depth, text }: Paragraph, width: number | null): readonly string[] => {
  const indent = "  ".repeat(depth);
  return wrapLine(indent + showControls(text), width, `${indent}  `);
};

/** Text for a file, or for what has no colour. */
export const renderParagraphs = (paragraphs: readonly Paragraph[], width: number | null): string =>
  paragraphs
    .flatMap((paragraph) => linesOf(paragraph, width))
    .map((line) => `${line}\n`)
    .join("");

/** Prints paragraphs, each line in its tone. */
export const printParagraphs = (
  paragraphs: readonly Paragraph[],
  { width, writeOut }: Terminal,
): void => {
  for (const paragraph of paragraphs) {
    for (const line of linesOf(paragraph, width)) {
      writeOut(line, paragraph.tone);
      writeOut("\n");
    }
  }
};
