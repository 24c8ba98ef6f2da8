import { differingParts } from "../differing-parts";
import { isSameStatement } from "../same-statement";

/** What one text says where the other says something else; an empty part where it says nothing. */
export type Difference = readonly [left: string, right: string];

/** 「，」 and 「、」, 「．」 and 「。」 are two ways to print the same; within a number (1,500) they are not. */
const withOnePunctuation = (text: string): string =>
  text
    .replace(/(?<!\p{Nd})[,，]|[,，](?!\p{Nd})/gu, "、")
    .replace(/(?<!\p{Nd})．|．(?!\p{Nd})/gu, "。");

/** 「人口の減少を抑えるため、」「移住の促進に取り組む。」 */
const phrasesOf = (text: string): readonly string[] =>
  withOnePunctuation(text)
    .split(/(?<=[、。])/u)
    .filter((phrase) => phrase !== "");

/** Lengths of the longest common subsequences of what follows each pair of positions. */
const commonLengths = (left: readonly string[], right: readonly string[]) => {
  const rows: number[][] = [Array.from({ length: right.length + 1 }, () => 0)];
  for (const phrase of left.toReversed()) {
    const below = rows[0] ?? [];
    const row = [0];
    for (const [back, other] of right.toReversed().entries()) {
      const column = right.length - 1 - back;
      const longest = isSameStatement(phrase, other)
        ? (below[column + 1] ?? 0) + 1
        : Math.max(below[column] ?? 0, row[0] ?? 0);
      row.unshift(longest);
    }
    rows.unshift(row);
  }
  return (i: number, j: number): number => rows[i]?.[j] ?? 0;
};

/** As many phrases for as many are changed one by one. */
const narrow = (removed: readonly string[], added: readonly string[]): readonly Difference[] =>
  removed.length === added.length
    ? removed.flatMap((phrase, index) => narrowed(phrase, added[index] ?? ""))
    : narrowed(removed.join(""), added.join(""));

const narrowed = (left: string, right: string): readonly Difference[] => {
  const parts = differingParts(left, right);
  return parts === null ? [] : [parts];
};

/** Beyond this many pairs of phrases a text is compared as a whole: the table of pairs grows with their product. */
const mostPairs = 40_000;

/**
 * Where two texts part, phrase by phrase, each difference narrowed to the words that differ. None when they say the
 * same under `isSameStatement`, whichever commas they print.
 */
export const textDifferences = (left: string, right: string): readonly Difference[] => {
  const [ours, theirs] = [phrasesOf(left), phrasesOf(right)];
  if (isSameStatement(ours.join(""), theirs.join(""))) return [];
  if (ours.length * theirs.length > mostPairs) {
    return narrowed(ours.join(""), theirs.join(""));
  }
  const common = commonLengths(ours, theirs);
  const differences: Difference[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const flush = (): void => {
    differences.push(...narrow(removed, added));
    [removed, added] = [[], []];
  };
  let [i, j] = [0, 0];
  while (i < ours.length || j < theirs.length) {
    const [mine, other] = [ours[i], theirs[j]];
    if (mine !== undefined && other !== undefined && isSameStatement(mine, other)) {
      flush();
      [i, j] = [i + 1, j + 1];
    } else if (
      other === undefined ||
      (mine !== undefined && common(i + 1, j) >= common(i, j + 1))
    ) {
      if (mine !== undefined) removed.push(mine);
      i += 1;
    } else {
      added.push(other);
      j += 1;
    }
  }
  flush();
  return differences;
};
