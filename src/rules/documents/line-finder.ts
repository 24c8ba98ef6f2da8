import { normalizeText, type DocumentId, type Source, type SourceDocument } from "../../domain";
import { trimCharacters } from "../trim-characters";

/** The first line of a document that is this text, or has a cell that is; both without heading marks and brackets around them. */
export type FindLine = (document: DocumentId, text: string) => Source | null;

const keyOf = (text: string): string => trimCharacters(normalizeText(text), "#*(※", "*)");

/** Names, dates and statuses are shorter than this; the texts of tables need no reading. */
const longest = 100;

const cellsOf = ({ id, lines }: SourceDocument): ReadonlyMap<string, Source> => {
  const byKey = new Map<string, Source>();
  lines.forEach((text, index) => {
    for (const cell of new Set([text, ...text.split("\t")])) {
      if (cell.length > longest) continue;
      const key = keyOf(cell);
      if (!byKey.has(key)) byKey.set(key, { document: id, line: index + 1, text });
    }
  });
  return byKey;
};

/** Looks texts up that the dataset holds without their line; reads each document once, and only when it is asked for. */
export const lineFinder = (documents: readonly SourceDocument[]): FindLine => {
  const documentsById = new Map(documents.map((document) => [document.id, document]));
  const read = new Map<DocumentId, ReadonlyMap<string, Source>>();
  return (id, text) => {
    const document = documentsById.get(id);
    if (document === undefined) return null;
    const byKey = read.get(id) ?? cellsOf(document);
    read.set(id, byKey);
    return byKey.get(keyOf(text)) ?? null;
  };
};
