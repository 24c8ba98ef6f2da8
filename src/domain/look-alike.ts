import { normalizeText } from "./normalize";

const codePointOf = (character: string): string =>
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
  const pairs = one.flatMap((character, index) =>
    character === other[index]
      ? []
      : [`${nameCharacter(character)}と${nameCharacter(other[index])}`],
  );
  return pairs.length > mostDifferent ? null : [...new Set(pairs)].join("、");
};
