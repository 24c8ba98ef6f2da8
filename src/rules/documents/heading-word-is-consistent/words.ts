import {
  groupBy,
  normalizeText,
  type Dataset,
  type Source,
  type StatusListBlock,
} from "../../../domain";
import { latestStatusList, latestVision } from "../../listings";

/** A word of the table headings of a document, and where it stands. */
export interface HeadingWord {
  readonly word: string;
  readonly sources: readonly Source[];
}

/** The words of one column of the headings, each once, and the one that all should be. */
export interface HeadingColumn {
  readonly words: readonly HeadingWord[];
  readonly expected: HeadingWord;
  /** The document that gives the expected word, where it is another one. */
  readonly givenBy: string | null;
}

/** 「【連携取組名】」 in the matrix: the vision's own word. */
const visionWord = (dataset: Dataset): (HeadingWord & { readonly document: string }) | null => {
  const vision = latestVision(dataset);
  if (vision === null) return null;
  const pattern = /【(連携[^】\s]+?)名】/u;
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
export const headingColumns = (dataset: Dataset): readonly HeadingColumn[] => {
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
