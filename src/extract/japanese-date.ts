import { eras, isCalendarDate, normalizeText, type FiscalYear, type PartialDate } from "../domain";

const eraNames = eras.map(({ name }) => name).join("|");
const eraLetters = eras.map(({ letter }) => letter).join("");

const datePattern = new RegExp(
  `(${eraNames})\\s*(元|\\d+)年(?:\\s*\\((\\d{4})年\\))?(?:\\s*(\\d+)月)?(?:\\s*(\\d+)?\\s*日)?`,
);

/** The western year of an era's year; `null` for an unknown era. */
export const westernYear = (eraName: string, eraYear: string): number | null => {
  const era = eras.find(({ name, letter }) => name === eraName || letter === eraName);
  if (era === undefined) return null;
  return era.firstYear + (eraYear === "元" ? 1 : Number(eraYear)) - 1;
};

/** The first 和暦 date in a text: 「令和5年(2023年)3月」, 「平成３０年３月２８日」, 「令和7年3月 日」. `null` where none stands or it names no real day. */
export const readJapaneseDate = (text: string): PartialDate | null => {
  const match = datePattern.exec(text.normalize("NFKC"));
  if (match === null) return null;
  const [, eraName = "", eraYear = "", western, month, day] = match;
  const year = westernYear(eraName, eraYear);
  if (year === null || (western !== undefined && Number(western) !== year)) return null;
  const date = {
    year,
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
  };
  return isCalendarDate(date) ? date : null;
};

const fiscalYearPattern = new RegExp(`^(?:([${eraLetters}])|(${eraNames}))?(元|\\d+)年度$`);

/** 「R4年度」, 「令和4年度」, 「2022年度」; `null` for anything else. */
export const readFiscalYear = (text: string): FiscalYear | null => {
  const match = fiscalYearPattern.exec(text.normalize("NFKC").replace(/\s/g, ""));
  if (match === null) return null;
  const [, letter, name, year = ""] = match;
  const era = letter ?? name;
  if (era !== undefined) return westernYear(era, year);
  return /^\d{4}$/.test(year) ? Number(year) : null;
};

/** Whether a line says a date and nothing else: 「令和5年(2023年)3月」, 「(令和7年4月1日現在)」, 「令和5年(2023年)3月改訂」. */
export const isDateLine = (text: string): boolean => {
  const compact = normalizeText(text).replace(/^\(|\)$/g, "");
  const date = datePattern.exec(compact)?.[0] ?? "";
  return (
    date !== "" &&
    /^(?:現在|改訂)?$/.test(compact.replace(date, "").replace(/\)$/, "")) &&
    compact.startsWith(date)
  );
};
