import { isCalendarDate, isUndated, undatedWords, type PartialDate } from "./partial-date";

interface Era {
  readonly name: string;
  readonly letter: string;
  readonly firstDay: PartialDate;
}

/** 元号, newest first. Source: 元号を改める政令 (平成31年政令第143号, 昭和64年政令第1号), 昭和改元の詔書. */
const eras: readonly Era[] = [
  { name: "令和", letter: "R", firstDay: { year: 2019, month: 5, day: 1 } },
  { name: "平成", letter: "H", firstDay: { year: 1989, month: 1, day: 8 } },
  { name: "昭和", letter: "S", firstDay: { year: 1926, month: 12, day: 25 } },
];

/** 「令和|平成|昭和」, for patterns that read texts. */
export const eraNames = eras.map(({ name }) => name).join("|");

/** The same with all short forms: 「R」, 「R.」, 「令」. */
export const eraPattern = [
  eraNames,
  ...eras.map(({ name }) => name.charAt(0)),
  `[${eras.map(({ letter }) => letter).join("")}]\\.?`,
].join("|");

/** A year within an era, a month or a day, for the same: 「7」, 「元」, 「二十八」. */
export const eraNumberPattern = "(?:元|\\d{1,2}|[一二三四五六七八九十]{1,3})";

const kanjiDigits = "一二三四五六七八九";

/** 「7」, 「二十八」 → a number; `null` for anything else. */
export const readEraNumber = (text: string): number | null => {
  if (/^\d+$/u.test(text)) return Number(text);
  if (!/^(?:[一二三四五六七八九]?十)?[一二三四五六七八九]?$/u.test(text) || text === "")
    return null;
  const [tens, ones] = text.includes("十") ? text.split("十") : ["0", text];
  const digit = (character: string | undefined, absent: number): number =>
    character === undefined || character === "" ? absent : kanjiDigits.indexOf(character) + 1;
  return digit(tens, 1) * 10 + digit(ones, 0);
};

/** Western years that documents of our time can mean; any other is a misprint. For patterns that read texts. */
export const westernYearPattern = "(?:19|20|21)\\d{2}";

/** A date as one number that sorts; a blank month or day counts as its last. */
const lastDayOf = ({ year, month, day }: PartialDate): number =>
  (year * 100 + (month ?? 12)) * 100 + (day ?? 31);

/** The era of the last day that a date can mean. */
const eraOf = (date: PartialDate): Era | undefined =>
  eras.find(({ firstDay }) => lastDayOf(firstDay) <= lastDayOf(date));

/** The name of the era in which a date lies; `null` before all of them and for `undated`. */
export const eraNameOf = (date: PartialDate): string | null => eraOf(date)?.name ?? null;

/** 「令和7」, 「平成元」; the western year before all eras. */
const yearInEra = (date: PartialDate): string => {
  const era = eraOf(date);
  if (era === undefined) return String(date.year);
  const year = date.year - era.firstDay.year + 1;
  return `${era.name}${year === 1 ? "元" : String(year)}`;
};

/** 「令和7年4月1日」, 「平成31年4月」, 「令和元年」: the parts that are there; 「日付なし」 for `undated`. */
export const formatJapaneseDate = (date: PartialDate): string => {
  if (isUndated(date)) return undatedWords;
  const { month, day } = date;
  return `${yearInEra(date)}年${month === null ? "" : `${String(month)}月`}${day === null ? "" : `${String(day)}日`}`;
};

/**
 * 「令和4年度」. A year in which the era changed goes by the new one (2019 = 令和元年度).
 * Source: 改元に伴う元号による年表示の取扱いについて (平成31年4月2日 新元号への円滑な移行に向けた関係省庁連絡会議申合せ).
 */
export const formatFiscalYear = (year: number): string =>
  `${yearInEra({ year, month: null, day: null })}年度`;

/** 「R4」, 「R1」, as column headings print it. */
export const formatFiscalYearShort = (year: number): string => {
  const era = eraOf({ year, month: null, day: null });
  return era === undefined ? String(year) : `${era.letter}${String(year - era.firstDay.year + 1)}`;
};

/** 「R7.4.1」, 「H31.4」: the parts that are there, as labels print it; 「日付なし」 for `undated`. */
export const formatJapaneseDateShort = (date: PartialDate): string => {
  if (isUndated(date)) return undatedWords;
  const era = eraOf(date);
  const year =
    era === undefined
      ? String(date.year)
      : `${era.letter}${String(date.year - era.firstDay.year + 1)}`;
  return [year, date.month, date.day].filter((part) => part !== null).join(".");
};

const eraCalled = (eraName: string): Era | undefined =>
  eras.find(({ name, letter }) => [name, name.charAt(0), letter, `${letter}.`].includes(eraName));

/**
 * The western year of 「令和」, 「令」, 「R」 or 「R.」 and 「7」, 「七」 or 「元」; `null` for anything else. An era that has ended goes on
 * (平成36年度): documents of before its end look ahead in it.
 */
export const westernYear = (eraName: string, eraYear: string): number | null => {
  const era = eraCalled(eraName);
  const year = eraYear === "元" ? 1 : (readEraNumber(eraYear) ?? 0);
  return era === undefined || eraYear.length > 3 || year < 1 || year > 99
    ? null
    : era.firstDay.year + year - 1;
};

/** A date in an era's year; `null` where the calendar has no such day or the era had not begun yet (令和元年3月). */
export const dateInEra = (
  eraName: string,
  eraYear: string,
  { month, day }: Pick<PartialDate, "month" | "day">,
): PartialDate | null => {
  const era = eraCalled(eraName);
  const year = westernYear(eraName, eraYear);
  if (era === undefined || year === null) return null;
  const date = { year, month, day };
  return isCalendarDate(date) && lastDayOf(date) >= lastDayOf(era.firstDay) ? date : null;
};
