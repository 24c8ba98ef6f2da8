import type { Block, ImportedDocument, Place, Table } from "./imported-document";

/** A line of the text form, with the places of its cells in the file it came from. */
export interface ImportedLine {
  readonly text: string;
  /** Places of each cell, in the order of the cells between tabs; one for a paragraph. */
  readonly places: readonly (readonly Place[])[];
}

/** Breaks and tabs within a cell or a paragraph become blanks. The blank in front of a paragraph stays: it says that one begins. */
const inOneLine = (text: string): string =>
  text.replace(/[\t\n\r\f\v\u2028\u2029]/gu, " ").trimEnd();

const blank: ImportedLine = { text: "", places: [] };

const rowsOfTable = ({ rows, columns, cells }: Table): readonly ImportedLine[] => {
  const texts = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ""));
  const places = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, (): readonly Place[] => []),
  );
  for (const { row, column, text, at } of cells) {
    const [textRow, placeRow] = [texts[row], places[row]];
    if (textRow === undefined || placeRow === undefined) continue;
    textRow[column] = inOneLine(text).trimStart();
    placeRow[column] = at;
  }
  return texts.map((row, index) => ({ text: row.join("\t"), places: places[index] ?? [] }));
};

const linesOfBlock = (block: Block): readonly ImportedLine[] => {
  switch (block.kind) {
    case "page-matter":
      return [];
    case "paragraph":
      return block.text.split("\n").map((text) => ({ text: inOneLine(text), places: [block.at] }));
    case "table":
      return rowsOfTable(block);
  }
};

/**
 * The text form of a document: a line per paragraph and per row of a table, tabs between the columns, the text of a merged
 * cell in its first place, a blank line behind every block but those that the next one stands close to.
 */
export const toLines = ({ blocks }: ImportedDocument): readonly ImportedLine[] =>
  blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    const goesOn =
      block.kind === "paragraph" && next?.kind === "paragraph" && next.isClose === true;
    const lines = linesOfBlock(block);
    return goesOn || lines.length === 0 ? lines : [...lines, blank];
  });
