import {
  dateInEra,
  eraNumberPattern,
  eraPattern,
  readEraNumber,
  westernYear,
  westernYearPattern,
} from "./era";
import { normalizeText } from "./normalize";
import { isCalendarDate, type PartialDate } from "./partial-date";

/** A date within a text. */
export interface PrintedDate {
  /** `null` where it names no day that there was or that a document means: 令和7年2月30日, 令和5年(2022年)3月, 9999年3月. */
  readonly date: PartialDate | null;
  /** Where it stands in the text under `normalizeText`. */
  readonly start: number;
  readonly end: number;
}

const number = `(${eraNumberPattern})`;
const inEra = `(?<![A-Za-z])(${eraPattern})${number}`;
/** 「4月吉日」 tells no day. */
const monthAndDay = `(?!度)(?:${number}月)?(?:(?:${number}|吉)?日)?`;
const western = "(?:\\((\\d{4})年?\\))?";

/** 「令和5年3月」, 「令和5(2023)年3月」, 「令和5年(2023年)3月」 */
const eraDate = new RegExp(`${inEra}${western}年${western}${monthAndDay}`, "gu");
/** 「2023年3月」, 「2023(令和5)年3月」, 「2023年(令和5年)3月」 */
const westernDate = new RegExp(
  `(?<!\\d)(\\d{4})(?:\\(${inEra}年?\\))?年(?:\\(${inEra}年?\\))?${monthAndDay}`,
  "gu",
);
/** 「2023/3/1」, 「2023-03-01」, 「R5.3.1」 */
const separatedDate = new RegExp(
  `(?:(?<![\\d./-])(\\d{4})|${inEra})([./-])(\\d{1,2})\\4(\\d{1,2})(?![\\d./-])`,
  "gu",
);

const valueOf = (text: string | undefined): number | null =>
  text === undefined ? null : readEraNumber(text);

const plausibleYear = new RegExp(`^${westernYearPattern}$`, "u");

const inWestern = (year: number, month: number | null, day: number | null): PartialDate | null => {
  const date = { year, month, day };
  return plausibleYear.test(String(year)) && isCalendarDate(date) ? date : null;
};

const readEraDate = ([, era = "", eraYear = "", before, after, month, day]: RegExpExecArray) => {
  const date = dateInEra(era, eraYear, { month: valueOf(month), day: valueOf(day) });
  const stated = before ?? after;
  return stated === undefined || Number(stated) === date?.year ? date : null;
};

const readWesternDate = (match: RegExpExecArray): PartialDate | null => {
  const [, year = "", eraBefore, yearBefore, eraAfter, yearAfter, month, day] = match;
  const date = inWestern(Number(year), valueOf(month), valueOf(day));
  const era = eraBefore ?? eraAfter;
  const eraYear = yearBefore ?? yearAfter ?? "元";
  return era === undefined || westernYear(era, eraYear) === date?.year ? date : null;
};

const readSeparatedDate = (match: RegExpExecArray): PartialDate | null => {
  const [, year, era = "", eraYear = "", , month, day] = match;
  const rest = { month: Number(month), day: Number(day) };
  return year === undefined
    ? dateInEra(era, eraYear, rest)
    : inWestern(Number(year), rest.month, rest.day);
};

const forms = [
  { pattern: eraDate, read: readEraDate },
  { pattern: westernDate, read: readWesternDate },
  { pattern: separatedDate, read: readSeparatedDate },
];

/** A note behind a digit (「R5.3.1²」) is none; the rest of the text stays in its place. */
export const hideNotes = (text: string): string =>
  text.replace(/(?<=[\d０-９])\p{No}+/gu, (notes) => "※".repeat(normalizeText(notes).length));

/** All dates in a text, from left to right: 和暦, western, or both beside each other; blanks within them do not matter. */
export const findDates = (text: string): readonly PrintedDate[] => {
  const compact = normalizeText(hideNotes(text));
  const found = forms
    .flatMap(({ pattern, read }) =>
      [...compact.matchAll(pattern)].map((match) => ({
        date: read(match),
        start: match.index,
        end: match.index + match[0].length,
      })),
    )
    .toSorted((left, right) => left.start - right.start || right.end - left.end);
  let end = 0;
  return found.filter((one) => {
    const isFree = one.start >= end;
    if (isFree) end = one.end;
    return isFree;
  });
};

/** The first date in a text; `null` where none stands or it names no day that there was. */
export const readFirstDate = (text: string): PartialDate | null => findDates(text)[0]?.date ?? null;

/** The date that a whole text is; `null` for anything else. */
export const readSoleDate = (text: string): PartialDate | null => {
  const [only] = findDates(text);
  return only?.start === 0 && only.end === normalizeText(text).length ? only.date : null;
};
