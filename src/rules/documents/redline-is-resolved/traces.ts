import type { CrossReference, Source, SourceDocument } from "../../../domain";
import { doubledWords } from "./doubled-words";
import { looseQuotes } from "./loose-quotes";

/** What editing with 見え消し leaves in a text. */
export const traceKinds = [
  "strayBlank",
  "joinedPages",
  "doubledWord",
  "looseQuote",
  "markup",
] as const;
export type TraceKind = (typeof traceKinds)[number];

export interface Trace {
  readonly text: string;
  readonly source: Source;
}

type FindTraces = (
  lines: readonly Source[],
  references: readonly CrossReference[],
) => readonly Trace[];

/** Most lines have nothing of the kind, which `hint` sees sooner than `pattern`. */
const matching =
  (hint: RegExp, pattern: RegExp): FindTraces =>
  (lines) =>
    lines
      .filter(({ text }) => hint.test(text))
      .flatMap((source) =>
        Array.from(source.text.matchAll(pattern), ([text]) => ({ text: text.trim(), source })),
      );

/** 「P.2324」: a reference whose digits are not the page that it was settled to mean. */
const joinedPages: FindTraces = (_, references) =>
  references
    .map(({ raw, page, source }) => ({ text: /^P\.\s*\d+/iu.exec(raw)?.[0] ?? raw, page, source }))
    .filter(({ text, page }) => Number(text.replace(/\D/gu, "")) !== page);

const finders: Readonly<Record<TraceKind, FindTraces>> = {
  /** 「土佐市 、」: a line can break behind a comma, but not before it. */
  strayBlank: matching(/[ \u3000][、，]/u, /[^\s、，。]{1,10}[ \u3000]+[、，]/gu),
  joinedPages,
  doubledWord: doubledWords,
  looseQuote: looseQuotes,
  /** The marks of a converter for what is struck out or put in. */
  markup: matching(/~~|</u, /~~[^~\t]{1,200}~~|<(?:s|del|ins|strike|u)\b[^>]*>/giu),
};

const linesOf = ({ id, lines }: SourceDocument): readonly Source[] =>
  lines.map((text, index) => ({ document: id, line: index + 1, text }));

/** The traces of each kind in one document, in the order of its lines. */
export const tracesIn = (
  document: SourceDocument,
  references: readonly CrossReference[],
): readonly { readonly kind: TraceKind; readonly traces: readonly Trace[] }[] => {
  const lines = linesOf(document);
  return traceKinds.map((kind) => ({ kind, traces: finders[kind](lines, references) }));
};
