import type { Source } from "../../../domain";

interface Repetition {
  readonly text: string;
  readonly source: Source;
}

/**
 * 「連携連携」 (not 「一人一人」, 「毎年毎年」, 「二〇二〇」), and 「広域ごみ可燃ごみ広域」: an old and a new name that share words, run
 * together.
 */
const pattern =
  /(?![一毎]|[〇一二三四五六七八九十百千]{2})(\p{Script=Han}{2,8})\1|(\p{Script=Han}{2,6})([\p{Script=Han}\p{Script=Hiragana}]{2,6})(?<between>\p{Script=Han}{0,3})(?:\3\2|\2\3)/gu;

/** What an office or a place is called at its end. */
const unitEnd = /[局部課室係班所庁署院館校園団会場市町村区郡県府都道]$/u;

/**
 * 「企画財政局企画財政部」, 「会津若松市会津若松駅」: the whole name of an office or a place, and one within it that begins with the
 * same words and goes on to another end. In a trace the words between are no such end, or the second name breaks off.
 */
const isNameWithinName = (between: string, after: string): boolean => {
  const next = String.fromCodePoint(after.codePointAt(0) ?? 0);
  return unitEnd.test(between) && /\p{Script=Han}/u.test(next) && !between.endsWith(next);
};

/** A place named by one character and what it is: 「田町」; 「都市」 and 「市町」 are none. */
const shortPlace = /^\p{Script=Han}(?<![都道府県市区町村])[都道府県市区町村]$/u;

/** 「東京都京都市」, 「下田町田町」: the end of one place's name is the beginning of the next one's. */
const isEndOfName = (before: string, word: string): boolean =>
  /\p{Script=Han}$/u.test(before) && shortPlace.test(word);

/** No match is longer than this. */
const longest = 27;

/** All of Script=Han, with 「々」 and half a character of a pair of codes; and some signs. */
const mayBeHan = (code: number): boolean => code >= 0x3400 || (code >= 0x2e80 && code < 0x3040);

const buckets = 0x10000;

/**
 * Sees whether a text may have two Han characters twice within the length of a match, much quicker than the pattern: almost
 * every line can be passed over. Two pairs of one bucket are taken for one, and then the pattern looks in vain.
 */
const openPairWatch = (): ((text: string) => boolean) => {
  const lastAt = new Int32Array(buckets).fill(-longest - 1);
  let start = 0;
  return (text) => {
    let isTwice = false;
    for (let index = 0; index + 1 < text.length && !isTwice; index += 1) {
      const [first, second] = [text.charCodeAt(index), text.charCodeAt(index + 1)];
      if (!mayBeHan(first) || !mayBeHan(second)) continue;
      const bucket = (first * 31 + second) % buckets;
      const at = start + index;
      isTwice = at - (lastAt[bucket] ?? 0) <= longest;
      lastAt[bucket] = at;
    }
    // So far on, nothing of this text is near the next one.
    start += text.length + longest;
    return isTwice;
  };
};

/** Words that stand twice where an old and a new text were run together. */
export const doubledWords = (lines: readonly Source[]): readonly Repetition[] => {
  const mayRepeat = openPairWatch();
  return lines
    .filter(({ text }) => mayRepeat(text))
    .flatMap((source) =>
      Array.from(source.text.matchAll(pattern))
        .filter(({ 0: text, 1: word = "", index, groups }) => {
          const after = source.text.slice(index + text.length);
          const before = source.text.slice(Math.max(0, index - 2), index);
          return !isNameWithinName(groups?.["between"] ?? "", after) && !isEndOfName(before, word);
        })
        .map(([text]) => ({ text, source })),
    );
};
