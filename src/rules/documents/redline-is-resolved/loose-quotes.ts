import type { Source } from "../../../domain";

interface Quote {
  readonly text: string;
  readonly source: Source;
}

/** So much of the text beside a bracket tells where it stands. */
const shown = 12;

/** Running text wraps, so a quotation can go on in the next line; a blank line or a row of a table ends it. */
const paragraphsOf = (lines: readonly Source[]): readonly (readonly Source[])[] => {
  const paragraphs: Source[][] = [];
  let isOpen = false;
  for (const source of lines) {
    const isText = source.text.trim() !== "" && !source.text.includes("\t");
    if (isText && isOpen) paragraphs.at(-1)?.push(source);
    else paragraphs.push([source]);
    isOpen = isText;
  }
  return paragraphs;
};

/** Brackets 「」 that open without closing, or close without having been opened. */
export const looseQuotes = (lines: readonly Source[]): readonly Quote[] =>
  paragraphsOf(lines).flatMap((paragraph) => {
    const open: Quote[] = [];
    const loose: Quote[] = [];
    for (const source of paragraph) {
      for (const { 0: bracket, index } of source.text.matchAll(/[「」]/gu)) {
        if (bracket === "「") {
          const after = source.text.slice(index, index + shown + 1);
          open.push({ text: after.replace(/\t.*$/u, ""), source });
        } else if (open.pop() === undefined) {
          const before = source.text.slice(Math.max(0, index - shown), index + 1);
          loose.push({ text: before.replace(/^.*\t/u, ""), source });
        }
      }
    }
    return [...loose, ...open];
  });
