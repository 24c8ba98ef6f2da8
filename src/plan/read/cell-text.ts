import { formatJapaneseDate } from "../../domain";
import type { FoundValue } from "../found-workbook";

const numbers = new Intl.NumberFormat("ja-JP", { maximumFractionDigits: 10 });

/** A value as Excel shows it without a number format: 「1,590」, 「TRUE」, a text as it is. */
export const valueText = (value: FoundValue): string => {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return numbers.format(value);
};

/** Enough of a text to know it by; whole role texts would hide the message. */
const longestQuote = 60;

/** 「1,590」, 「約1,000」: a value within a sentence, cut off where it is long. */
export const quoteValue = (value: FoundValue): string => {
  const characters = Array.from(valueText(value));
  const text = characters.slice(0, longestQuote).join("");
  return characters.length <= longestQuote ? `「${text}」` : `「${text}…」`;
};

/** Whether a cell shows that its calculation failed: 「#REF!」, 「#DIV/0!」, 「#N/A」. */
export const isExcelError = (value: FoundValue): value is string =>
  typeof value === "string" && /^#[A-Z][A-Z0-9_/]*[!?]?$/u.test(value);

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
