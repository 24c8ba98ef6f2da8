import { normalizeText } from "../domain";

/** ○ and ● in the shapes that fonts and converters give them. */
const markShapes: ReadonlySet<string> = new Set(["○", "◯", "〇", "●", "⚫", "⬤"]);

export const isMark = (cell: string): boolean => cell !== "" && markShapes.has(normalizeText(cell));

export const isMarkOrBlank = (cell: string): boolean => cell === "" || isMark(cell);

/** A sign that a table uses as a mark though it is none of the known ones: 「◎」, 「△」, 「✓」. */
export const isForeignSign = (cell: string): boolean => {
  const key = normalizeText(cell);
  return !isMarkOrBlank(cell) && /^[^\p{Script=Han}\p{N}]{1,2}$/u.test(key);
};
