import { format, isDateFormat } from "numfmt";
import { eraNameOf, formatJapaneseDate } from "../../domain";
import type { CellSnapshot } from "../../standin/workbook";

/** From 1899-12-31, where most workbooks begin to count, to 1904-01-01, where the others do. */
const daysTo1904 = 1462;

/** Days since 1899-12-31 as Excel counts them, with its 29 February 1900. */
const dateOfSerial = (serial: number): { year: number; month: number; day: number } => {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

/** A format that prints the year of an era: `ggge"年"m"月"d"日"`, `[$-411]ge.m.d`. Quoted text does not count. */
const printsEra = (pattern: string): boolean =>
  /g|e/iu.test(pattern.replace(/"[^"]*"|\\.|\[[^[\]]*\]/gu, "").replace(/General/giu, ""));

/**
 * A value as its cell shows it: 15000 under `#,##0"千円"` is 「15,000千円」. Dates in an era are printed in full, whatever
 * their format shortens. Errors are shown as they are.
 */
export const shownValue = (
  value: CellSnapshot["value"],
  pattern: string,
  { is1904 }: { readonly is1904: boolean },
): string => {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") {
    return pattern.includes("@")
      ? format(pattern, value, { throws: false, locale: "ja-JP" })
      : value;
  }
  const serial = is1904 && isDateFormat(pattern) ? value + daysTo1904 : value;
  if (printsEra(pattern)) {
    const date = dateOfSerial(serial);
    if (eraNameOf(date) !== null) return formatJapaneseDate(date);
  }
  return format(pattern, serial, { throws: false, locale: "ja-JP" });
};
