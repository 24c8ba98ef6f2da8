import { loadPdfLibrary } from "../../../src/cli/pdf-library";
import type { Block, ImportedDocument, Mark, Place } from "../../../src/import";
import { isInk } from "../../../src/import/pdf/page-drawing";
import { readDrawing } from "../../../src/import/pdf/read-drawing";

const sorted = (texts: readonly string[]): string =>
  texts
    .flatMap((text) => Array.from(text.replace(/\s/gu, "")))
    .sort()
    .join("");

/** The printed characters of each page, in the order of their codes. */
export const printedCharacters = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const library = await loadPdfLibrary();
  const file = await library.open(bytes);
  const pages: string[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const drawing = await readDrawing(await file.getPage(number), library.operatorNames, 0);
    pages.push(sorted(drawing.glyphs.filter(isInk).map(({ text }) => text)));
  }
  await file.loadingTask.destroy();
  return pages;
};

interface Piece {
  readonly text: string;
  readonly at: readonly Place[];
  readonly marks?: readonly Mark[];
}

const piecesOf = (block: Block): readonly Piece[] =>
  block.kind === "table" ? block.cells : [block];

/** The characters of a document, those of its marks as well. */
export const readCharacters = ({ blocks }: ImportedDocument): string =>
  sorted(
    blocks
      .flatMap(piecesOf)
      .flatMap(({ text, marks = [] }) => [
        text,
        ...marks.flatMap((mark) => (mark.kind === "struck" ? [mark.text] : [])),
      ]),
  );

/** All pages of a file together: a paragraph or a row may stand on two of them. */
export const allCharacters = (pages: readonly string[]): string => sorted(pages);
