import { isSameText, normalizeText } from "../../domain";

/** The slogan in one line, as printed but without white space and the wave dashes that frame its lines. */
export const plainSlogan = (lines: readonly string[]): string =>
  lines.map((line) => line.replace(/\s+/gu, "").replace(/^[～〜~]+|[～〜~]+$/gu, "")).join("");

const commonPrefix = (left: readonly string[], right: readonly string[]): number => {
  const end = Math.min(left.length, right.length);
  let index = 0;
  while (index < end && isSameText(left[index] ?? "", right[index] ?? "")) index += 1;
  return index;
};

/** The run of characters of one script that reaches to the end of the text: half a word. */
const trailingWord = (text: string): string =>
  /(?:\p{Script=Han}+|\p{Script=Katakana}+|[0-9A-Za-z]+)$/u.exec(text)?.[0] ?? "";
const leadingWord = (text: string): string =>
  /^(?:\p{Script=Han}+|\p{Script=Katakana}+|[0-9A-Za-z]+)/u.exec(text)?.[0] ?? "";

/**
 * The parts in which two texts differ, widened to whole words: 「岡山都市圏」 and 「岡山市圏」. `null` when they say the same
 * under `normalizeText`.
 */
export const differingParts = (left: string, right: string): readonly [string, string] | null => {
  if (normalizeText(left) === normalizeText(right)) return null;
  const [leftCharacters, rightCharacters] = [Array.from(left), Array.from(right)];
  const prefix = commonPrefix(leftCharacters, rightCharacters);
  const suffix = commonPrefix(
    leftCharacters.slice(prefix).toReversed(),
    rightCharacters.slice(prefix).toReversed(),
  );
  const before = trailingWord(leftCharacters.slice(0, prefix).join(""));
  const after = leadingWord(leftCharacters.slice(leftCharacters.length - suffix).join(""));
  const part = (characters: readonly string[]): string =>
    before + characters.slice(prefix, characters.length - suffix).join("") + after;
  return [part(leftCharacters), part(rightCharacters)];
};
