import { describeDifference, isSameText } from "../../domain";

/** Forms that look alike in print: radicals and compatibility ideographs that a PDF gives for characters. */
const lookalikes = /[\u2E80-\u2FDF\uF900-\uFAFF]/gu;
/** Full-width letters and signs, half-width kana. */
const widthForms = /[\uFF01-\uFF9F]+/gu;

const unify = (text: string, forms: RegExp): string =>
  text.replace(forms, (found) => found.normalize("NFKC"));

/** White space in a table's cell cannot be told from the trace of a line break. */
const plain = (text: string): string => unify(text, lookalikes).replace(/\s+/gu, "");

/** Whether two texts are printed with the same characters. */
export const isPrintedAlike = (left: string, right: string): boolean =>
  plain(left) === plain(right);

/** What tells two texts apart that say the same under `normalizeText`. */
export const differenceOfForm = (left: string, right: string): "全角と半角" | "字体" =>
  isPrintedAlike(unify(left, widthForms), unify(right, widthForms)) ? "全角と半角" : "字体";

/** Radicals, strokes, compatibility ideographs, dashes and what nobody sees: the eye does not tell them from another character. */
const unseen = /[\u2E80-\u2FDF\u31C0-\u31EF\uF900-\uFAFF]|[^\p{L}\p{N}\s]/u;

/** The characters in which two texts differ that look alike, with their code points; blank where the eye sees the difference. */
export const showDifference = (left: string, right: string): string => {
  if (!isSameText(left, right)) return "";
  const differing = Array.from(left + right).filter(
    (character) => !left.includes(character) || !right.includes(character),
  );
  const isUnseen = differing.some((character) => unseen.test(character));
  const difference = isUnseen ? describeDifference(left, right) : null;
  return difference === null ? "" : `（${difference}）`;
};
