import { fiscalYearOf, normalizeText, readSoleDate, type KpiPeriod } from "../domain";
import { readFiscalYears } from "./fiscal-year-heading";

/** What stands behind a period in its brackets: how the value was come by, not when. */
const periodSuffix =
  /(?:の?(?:累計|合計|平均)|末|中|時点|現在|実績値?|見込み?値?|推計値?|速報値?|当初|調べ)$/u;

const withoutSuffixes = (text: string): string => {
  const shorter = text.replace(periodSuffix, "");
  return shorter === text ? text : withoutSuffixes(shorter);
};

/** 「令和元～2年度」: the word 年度 stands behind the last year alone. */
const endsOf = (text: string): readonly string[] => {
  const ends = text.replace(/まで$/u, "").split(/[~-]|から/u);
  return ends.map((end) => (/^[\d元]{1,2}年?$/u.test(end) ? `${end.replace("年", "")}年度` : end));
};

/** The fiscal year of 「令和5年度」, 「R5」, 「2023年度」, 「令和5年」, or of a day or month in it. */
const yearsOf = (ends: readonly string[]): readonly (number | null)[] =>
  readFiscalYears(ends, null).map((year, index) => {
    const date = year === null ? readSoleDate(ends[index] ?? "") : null;
    return date === null ? year : fiscalYearOf(date);
  });

/** No period is longer. */
const longestPeriod = 60;

/** 「令和8年度」, 「R4～R8年度」, 「平成29～令和2年度」, 「令和5年度末」, 「令和5年3月末」; `null` for anything else. */
export const readPeriod = (printed: string): KpiPeriod | null => {
  if (printed.length > longestPeriod) return null;
  const ends = endsOf(withoutSuffixes(normalizeText(printed)));
  const [firstYear = null, lastYear = firstYear, ...others] = yearsOf(ends);
  const isPeriod =
    firstYear !== null && lastYear !== null && firstYear <= lastYear && others.length === 0;
  return isPeriod ? { text: printed.trim(), firstYear, lastYear } : null;
};
