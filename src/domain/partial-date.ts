/** A date as documents print it: the day, or the month too, can be blank (「令和7年3月 日」). */
export interface PartialDate {
  /** Western calendar. */
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** The date of a document that prints none. */
export const undated: PartialDate = { year: 0, month: null, day: null };

export const isUndated = ({ year }: PartialDate): boolean => year === undated.year;

/** What stands in place of a date that a document does not print, also in files. */
export const undatedWords = "日付なし";

const parts = (date: PartialDate): readonly number[] => [date.year, date.month ?? 0, date.day ?? 0];

/** Negative, zero or positive, like a sort comparator; what is blank counts as the earliest. */
export const compareDates = (left: PartialDate, right: PartialDate): number => {
  const others = parts(right);
  return (
    parts(left)
      .map((part, index) => part - (others[index] ?? 0))
      .find((delta) => delta !== 0) ?? 0
  );
};

/** ISO 8601 at the precision there is: `2023-03`, `2025-04-01`; 「日付なし」 for {@link undated}. */
export const formatIsoDate = (date: PartialDate): string => {
  const { year, month, day } = date;
  if (isUndated(date)) return undatedWords;
  return [String(year), month, day]
    .filter((part) => part !== null)
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
};

/** Reads the dates that {@link formatIsoDate} writes; `null` for anything else. */
export const parseIsoDate = (text: string): PartialDate | null => {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (match === null) return null;
  const [, year, month, day] = match;
  const date = {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
  };
  return isCalendarDate(date) ? date : null;
};

const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whether the parts that are there name a day, month or year that exists. */
export const isCalendarDate = ({ year, month, day }: PartialDate): boolean => {
  if (month === null) return day === null;
  if (month < 1 || month > 12) return false;
  return day === null || (day >= 1 && day <= daysIn(year, month));
};
