import { formatIsoDate, readSoleDate } from "../../../domain";
import type { FoundValue } from "../../found-workbook";

/** Excel counts days from here, for every day after February 1900. */
const dayZero = Date.UTC(1899, 11, 30);
const millisecondsPerDay = 86_400_000;
/** 1950 to 2199: a smaller or larger number was not meant as a day. */
const serials = { first: 18_264, last: 109_574 };

/** An ISO 8601 day from what staff type for a day: 「2025-04-01」, 「2025/4/1」, 「令和7年4月1日」, a date of Excel; otherwise `null`. */
export const readDay = (value: FoundValue): string | null => {
  if (typeof value === "boolean") return null;
  if (typeof value === "number") {
    if (value < serials.first || value > serials.last) return null;
    const date = new Date(dayZero + Math.floor(value) * millisecondsPerDay);
    return date.toISOString().slice(0, 10);
  }
  const date = readSoleDate(value);
  return date?.day == null ? null : formatIsoDate(date);
};
