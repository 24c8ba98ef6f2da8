import type { PartialDate } from "./partial-date";

/** 年度 in the western calendar, named by its April: 令和4年度 = 2022. */
export type FiscalYear = number;

interface Era {
  readonly name: string;
  readonly letter: string;
  /** The western year of the era's first year (元年). */
  readonly firstYear: number;
}

/** 元号, newest first. Source: 元号を改める政令 (平成元年, 令和元年) and 昭和. */
export const eras: readonly Era[] = [
  { name: "令和", letter: "R", firstYear: 2019 },
  { name: "平成", letter: "H", firstYear: 1989 },
  { name: "昭和", letter: "S", firstYear: 1926 },
];

const eraOf = (year: number): { readonly era: Era; readonly eraYear: number } | null => {
  const era = eras.find(({ firstYear }) => year >= firstYear);
  return era === undefined ? null : { era, eraYear: year - era.firstYear + 1 };
};

const inEra = (year: number): string => {
  const found = eraOf(year);
  if (found === null) return String(year);
  return `${found.era.name}${found.eraYear === 1 ? "元" : String(found.eraYear)}`;
};

/** 「令和4年度」 */
export const formatFiscalYear = (year: FiscalYear): string => `${inEra(year)}年度`;

/** 「R4」, as column headings print it. */
export const formatFiscalYearShort = (year: FiscalYear): string => {
  const found = eraOf(year);
  return found === null ? String(year) : `${found.era.letter}${String(found.eraYear)}`;
};

/** 「令和7年4月1日」, 「令和7年3月」: the parts that are there. */
export const formatJapaneseDate = ({ year, month, day }: PartialDate): string =>
  `${inEra(year)}年${month === null ? "" : `${String(month)}月`}${day === null ? "" : `${String(day)}日`}`;

/** The fiscal year (April to March) a date lies in; a date without a month counts as April. */
export const fiscalYearOf = ({ year, month }: PartialDate): FiscalYear =>
  month !== null && month < 4 ? year - 1 : year;
