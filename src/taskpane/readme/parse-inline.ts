/** A stretch of text and how it is set. */
export interface Span {
  readonly kind: "text" | "code" | "strong";
  readonly text: string;
}

const marked = /`([^`]+)`|\*\*([^*]+)\*\*/gu;

/** The text of one block: plain, `code` and **bold**. */
export const parseInline = (text: string): readonly Span[] => {
  const spans: Span[] = [];
  let end = 0;
  const plainUpTo = (start: number): void => {
    if (start > end) spans.push({ kind: "text", text: text.slice(end, start) });
  };
  for (const match of text.matchAll(marked)) {
    const [whole, code, strong] = match;
    plainUpTo(match.index);
    spans.push(
      code === undefined ? { kind: "strong", text: strong ?? "" } : { kind: "code", text: code },
    );
    end = match.index + whole.length;
  }
  plainUpTo(text.length);
  return spans;
};
