import type { CrossReference, Source, SourceDocument } from "../../../domain";
import { doubledWords } from "./doubled-words";

interface Quote {
  readonly text: string;
  readonly source: Source;
}

/** So much of the text beside a bracket tells where it stands. */
const shown = 12;

/** Running text wraps, so a quotation can go on in the next line; a blank line or a row of a table ends it. */
const paragraphsOf = (lines: readonly Source[]): readonly (readonly Source[])[] => {
  const paragraphs: Source[][] = [];
  let isOpen = false;
  for (const source of lines) {
    const isText = source.text.trim() !== "" && !source.text.includes("\t");
    if (isText && isOpen) paragraphs.at(-1)?.push(source);
    else paragraphs.push([source]);
    isOpen = isText;
  }
  return paragraphs;
};

/** Brackets 「」 that open without closing, or close without having been opened. */
const looseQuotes = (lines: readonly Source[]): readonly Quote[] =>
  paragraphsOf(lines).flatMap((paragraph) => {
    const open: Quote[] = [];
    const loose: Quote[] = [];
    for (const source of paragraph) {
      for (const { 0: bracket, index } of source.text.matchAll(/[「」]/gu)) {
        if (bracket === "「") {
          const after = source.text.slice(index, index + shown + 1);
          open.push({ text: after.split("\t")[0] ?? "", source });
        } else if (open.pop() === undefined) {
          const before = source.text.slice(Math.max(0, index - shown), index + 1);
          loose.push({ text: before.split("\t").at(-1) ?? "", source });
        }
      }
    }
    return [...loose, ...open];
  });

/** What editing with 見え消し leaves in a text. */
const traceKinds = ["strayBlank", "joinedPages", "doubledWord", "looseQuote", "markup"] as const;
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
  markup: matching(/~~|</u, /~~[^~\t]{1,200}~~|<(?:s|del|ins|strike|u)\b[^<>]*>/giu),
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
