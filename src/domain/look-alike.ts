import { normalizeText } from "./normalize";

/** 「U+2F3E」 */
export const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

const isVisible = (character: string): boolean => /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character);

const nameCharacter = (character: string | undefined): string => {
  if (character === undefined) return "なし";
  return isVisible(character)
    ? `「${character}」${codePointOf(character)}`
    : `見えない文字${codePointOf(character)}`;
};

/** More different characters than this are seen without help. */
const mostDifferent = 2;

/**
 * The characters in which two texts differ, with their code points, so that a person can see them: 「⼾」U+2F3Eと「戸」U+6238.
 * `null` where the texts are equal or obviously different.
 */
export const describeDifference = (left: string, right: string): string | null => {
  if (left === right) return null;
  const [one, other] = [Array.from(left), Array.from(right)];
  if (one.length !== other.length) {
    const hidden = [...one, ...other].filter(
      (character) => !isVisible(character) && !/\s/u.test(character),
    );
    return normalizeText(left) === normalizeText(right) && hidden.length > 0
      ? [...new Set(hidden)].map(nameCharacter).join("、")
      : null;
  }
  const pairs = new Set(
    one.flatMap((character, index) =>
      character === other[index]
        ? []
        : [`${nameCharacter(character)}と${nameCharacter(other[index])}`],
    ),
  );
  return pairs.size > mostDifferent ? null : [...pairs].join("、");
};

/** Characters that mean different things and that the eye confuses in print. */
const confusable = [
  ..."へヘ べベ ぺペ りリ ニ二 ハ八 カ力 ロ口囗 タ夕 エ工 ト卜 ミ三 ム厶 メ〆 ー一 〇○◯OＯ0０".split(
    " ",
  ),
  ..."土士 未末 己已巳 日曰 人入 千干于 徴微 崇祟 lＩ1１I 専專 巨臣 萩荻 釆采 撤徹 市巿".split(" "),
];
const shapes: ReadonlyMap<string, string> = new Map(
  confusable.flatMap((group) => Array.from(group, (character) => [character, group] as const)),
);

/** Radicals, strokes, compatibility ideographs, dashes and what nobody sees: the eye does not tell them from another character. */
const unseen = /[\u2E80-\u2FDF\u31C0-\u31EF\uF900-\uFAFF]|[^\p{L}\p{N}\s]/u;

const shapeOf = (text: string): string =>
  normalizeText(Array.from(text, (character) => shapes.get(character) ?? character).join(""));

/** Full-width letters and signs, half-width kana: the eye sees the width. */
const widthForms = /[\uFF01-\uFF9F]+/gu;
const withoutWidth = (text: string): readonly string[] =>
  Array.from(text.replace(widthForms, (found) => found.normalize("NFKC")));

/** {@link describeDifference} where the eye cannot see that two texts differ; otherwise `null`. */
export const describeUnseen = (left: string, right: string): string | null => {
  if (left === right || shapeOf(left) !== shapeOf(right)) return null;
  const [one, other] = [withoutWidth(left), withoutWidth(right)];
  const differing =
    one.length === other.length
      ? one.flatMap((character, index) => {
          const beside = other[index] ?? "";
          return character === beside ? [] : [character, beside];
        })
      : [...one, ...other].filter((character) => !isVisible(character));
  return differing.some((character) => unseen.test(character) || shapes.has(character))
    ? describeDifference(left, right)
    : null;
};
