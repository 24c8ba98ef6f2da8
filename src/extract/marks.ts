import { normalizeText } from "../domain";

/** ○ and ● in the shapes that fonts and converters give them. */
const markShapes: ReadonlySet<string> = new Set(["○", "◯", "〇", "●", "⚫", "⬤"]);

export const isMark = (cell: string): boolean => cell !== "" && markShapes.has(normalizeText(cell));

export const isMarkOrBlank = (cell: string): boolean => cell === "" || isMark(cell);

/** Words that say whether somebody takes part, in one way or the other. */
const markWords: ReadonlySet<string> = new Set(
  ["有", "無", "あり", "なし", "済", "未", "参加", "不参加", "1", "0"].map(normalizeText),
);

/** A sign that a table uses as a mark though it is none of the known ones: 「◎」, 「△」, 「✓」, 「有」. */
export const isForeignSign = (cell: string): boolean => {
  const key = normalizeText(cell);
  const isSign = markWords.has(key) || /^[^\p{Script=Han}\p{N}]{1,2}$/u.test(key);
  return isSign && !isMarkOrBlank(cell);
};
