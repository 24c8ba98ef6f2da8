import type { Dataset, DocumentId, Source } from "../../../domain";

/** A symbol that stands alone in cells of a document's tables. */
export interface SymbolInUse {
  readonly symbol: string;
  /** The first line that has it. */
  readonly source: Source;
}

/** One character that is neither letter nor digit. */
const symbolPattern = /^[\p{S}\p{P}〇ー]$/u;

const symbolsOf = ({ text }: Source): readonly string[] =>
  text
    .split("\t")
    .map((cell) => cell.trim())
    .filter((cell) => symbolPattern.test(cell));

/** The lines of marks, amounts and indicators, in which symbols stand for a meaning. */
const tableLines = ({ listings, budgets, kpis }: Dataset): readonly Source[] => [
  ...listings.flatMap(({ kind, participantsSource }) =>
    kind === "project-sheet" ? [] : [participantsSource],
  ),
  ...budgets.flatMap(({ years, statedTotalSource }) => [
    ...years.map(({ source }) => source),
    statedTotalSource,
  ]),
  ...kpis.map(({ source }) => source),
];

/** The symbols that each document uses: marks, then those of amounts and indicators. */
export const symbolsInUse = (dataset: Dataset): ReadonlyMap<DocumentId, readonly SymbolInUse[]> => {
  const byDocument = new Map<DocumentId, Map<string, SymbolInUse>>();
  for (const source of tableLines(dataset)) {
    const known = byDocument.get(source.document) ?? new Map<string, SymbolInUse>();
    byDocument.set(source.document, known);
    for (const symbol of symbolsOf(source)) {
      const { line } = known.get(symbol)?.source ?? { line: Infinity };
      if (source.line < line) known.set(symbol, { symbol, source });
    }
  }
  return new Map([...byDocument].map(([document, symbols]) => [document, [...symbols.values()]]));
};

/** 「「-」とします」, 「○：参加」: the symbols that a line explains. */
export const explainedIn = (text: string): readonly string[] =>
  Array.from(
    text.matchAll(/「(.)」|(?<![^\s(（※、])([\p{S}\p{P}〇])\s*(?:[:：=＝…]|は|印)/gu),
    ([, quoted, led]) => quoted ?? led ?? "",
  );
