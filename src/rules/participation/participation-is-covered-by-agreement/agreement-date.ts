import { normalizeText, type Agreement, type Dataset, type Source } from "../../../domain";

/** The line that dates an agreement, where its document prints one. */
export const agreementDateSources = (
  { documents }: Dataset,
  agreement: Agreement,
): readonly Source[] => {
  const document = documents.find(({ id }) => id === agreement.document);
  if (document === undefined) return [];
  const dateText = normalizeText(document.dateText);
  const index = document.lines.findIndex((line) => normalizeText(line).includes(dateText));
  const text = document.lines[index];
  return text === undefined ? [] : [{ document: document.id, line: index + 1, text }];
};
