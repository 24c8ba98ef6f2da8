import type { PartialDate } from "./partial-date";

/** 年度 in the western calendar, named by its April: 令和4年度 = 2022. */
export type FiscalYear = number;

/** The fiscal year (April to March) a date lies in; a date without a month counts as April. */
export const fiscalYearOf = ({ year, month }: PartialDate): FiscalYear =>
  month !== null && month < 4 ? year - 1 : year;
