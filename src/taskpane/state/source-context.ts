import type { Dataset, Source } from "../../domain";

/** One line of a document as it is shown around a source. */
interface ContextLine {
  /** 1-based. */
  readonly number: number;
  /** Tabs between table cells stand as 「｜」. */
  readonly text: string;
  readonly isSource: boolean;
}

/** Lines before and after. */
const reach = 3;

/** The lines of its document around a source; the source's own line is always among them. */
export const contextOf = (
  { documents }: Pick<Dataset, "documents">,
  source: Source,
): readonly ContextLine[] => {
  const lines = documents.find(({ id }) => id === source.document)?.lines ?? [];
  const first = Math.max(1, source.line - reach);
  const last = Math.min(Math.max(lines.length, source.line), source.line + reach);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const number = first + index;
    const isSource = number === source.line;
    const text = isSource ? source.text : (lines[number - 1] ?? "");
    return { number, text: text.trimEnd().replaceAll("\t", "｜"), isSource };
  });
};
