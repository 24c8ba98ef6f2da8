import { eras, formatIsoDate, isCalendarDate } from "../../../domain";
import type { FoundValue } from "../../found-workbook";

const separated = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u;
const japanese = /^(\p{Script=Han}{2})(元|\d{1,2})年(\d{1,2})月(\d{1,2})日$/u;

/** Excel counts days from here, for every day after February 1900. */
const dayZero = Date.UTC(1899, 11, 30);
const millisecondsPerDay = 86_400_000;
/** 1950 to 2199: a smaller or larger number was not meant as a day. */
const serials = { first: 18_264, last: 109_574 };

const isoDay = (year: number, month: number, day: number): string | null => {
  const date = { year, month, day };
  return isCalendarDate(date) ? formatIsoDate(date) : null;
};

/** An ISO 8601 day from what staff type for a day: 「2025-04-01」, 「2025/4/1」, 「令和7年4月1日」, a date of Excel; otherwise `null`. */
export const readDay = (value: FoundValue): string | null => {
  if (typeof value === "boolean") return null;
  if (typeof value === "number") {
    if (value < serials.first || value > serials.last) return null;
    const date = new Date(dayZero + Math.floor(value) * millisecondsPerDay);
    return date.toISOString().slice(0, 10);
  }
  const text = value.normalize("NFKC").replaceAll(/\s/gu, "");
  const [, year, month, day] = separated.exec(text) ?? [];
  if (year !== undefined) return isoDay(Number(year), Number(month), Number(day));
  const [, eraName, eraYear, eraMonth, eraDay] = japanese.exec(text) ?? [];
  const era = eras.find(({ name }) => name === eraName);
  if (era === undefined) return null;
  const years = eraYear === "元" ? 1 : Number(eraYear);
  return isoDay(era.firstYear + years - 1, Number(eraMonth), Number(eraDay));
};
