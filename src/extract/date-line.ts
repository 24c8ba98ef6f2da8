import { findDates, hideNotes, normalizeText, type PartialDate, type PrintedDate } from "../domain";

/** What a document says happened on a date that stands alone in a line. */
const dateWords =
  /^(?:現在|時点|策定|改訂|改定|変更|一部変更|一部改訂|改正|一部改正|更新|発行|作成|公表|締結|制定|施行|適用|付け?|(?:告示|公告|議決)第\d{1,5}号|(?:改訂|改定|変更|改正|更新)?版)$/u;

/** Words of a later edition: beside 策定 the date of the last of them is the document's. */
const revisionWord = /改訂|改定|変更|改正|更新/u;

/** 「令和7年4月1日（火）」 */
const weekday = /\([月火水木金土日](?:曜日?)?\)/gu;
const separators = /[()[\]、,/・:~※]/gu;

/** What a status list says of the day whose state it shows: beside it other dates tell of the paper. */
const stateWord = /^(?:現在|時点)$/u;

/** One date of a line that says dates and nothing else. */
export interface LineDate {
  /** `null` where it names no day that there was. */
  readonly date: PartialDate | null;
  /** What happened on it; blank where the date alone stands there, or words that say no more. */
  readonly word: string;
  readonly isRevision: boolean;
  readonly isState: boolean;
}

/** Words that say of a date no more than that the document bears it. */
const plainWord = /^(?:付け?|締結)$/u;

/** 「（７年４月１日現在）」: without its era it names no day. */
const eraless = /(?<!\d)\d{1,2}年\d{1,2}月\d{1,2}日/gu;

/** The dates in a normalised text; where it has none, those that lack their era. */
export const findLineDates = (compact: string): readonly PrintedDate[] => {
  const dates = findDates(compact);
  return dates.length > 0
    ? dates
    : Array.from(compact.matchAll(eraless), ({ index, 0: { length } }) => ({
        date: null,
        start: index,
        end: index + length,
      }));
};

/** The dates of a line that says dates and nothing else: 「令和5年(2023年)3月」, 「(令和7年4月1日現在)」, 「令和4年3月策定 令和7年3月変更」. Otherwise empty. */
export const readDateLine = (text: string): readonly LineDate[] => {
  const compact = normalizeText(hideNotes(text)).replace(weekday, "");
  const dates = findLineDates(compact);
  const [first] = dates;
  if (first === undefined) return [];
  const wordsOf = (start: number, end: number | undefined): string =>
    compact.slice(start, end).replace(separators, "");
  const isWord = (word: string): boolean => word === "" || dateWords.test(word);
  const before = wordsOf(0, first.start);
  const behind = dates.map(({ end }, index) => wordsOf(end, dates[index + 1]?.start));
  if (!isWord(before) || !behind.every(isWord)) return [];
  return dates.map(({ date }, index) => {
    const word = (before === "" ? behind[index] : index === 0 ? before : behind[index - 1]) ?? "";
    return {
      date,
      word: plainWord.test(word) ? "" : word,
      isRevision: revisionWord.test(word),
      isState: stateWord.test(word),
    };
  });
};

/** Whether a line says a date and nothing else. */
export const isDateLine = (text: string): boolean => readDateLine(text).length > 0;
