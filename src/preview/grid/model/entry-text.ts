import { format, isDateFormat, isPercentFormat } from "numfmt";
import { type Scalar, isError, type CellValue } from "../../../standin/workbook";
import { parseInput } from "../../../standin/parse-input";

const numberText = (value: number, numberFormat: string): string => {
  if (isDateFormat(numberFormat)) {
    const pattern = Number.isInteger(value) ? "yyyy/m/d" : "yyyy/m/d h:mm:ss";
    return format(pattern, value, { throws: false, locale: "ja-JP" });
  }
  return isPercentFormat(numberFormat)
    ? `${Number((value * 100).toPrecision(15))}%`
    : String(value);
};

/** Dates without a year are no part of the question here, so any year does. */
const anyYear = 2000;

/** Text as it has to be typed to come out as text again: with an apostrophe where it would be read as something else. */
const typedText = (text: string, numberFormat: string): string => {
  const parsed = parseInput(text, numberFormat, anyYear);
  return parsed.formula === null && parsed.value === text && !parsed.isQuoted ? text : `'${text}`;
};

/** What stands in the formula bar of a cell, and would give the same cell if it were typed. */
export const entryText = (
  { value, formula, isQuoted }: { value: CellValue; formula?: string; isQuoted?: boolean },
  numberFormat: string,
): string => {
  if (formula !== undefined) return formula;
  if (value === null) return "";
  if (isError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return numberText(value, numberFormat);
  return isQuoted === true ? `'${value}` : typedText(value, numberFormat);
};

/** What is put into cells by hand and not typed: texts stay texts. */
export const enteredValue = (value: Scalar, numberFormat: string): Scalar =>
  typeof value === "string" ? typedText(value, numberFormat) : value;
