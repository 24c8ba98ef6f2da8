import { formatJapaneseDate, type PartialDate } from "../../../domain";
import { isCertainlyEarlier } from "../../certain-dates";
import { lineFinder } from "../line-finder";
import { nameDocument } from "../../names";
import { defineRule } from "../../rule";
import { messageOf, type UnfinishedArgs } from "./messages";
import { firstLine, unfinishedIn } from "./unfinished";

/** The day of the check, where the document's own date is before it for certain. */
const dayAfter = (date: PartialDate, asOf: PartialDate | null): string | null =>
  asOf !== null && date.year > 0 && isCertainlyEarlier(date, asOf)
    ? formatJapaneseDate(asOf)
    : null;

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
