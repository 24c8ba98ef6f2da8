import {
  type Dataset,
  type DocumentId,
  isSameText,
  type Source,
  type SourceDocument,
} from "../../../domain";
import { nameDocument } from "../../names";
import { defineRule } from "../../rule";

/** A symbol that stands alone in cells of a document's tables. */
interface SymbolInUse {
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
const symbolsInUse = (dataset: Dataset): ReadonlyMap<DocumentId, readonly SymbolInUse[]> => {
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
const explainedIn = (text: string): readonly string[] =>
  Array.from(
    text.matchAll(/「(.)」|(?<![^\s(（※、])([\p{S}\p{P}〇])\s*(?:[:：=＝…]|は|印)/gu),
    ([, quoted, led]) => quoted ?? led ?? "",
  );

/** Each symbol that running text of a document explains, with the line that does. */
const explanationsIn = ({ id, lines }: SourceDocument): ReadonlyMap<string, Source> => {
  const bySymbol = new Map<string, Source>();
  lines.forEach((text, index) => {
    if (text.includes("\t")) return;
    for (const symbol of explainedIn(text)) {
      if (!bySymbol.has(symbol)) bySymbol.set(symbol, { document: id, line: index + 1, text });
    }
  });
  return bySymbol;
};

interface SymbolArgs {
  readonly document: string;
  readonly symbol: string;
  /** The shape in which the legend has it. */
  readonly explainedAs: string | null;
}

export const legendCoversSymbols = defineRule<SymbolArgs, never>({
  code: "legend-covers-symbols",
  title: "表の記号と凡例",
  unit: "資料×記号",
  needs: "記号を使った表",
  severity: "info",

  *compare({ current }) {
    const used = symbolsInUse(current);
    for (const document of current.documents) {
      const symbols = used.get(document.id) ?? [];
      const explained = symbols.length === 0 ? new Map<string, Source>() : explanationsIn(document);
      for (const { symbol, source } of symbols) {
        if (explained.has(symbol)) {
          yield { outcome: "match" };
          continue;
        }
        const alike = [...explained].find(([other]) => isSameText(other, symbol));
        const [explainedAs, explanation] = alike ?? [null, null];
        yield {
          outcome: "mismatch",
          at: { kind: "documentLine", document: document.id, line: source.line },
          args: { document: nameDocument(document), symbol, explainedAs },
          stated: symbol,
          computed: explainedAs,
          sources: [source, ...(explanation === null ? [] : [explanation])],
        };
      }
    }
  },

  message: ({ document, symbol, explainedAs }) =>
    explainedAs === null
      ? `${document}の表の記号「${symbol}」を説明する凡例がありません。読む人に意味が伝わるか確かめ、必要なら凡例を加えてください。`
      : `${document}の表の記号は「${symbol}」ですが、凡例は「${explainedAs}」を説明しています。記号の字形をそろえてください。`,
  remark: () => "",
});
