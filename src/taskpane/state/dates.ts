import {
  fiscalYearOf,
  formatIsoDate,
  formatJapaneseDate,
  parseIsoDate,
  type PartialDate,
} from "../../domain";

/** A day by the clock of this computer: 「2026-04-01」. */
export const isoDayOf = (moment: Date): string =>
  formatIsoDate({
    year: moment.getFullYear(),
    month: moment.getMonth() + 1,
    day: moment.getDate(),
  });

/** 「令和8年4月1日」; the text itself where it is no ISO 8601 day. */
export const dayInWords = (isoDay: string): string => {
  const date = parseIsoDate(isoDay);
  return date === null ? isoDay : formatJapaneseDate(date);
};

/** 4月1日 of the fiscal year in which an ISO 8601 day lies; the day itself where it is none. */
export const firstOfFiscalYear = (isoDay: string): string => {
  const date = parseIsoDate(isoDay);
  return date === null ? isoDay : formatIsoDate({ year: fiscalYearOf(date), month: 4, day: 1 });
};

/** A whole day, as a date field gives it; `null` while the field is empty or half filled. */
export const parseDay = (isoDay: string): PartialDate | null => {
  const date = parseIsoDate(isoDay);
  return date?.day == null ? null : date;
};
