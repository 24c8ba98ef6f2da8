import { normalizeText, type Source, type SourceDocument } from "../../../domain";

/** What shows that a document is not the final one; `null` for each that does not. */
export interface Unfinished {
  /** 「改訂案」 */
  readonly draft: string | null;
  /** 「改訂版」 on the same document. */
  readonly edition: string | null;
  readonly date: "blankDay" | "missing" | null;
}

const dateFault = ({ date, dateText }: SourceDocument): Unfinished["date"] => {
  if (date.year === 0) return "missing";
  /** 「令和7年3月 日」; a date that ends with its month is complete. */
  return date.day === null && /月日|年月/u.test(normalizeText(dateText)) ? "blankDay" : null;
};

/** `null` where nothing shows it. */
export const unfinishedIn = (document: SourceDocument): Unfinished | null => {
  const { statuses } = document;
  const draft = statuses.find((status) => status.endsWith("案")) ?? null;
  const date = dateFault(document);
  if (draft === null && date === null) return null;
  const edition = statuses.find((status) => status.endsWith("版")) ?? null;
  return { draft, edition: draft === null ? null : edition, date };
};

/** What is missing stands in no line: the beginning of the document has to do. */
export const firstLine = ({ id, lines }: SourceDocument): readonly Source[] => {
  const index = lines.findIndex((line) => line.trim() !== "");
  return index === -1 ? [] : [{ document: id, line: index + 1, text: lines[index] ?? "" }];
};
