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
