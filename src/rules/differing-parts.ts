import { isSameText } from "../domain";
import { isSameStatement } from "./same-statement";

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Numbers stay whole, so that a difference within one shows all of it; white space states nothing. */
const tokensOf = (text: string): readonly Token[] =>
  Array.from(text.matchAll(/\p{Nd}+(?:[,.，．]\p{Nd}+)*|\S/gu), ({ 0: token, index }) => ({
    text: token,
    start: index,
    end: index + token.length,
  }));

const commonPrefix = (left: readonly Token[], right: readonly Token[]): number => {
  const end = Math.min(left.length, right.length);
  let index = 0;
  while (index < end && isSameText(left[index]?.text ?? "", right[index]?.text ?? "")) index += 1;
  return index;
};

const scripts = [/^\p{Script=Han}$/u, /^\p{Script=Katakana}$/u, /^[0-9A-Za-z]$/u];

/** The run of characters of one script that reaches to the end of the text: half a word. */
const trailingWord = (text: string): string => {
  const characters = Array.from(text);
  const script = scripts.find((one) => one.test(characters.at(-1) ?? ""));
  if (script === undefined) return "";
  const before = characters.findLastIndex((character) => !script.test(character));
  return characters.slice(before + 1).join("");
};
const leadingWord = (text: string): string =>
  /^(?:\p{Script=Han}+|\p{Script=Katakana}+|[0-9A-Za-z]+)/u.exec(text)?.[0] ?? "";

/** What stands between the tokens that both texts begin and end with, widened to whole words. */
const between = (text: string, tokens: readonly Token[], prefix: number, suffix: number) => {
  const start = tokens[prefix - 1]?.end ?? 0;
  const end = tokens[tokens.length - suffix]?.start ?? text.length;
  const before = trailingWord(text.slice(0, start));
  const after = leadingWord(text.slice(end));
  return (before + text.slice(start, end) + after).replace(/\s+/gu, " ").trim();
};

/**
 * The parts in which two texts differ: 「岡山都市圏」 and 「岡山市圏」. `null` when they say the same under
 * `isSameStatement`; an empty part where one text has nothing.
 */
export const differingParts = (left: string, right: string): readonly [string, string] | null => {
  if (isSameStatement(left, right)) return null;
  const [leftTokens, rightTokens] = [tokensOf(left), tokensOf(right)];
  const prefix = commonPrefix(leftTokens, rightTokens);
  const suffix = commonPrefix(
    leftTokens.slice(prefix).toReversed(),
    rightTokens.slice(prefix).toReversed(),
  );
  return [between(left, leftTokens, prefix, suffix), between(right, rightTokens, prefix, suffix)];
};

/** A longer part is shown by its beginning and its end, for both hold a difference. */
const longestEnd = 30;

/** A differing part within 「」, or 「記載なし」 in words. */
export const quotePart = (part: string): string => {
  const characters = Array.from(part);
  if (characters.length === 0) return "記載なし";
  return characters.length <= longestEnd * 2 + 1
    ? `「${part}」`
    : `「${characters.slice(0, longestEnd).join("")}…${characters.slice(-longestEnd).join("")}」`;
};
