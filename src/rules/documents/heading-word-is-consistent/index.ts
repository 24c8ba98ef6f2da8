import {
  type Dataset,
  groupBy,
  isSameText,
  normalizeText,
  type Source,
  type StatusListBlock,
} from "../../../domain";
import { latestStatusList, latestVision } from "../../listings";
import { namesIn } from "../../names";
import { defineRule } from "../../rule";

/** A word of the table headings of a document, and where it stands. */
interface HeadingWord {
  readonly word: string;
  readonly sources: readonly Source[];
}

/** The words of one column of the headings, each once, and the one that all should be. */
interface HeadingColumn {
  readonly words: readonly HeadingWord[];
  readonly expected: HeadingWord;
  /** The document that gives the expected word, where it is another one. */
  readonly givenBy: string | null;
}

/** 「【連携取組名】」 in the matrix: the vision's own word. */
const visionWord = (dataset: Dataset): (HeadingWord & { readonly document: string }) | null => {
  const vision = latestVision(dataset);
  if (vision === null) return null;
  const pattern = /【(連携[^【】\s]+)名】/u;
  const index = vision.lines.findIndex((line) => pattern.test(line));
  const text = vision.lines[index] ?? "";
  const word = pattern.exec(text)?.[1];
  return word === undefined
    ? null
    : { word, document: vision.id, sources: [{ document: vision.id, line: index + 1, text }] };
};

/** A heading that has lost its word says nothing. */
const wordsOf = (
  blocks: readonly StatusListBlock[],
  column: "initiativeHeading" | "projectHeading",
): readonly HeadingWord[] =>
  Array.from(
    groupBy(
      blocks.filter((block) => block[column] !== ""),
      (block) => normalizeText(block[column]),
    ).values(),
    (ofWord): HeadingWord => ({
      word: ofWord[0]?.[column] ?? "",
      sources: ofWord.map(({ source }) => source),
    }),
  );

/** The columns of the latest status list's headings. */
const headingColumns = (dataset: Dataset): readonly HeadingColumn[] => {
  const document = latestStatusList(dataset)?.document.id;
  const blocks = dataset.statusListBlocks.filter((block) => block.document === document);
  const given = visionWord(dataset);
  return (["initiativeHeading", "projectHeading"] as const).flatMap((column) => {
    const words = wordsOf(blocks, column);
    const byVision = column === "initiativeHeading" ? given : null;
    const expected = byVision ?? words[0];
    return expected === undefined ? [] : [{ words, expected, givenBy: byVision?.document ?? null }];
  });
};

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
  compares: "twoDocuments",

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
