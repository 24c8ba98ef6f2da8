import { formatJapaneseDate } from "../../domain";

/** Quoted text, 「[Red]」, 「[$-411]」, escaped, padded and filling characters, 「General」, 「E+00」: no letters of a date. */
const notLetters = /"[^"]*"|\[[^[\]]*\]|[\\_*].|general|g\/標準|e[+-]/giu;

/** Whether a number format shows a number as a date or a time. */
export const isDateFormat = (numberFormat: string): boolean =>
  /[ymdgehs]/iu.test(numberFormat.replaceAll(notLetters, ""));

/** Excel's day 1 is 1900-01-01; it also counts a 1900-02-29 that there was not. */
const dayBeforeFirst = Date.UTC(1899, 11, 31);
const dayThatWasNot = 60;
const lastDay = 2958465;
const millisecondsPerDay = 86_400_000;

/** 「令和8年4月1日」 of a day number; `null` for a time of day and what is beyond the calendar. */
export const dateText = (serial: number): string | null => {
  const day = Math.floor(serial);
  if (day < 1 || day > lastDay) return null;
  const days = day >= dayThatWasNot ? day - 1 : day;
  const date = new Date(dayBeforeFirst + days * millisecondsPerDay);
  return formatJapaneseDate({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  });
};
