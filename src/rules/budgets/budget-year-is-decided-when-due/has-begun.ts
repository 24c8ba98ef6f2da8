import type { FiscalYear, PartialDate } from "../../../domain";

/** Source: 地方自治法第208条第1項 (会計年度は、毎年4月1日に始まり、翌年3月31日に終わる). */
const firstMonth = 4;

/** Whether a fiscal year has begun on a day; `null` where the day is not known well enough to say. */
export const hasBegun = (fiscalYear: FiscalYear, asOf: PartialDate | null): boolean | null => {
  if (asOf === null) return null;
  if (fiscalYear !== asOf.year) return fiscalYear < asOf.year;
  return asOf.month === null ? null : asOf.month >= firstMonth;
};
