import {
  isUndated,
  formatJapaneseDate,
  normalizeText,
  type PartialDate,
  type Source,
  type SourceDocument,
} from "../../../domain";
import { isCertainlyEarlier } from "../../certain-dates";
import { nameDocument } from "../../names";
import { defineRule } from "../../rule";
import { lineFinder } from "../line-finder";

/** What shows that a document is not the final one; `null` for each that does not. */
interface Unfinished {
  /** 「改訂案」 */
  readonly draft: string | null;
  /** 「改訂版」 on the same document. */
  readonly edition: string | null;
  readonly date: "blankDay" | "missing" | null;
}

const dateFault = ({ date, dateText }: SourceDocument): Unfinished["date"] => {
  if (isUndated(date)) return "missing";
  /** 「令和7年3月 日」; a date that ends with its month is complete. */
  return date.day === null && /月日|年月/u.test(normalizeText(dateText)) ? "blankDay" : null;
};

/** `null` where nothing shows it. */
const unfinishedIn = (document: SourceDocument): Unfinished | null => {
  const { statuses } = document;
  const draft = statuses.find((status) => status.endsWith("案")) ?? null;
  const date = dateFault(document);
  if (draft === null && date === null) return null;
  const edition = statuses.find((status) => status.endsWith("版")) ?? null;
  return { draft, edition: draft === null ? null : edition, date };
};

/** What is missing stands in no line: the beginning of the document has to do. */
const firstLine = ({ id, lines }: SourceDocument): readonly Source[] => {
  const index = lines.findIndex((line) => line.trim() !== "");
  return index === -1 ? [] : [{ document: id, line: index + 1, text: lines[index] ?? "" }];
};

interface UnfinishedArgs extends Unfinished {
  readonly document: string;
  readonly dateText: string;
  /** 「令和7年4月1日」: the day of the check, where the draft's date is before it. */
  readonly isPastOn: string | null;
}

const draftSentence = ({ draft, edition }: UnfinishedArgs): string => {
  if (draft === null) return "";
  return edition === null
    ? `「${draft}」とあります。`
    : `「${draft}」とあり、「${edition}」ともあります。`;
};

const dateSentence = ({ date, dateText }: UnfinishedArgs): string => {
  switch (date) {
    case "blankDay":
      return `日付は「${dateText}」で、空欄があります。`;
    case "missing":
      return "日付がありません。";
    case null:
      return "";
  }
};

const messageOf = (args: UnfinishedArgs): string => {
  const past = args.isPastOn === null ? "" : `点検日（${args.isPastOn}）は資料の日付より後です。`;
  return `${args.document}は確定した資料ではないとみられます。${draftSentence(args)}${dateSentence(args)}${past}確定した資料があれば差し替えてください。`;
};

/** The day of the check, where the document's own date is before it for certain. */
const dayAfter = (date: PartialDate, asOf: PartialDate | null): string | null =>
  asOf !== null && isCertainlyEarlier(date, asOf) ? formatJapaneseDate(asOf) : null;

export const documentIsFinal = defineRule<UnfinishedArgs, never>({
  code: "document-is-final",
  title: "資料が確定したものであること",
  unit: "資料",
  needs: "資料",
  severity: "warning",

  *compare({ current, asOf }) {
    const find = lineFinder(current.documents);
    for (const document of current.documents) {
      const unfinished = unfinishedIn(document);
      if (unfinished === null) {
        yield { outcome: "match" };
        continue;
      }
      const { id, dateText, date } = document;
      const { draft, edition } = unfinished;
      const texts = [draft, edition, unfinished.date === "blankDay" ? dateText : null];
      const found = texts.flatMap((text) => (text === null ? [] : (find(id, text) ?? [])));
      const sources = found.length > 0 ? found : firstLine(document);
      yield {
        outcome: "mismatch",
        at: { kind: "documentLine", document: id, line: sources[0]?.line ?? 1 },
        args: {
          ...unfinished,
          document: nameDocument(document),
          dateText,
          isPastOn: draft === null ? null : dayAfter(date, asOf),
        },
        stated: texts.filter((text) => text !== null).join("、"),
        computed: null,
        sources,
      };
    }
  },

  message: messageOf,
  remark: () => "",
});
