import {
  normalizeText,
  type Dataset,
  type DocumentId,
  type Listing,
  type Source,
  type SourceDocument,
} from "../../domain";

/** Each line once, where it is first mentioned. */
export const distinctLines = (sources: readonly Source[]): readonly Source[] => {
  const seen = new Set<string>();
  return sources.filter(({ document, line }) => {
    const key = `${document} ${String(line)}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
};

const documentOf = ({ documents }: Pick<Dataset, "documents">, id: DocumentId) =>
  documents.find((document) => document.id === id);

const lineAt = ({ id, lines }: SourceDocument, index: number): Source => ({
  document: id,
  line: index + 1,
  text: lines[index] ?? "",
});

const openingLineCount = 5;

/** The first printed lines of a document: its status, title and date. */
export const openingLines = (document: SourceDocument): readonly Source[] =>
  document.lines
    .flatMap((line, index) => (line.trim() === "" ? [] : [lineAt(document, index)]))
    .slice(0, openingLineCount);

const brackets = /^[#(【《「]+|(?<![)】》」])[)】》」]+$/gu;

/** A cell of the line is nothing but the text, or the text in brackets. */
const isCellOf = (line: string, wanted: string): boolean =>
  line.split("\t").some((cell) => normalizeText(cell).replaceAll(brackets, "") === wanted);

const contains = (line: string, wanted: string): boolean => normalizeText(line).includes(wanted);

/** The first line of a document that prints a text, best as a cell of its own; `null` where none does. */
export const printedLine = (document: SourceDocument, text: string): Source | null => {
  const wanted = normalizeText(text);
  const { lines } = document;
  const ownCell = lines.findIndex((line) => isCellOf(line, wanted));
  const index = ownCell === -1 ? lines.findIndex((line) => contains(line, wanted)) : ownCell;
  return index === -1 || wanted === "" ? null : lineAt(document, index);
};

/**
 * The line that prints the name of a listing's pillar or initiative: tables print it once, over or in the first of its
 * rows. `null` where the document prints it nowhere.
 */
export const groupNameLine = (
  dataset: Pick<Dataset, "documents">,
  listing: Listing,
  name: string,
): Source | null => {
  const document = documentOf(dataset, listing.document);
  if (document === undefined) return null;
  const wanted = normalizeText(name);
  const above = document.lines.slice(0, listing.source.line);
  const index = above.findLastIndex((line) => isCellOf(line, wanted));
  return index === -1 ? printedLine(document, name) : lineAt(document, index);
};
