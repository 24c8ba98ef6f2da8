import { describeUnseen } from "../../domain";

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

/** The characters in which two names differ that look alike, with their code points; blank where the eye sees the difference. */
export const showDifference = (left: string, right: string): string => {
  const difference = describeUnseen(left, right);
  return difference === null ? "" : `（${difference}）`;
};
