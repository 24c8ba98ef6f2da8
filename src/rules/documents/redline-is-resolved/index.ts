import { groupBy } from "../../../domain";
import { nameDocument } from "../../names";
import { defineRule } from "../../rule";
import { type Trace, type TraceKind, tracesIn } from "./traces";

interface TraceArgs {
  readonly kind: TraceKind;
  readonly document: string;
  readonly traces: readonly Trace[];
}

/** The first of many stand for all. */
const mostTexts = 3;

const what: Readonly<Record<TraceKind, string>> = {
  strayBlank:
    "は、読点の前に空白があります。見え消しで文字を消したり加えたりした跡とみられます。改めた後の記載を原本で確かめ、空白を取り除いてください。",
  joinedPages:
    "は、一覧にないページです。見え消しの前と後のページが続けて書かれたものとみられます。改めた後のページだけを残してください。",
  doubledWord:
    "は、同じ言葉が重なっています。見え消しの前と後の言葉が続けて書かれたものか、そのとおりの名称かを、原本で確かめてください。",
  looseQuote:
    "は、かぎ括弧の開きと閉じが対応していません。見え消しや手直しの跡でないか、原本で確かめてください。",
  markup: "は、見え消しの印です。改めた後の記載だけを残してください。",
};

/** 『…』 around a text that itself has 「」 in it. */
const quote = (text: string): string => (/[「」]/u.test(text) ? `『${text}』` : `「${text}」`);

const textsOf = (traces: readonly Trace[]): readonly string[] => [
  ...new Set(traces.map(({ text }) => text)),
];

const messageOf = ({ kind, document, traces }: TraceArgs): string => {
  const texts = textsOf(traces);
  const places = traces.length > texts.length ? `（${String(traces.length)}か所）` : "";
  const others = texts.length - mostTexts;
  const more = others > 0 ? `ほか${String(others)}件` : "";
  return `${document}の${texts.slice(0, mostTexts).map(quote).join("")}${more}${places}${what[kind]}`;
};

export const redlineIsResolved = defineRule<TraceArgs, never>({
  code: "redline-is-resolved",
  title: "見え消しの跡",
  unit: "資料×跡の種類",
  needs: "資料",
  severity: "warning",

  *compare({ current }) {
    const sheetsOf = groupBy(current.projectSheets, ({ document }) => document);
    for (const document of current.documents) {
      const sheets = sheetsOf.get(document.id) ?? [];
      const references = sheets.flatMap(({ crossReferences }) => crossReferences);
      for (const { kind, traces } of tracesIn(document, references)) {
        const [first] = traces;
        if (first === undefined) {
          yield { outcome: "match" };
          continue;
        }
        const texts = textsOf(traces);
        yield {
          outcome: "mismatch",
          at: { kind: "documentLine", document: document.id, line: first.source.line },
          args: { kind, document: nameDocument(document), traces },
          stated: texts.join("、"),
          computed: null,
          values: [kind, texts, traces.length],
          sources: traces.map(({ source }) => source),
        };
      }
    }
  },

  message: messageOf,
  remark: () => "",
});
