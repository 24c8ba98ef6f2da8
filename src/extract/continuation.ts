import { normalizeText } from "../domain";

/** Without brackets only the whole word is a mark: a name may end in 続. */
const mark =
  /(?:[(〔[]続く?[)〕\]]|[(〔[]?(?:前(?:頁|ページ)(?:から|より)?の?)?(?:続き|つづき)[)〕\]]?)$/u;

/** 「(続)スタートアップ企業支援」 */
const markInFront = /^[(〔[](?:続き?|つづき)[)〕\]]/u;
const printedMarkInFront = /^[(（〔［[](?:続き?|つづき)[)）〕］\]]/u;

/** Whether a name or a line says that it goes on from before: 「スタートアップ企業支援（続き）」. */
export const isContinuation = (text: string): boolean => {
  const plain = normalizeText(text);
  return mark.test(plain) || markInFront.test(plain);
};

const printedMark =
  /(?:[(（〔［[]続く?[)）〕］\]]|[(（〔［[]?(?:前(?:頁|ページ)(?:から|より)?の?)?(?:続き|つづき)[)）〕］\]]?)$/u;

/** Whether a line says so and nothing else: 「（続き）」. */
export const isContinuationLine = (text: string): boolean =>
  isContinuation(text) && normalizeText(text).replace(mark, "").replace(markInFront, "") === "";

/** A printed name without the mark that it goes on from before. */
export const withoutContinuation = (text: string): string =>
  isContinuation(text)
    ? text.trim().replace(printedMark, "").replace(printedMarkInFront, "").trim()
    : text;
