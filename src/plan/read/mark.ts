import type { FoundValue } from "../found-workbook";
import { marks } from "../text/words";
import { isExcelError, quoteValue, valueText } from "./cell-text";
import type { Complaint, FoundCell } from "./located-sheet";

/** What a cell of marks says; `unreadable` has its complaint. */
export interface MarkReading {
  readonly kind: "taking" | "absent" | "unsettled" | "unreadable";
  readonly complaint: Complaint | null;
}

/** Circles that staff type or paste for one another. */
const circles: ReadonlySet<string> = new Set([
  "○",
  "◯",
  "〇",
  "●",
  "◎",
  "⚪",
  "⚫",
  "⭕",
  "⬤",
  "◉",
]);

/** Whether somebody who typed this meant 「参加」. */
export const isCircle = ({ value }: Pick<FoundCell, "value">): boolean =>
  typeof value === "string" && circles.has(value.trim());

const notice = (kind: MarkReading["kind"], found: string, mark: string): MarkReading => ({
  kind,
  complaint: {
    reach: "notice",
    found,
    expected: `「${mark}」または空欄`,
    action: `参加するときは「${mark}」を選び、参加しないときは空欄にしてください。`,
  },
});

const unreadable = (cell: FoundCell, place: string, mark: string): MarkReading => ({
  kind: "unreadable",
  complaint: {
    reach: "cell",
    found: isExcelError(cell.value)
      ? `${place}の計算結果が${quoteValue(cell.value)}です。`
      : `${place}が${quoteValue(cell.value)}です。参加の印として読み取れません。`,
    expected: `「${mark}」または空欄`,
    action: `参加するときは「${mark}」を選び、参加しないときは空欄にしてください。注記は別の列に書いてください。`,
  },
});

/** What the plan itself writes, and what it means. */
const plainKind = (value: FoundValue, mark: string): MarkReading["kind"] | null => {
  if (value === "") return "absent";
  if (value === mark) return "taking";
  return value === marks.unsettled ? "unsettled" : null;
};

const readText = (cell: FoundCell, place: string, mark: string): MarkReading => {
  if (valueText(cell.value).trim() === "")
    return notice(
      "absent",
      `${place}に空白の文字だけが入っています。空欄として読み取りました。`,
      mark,
    );
  if (!isCircle(cell)) return unreadable(cell, place, mark);
  return notice(
    "taking",
    `${place}が${quoteValue(cell.value)}です。「${mark}」として読み取りました。`,
    mark,
  );
};

const quoteOrEmpty = ({ value }: FoundCell): string => (value === "" ? "空欄" : quoteValue(value));

/** Reads a cell of marks; `mark` is the sheet's own. `placeOf` names the cell in the complaint. */
export const readMark = (cell: FoundCell, placeOf: () => string, mark: string): MarkReading => {
  const kind = plainKind(cell.value, mark);
  if (kind === null) return readText(cell, placeOf(), mark);
  if (cell.formula === null) return { kind, complaint: null };
  return notice(
    kind,
    `${placeOf()}に計算式「${cell.formula}」が入っています。計算結果の${quoteOrEmpty(cell)}を読み取りました。`,
    mark,
  );
};
