import type { Source, SourceDocument } from "../../../domain";
import { explainedIn } from "./symbols";

/** Each symbol that running text of a document explains, with the line that does. */
export const explanationsIn = ({ id, lines }: SourceDocument): ReadonlyMap<string, Source> => {
  const bySymbol = new Map<string, Source>();
  lines.forEach((text, index) => {
    if (text.includes("\t")) return;
    for (const symbol of explainedIn(text)) {
      if (!bySymbol.has(symbol)) bySymbol.set(symbol, { document: id, line: index + 1, text });
    }
  });
  return bySymbol;
};
