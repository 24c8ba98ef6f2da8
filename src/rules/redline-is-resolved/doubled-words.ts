import type { Source } from "../../domain";

interface Repetition {
  readonly text: string;
  readonly source: Source;
}

/** 「連携連携」 (not 「一人一人」), and 「広域ごみ可燃ごみ広域」: an old and a new name that share words, run together. */
const pattern =
  /(?!一)(\p{Script=Han}{2,8})\1|(\p{Script=Han}{2,6})([\p{Script=Han}\p{Script=Hiragana}]{2,6})\p{Script=Han}{0,3}(?:\3\2|\2\3)/gu;

/** No match is longer than this. */
const longest = 27;

/** Almost every line can be passed over for having no two characters twice, which is quicker to see than the pattern. */
const hasPairTwice = (text: string): boolean => {
  const lastAt = new Map<number, number>();
  for (let index = 0; index + 1 < text.length; index += 1) {
    const pair = text.charCodeAt(index) * 0x10000 + text.charCodeAt(index + 1);
    const earlier = lastAt.get(pair);
    if (earlier !== undefined && index - earlier <= longest) return true;
    lastAt.set(pair, index);
  }
  return false;
};

/** Words that stand twice where an old and a new text were run together. */
export const doubledWords = (lines: readonly Source[]): readonly Repetition[] =>
  lines.flatMap((source) =>
    hasPairTwice(source.text)
      ? Array.from(source.text.matchAll(pattern), ([text]) => ({ text, source }))
      : [],
  );
