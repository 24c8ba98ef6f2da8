import { isSameText } from "../../../domain";
import { namesIn } from "../../names";
import { defineRule } from "../../rule";
import { headingColumns } from "./words";

interface WordArgs {
  readonly document: string;
  readonly word: string;
  readonly count: number;
  readonly expected: string;
  /** 「別冊（令和5年3月）」, 「同じ資料のほかの見出し」 */
  readonly elsewhere: string;
}

export const headingWordIsConsistent = defineRule<WordArgs, never>({
  code: "heading-word-is-consistent",
  title: "表の見出しの言葉",
  unit: "見出しの言葉",
  needs: "取組状況一覧",
  severity: "warning",

  *compare({ current }) {
    const names = namesIn(current);
    for (const { words, expected, givenBy } of headingColumns(current)) {
      for (const { word, sources } of words) {
        const [first] = sources;
        if (first === undefined || isSameText(word, expected.word)) {
          yield { outcome: "match" };
          continue;
        }
        const { document, line } = first;
        yield {
          outcome: "mismatch",
          at: { kind: "documentLine", document, line },
          args: {
            document: names.document(document),
            word,
            count: sources.length,
            expected: expected.word,
            elsewhere: givenBy === null ? "同じ資料のほかの見出し" : names.document(givenBy),
          },
          stated: word,
          computed: expected.word,
          sources: [...sources, ...expected.sources],
        };
      }
    }
  },

  message: ({ document, word, count, expected, elsewhere }) =>
    `${document}の表の見出しのうち${String(count)}か所は「${word}」ですが、${elsewhere}では「${expected}」です。同じものを指すのなら、言葉をそろえてください。`,
  remark: () => "",
});
