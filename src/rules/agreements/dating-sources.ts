import { normalizeText, type Agreement, type Source, type SourceDocument } from "../../domain";

/** The line that dates an agreement; where the document prints none, the first line of its articles or its 別表. */
export const datingSources = (
  { articles, annex }: Agreement,
  document: SourceDocument | undefined,
): readonly Source[] => {
  const dateText = normalizeText(document?.dateText ?? "");
  const index =
    dateText === ""
      ? -1
      : (document?.lines.findIndex((line) => normalizeText(line).includes(dateText)) ?? -1);
  const text = document?.lines[index];
  if (document !== undefined && text !== undefined) {
    return [{ document: document.id, line: index + 1, text }];
  }
  const first = articles[0]?.text.source ?? annex[0]?.pillarSource;
  return first === undefined ? [] : [first];
};
