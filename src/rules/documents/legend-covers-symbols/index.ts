import { isSameText, type Source } from "../../../domain";
import { nameDocument } from "../../names";
import { defineRule } from "../../rule";
import { explanationsIn } from "./explanations";
import { symbolsInUse } from "./symbols";

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
