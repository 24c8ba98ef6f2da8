import { isSameText } from "../domain";

const endsInDigit = (character: string): boolean => /\p{Nd}$/u.test(character.normalize("NFKC"));
const beginsWithDigit = (character: string): boolean =>
  /^\p{Nd}/u.test(character.normalize("NFKC"));
const isPlainDigit = (character: string): boolean => /^\p{Nd}$/u.test(character);

/** Stands for nothing that a document prints. */
const separator = "\u001F";

const hasDigit = (text: string): boolean => /\p{Nd}/u.test(text.normalize("NFKC"));

/** 「1 2」 is not 「12」, and 「10²」 is not 「102」, though their characters are the same under `normalizeText`. */
const keepNumbersApart = (text: string): string =>
  hasDigit(text)
    ? text.replace(/(?<=(\S))\s*(?=(\S))/gu, (gap: string, before: string, after: string) => {
        const isOneNumber = gap === "" && isPlainDigit(before) && isPlainDigit(after);
        return endsInDigit(before) && beginsWithDigit(after) && !isOneNumber ? separator : gap;
      })
    : text;

/** Whether two printed texts state the same: as {@link isSameText}, and no number differs. */
export const isSameStatement = (left: string, right: string): boolean =>
  left === right || isSameText(keepNumbersApart(left), keepNumbersApart(right));
