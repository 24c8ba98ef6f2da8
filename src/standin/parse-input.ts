import { dateToSerial, isTextFormat, parseValue } from "numfmt";
import type { CellValue, Scalar } from "./model/cell";

export { isWellFormed } from "./model/formula-syntax";

/** What an entered text becomes. `numberFormat` is what Excel sets on a cell that had none. */
export interface ParsedInput {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly isQuoted: boolean;
  readonly numberFormat: string | null;
}

const plain = (value: CellValue): ParsedInput => ({
  value,
  formula: null,
  isQuoted: false,
  numberFormat: null,
});

const errors = ["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!"];

/** "4-1" and "4/1": month and day of the current year. */
const monthAndDay = /^(\d{1,2})[-/](\d{1,2})$/;

const dayOfYear = (text: string, year: number): number | null => {
  const [, month, day] = monthAndDay.exec(text) ?? [];
  if (month === undefined || day === undefined) return null;
  const date = new Date(Date.UTC(year, Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
    ? dateToSerial([year, Number(month), Number(day), 0, 0, 0])
    : null;
};

const japaneseDate =
  /^(?:(明治|大正|昭和|平成|令和|[MTSHR])(\d{1,2}|元)|(\d{4}))[年./](\d{1,2})[月./](\d{1,2})日?$/;
const firstYears: ReadonlyMap<string, number> = new Map([
  ["M", 1868],
  ["T", 1912],
  ["S", 1926],
  ["H", 1989],
  ["R", 2019],
  ["明治", 1868],
  ["大正", 1912],
  ["昭和", 1926],
  ["平成", 1989],
  ["令和", 2019],
]);

/** 「令和7年4月1日」「R7.4.1」「2025年4月1日」, which a Japanese Excel takes for dates. */
const japaneseDay = (text: string): ParsedInput | null => {
  const [, era, eraYear, year, month, day] = japaneseDate.exec(text) ?? [];
  if (month === undefined || day === undefined) return null;
  const first = era === undefined ? Number(year) : firstYears.get(era);
  if (first === undefined) return null;
  const inYear = eraYear === undefined ? 0 : eraYear === "元" ? 0 : Number(eraYear) - 1;
  const value = dateToSerial([first + inYear, Number(month), Number(day), 0, 0, 0]);
  if (value === null) return null;
  const numberFormat =
    era === undefined
      ? 'yyyy"年"m"月"d"日"'
      : era.length === 1
        ? "[$-ja-JP]ge.m.d"
        : '[$-ja-JP]ggge"年"m"月"d"日"';
  return { ...plain(value), numberFormat };
};

/** Signs of numbers, dates and times as a Japanese keyboard writes them, wide or not. */
const wideNumber =
  /^[\d\uFF10-\uFF19+\-.,%¥/: ()\uFF0B\uFF0D\uFF0E\uFF0C\uFF05\uFFE5\uFF0F\uFF1A\u3000\uFF08\uFF09年月日明治大正昭和平成令元MTSHR\uFF2D\uFF34\uFF33\uFF28\uFF32]+$/u;

/** 「１２，３４５」「￥１，０００」「Ｒ７．４．１」 as they are meant; a text of other signs stays as it is. */
const narrowed = (text: string): string => {
  if (!/[\u3000\uFF01-\uFFEF]/u.test(text) || !wideNumber.test(text)) return text;
  return text.normalize("NFKC").trim();
};

/** 「￥1,000」 in a Japanese Excel. */
const yenFormat = '"¥"#,##0;[Red]"¥"-#,##0';

const wideSign = /[\uFF01-\uFF5E]/gu;
const narrowSign = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) - 0xfee0);

/** What somebody types: a formula may be typed wide, 「＝ＳＵＭ（Ａ１：Ａ３）」, but for the texts and names of sheets in it. */
export const asTyped = (input: Scalar): Scalar => {
  if (typeof input !== "string" || !input.startsWith("＝") || input.length === 1) return input;
  return input
    .replaceAll("\u201D", '"')
    .replaceAll(/("[^"]*"|'[^']*')|[^"']+/gu, (part, quoted: string | undefined) =>
      quoted === undefined ? part.replaceAll(wideSign, narrowSign) : part,
    );
};

const parsePlainText = (typed: string, year: number): ParsedInput => {
  const text = narrowed(typed);
  if (errors.includes(text)) return plain({ error: text });
  const day = dayOfYear(text, year);
  if (day !== null) return { ...plain(day), numberFormat: 'm"月"d"日"' };
  const parsed = parseValue(text);
  if (parsed === null) return japaneseDay(text) ?? plain(typed);
  const { v, z } = parsed;
  if (typeof v !== "number" && typeof v !== "boolean") return plain(typed);
  return { ...plain(v), numberFormat: z?.startsWith("¥") === true ? yenFormat : (z ?? null) };
};

// What is written again and again is read once.
const remembered = new Map<string, ParsedInput>();
const mostRemembered = 20_000;
const longestRemembered = 100;

const parseTextOnce = (text: string, year: number): ParsedInput => {
  if (text.length > longestRemembered) return parsePlainText(text, year);
  const name = `${String(year)} ${text}`;
  const known = remembered.get(name);
  if (known !== undefined) return known;
  const parsed = parsePlainText(text, year);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(name, parsed);
  return parsed;
};

/**
 * A value as Excel takes it in, typed or through the API: "4-1" is a date, "011002" a number, "=A1" a formula, unless the
 * number format says text ("@") or an apostrophe stands before it. `null` in a grid of values means "leave alone" and
 * does not come here.
 */
export const parseInput = (input: Scalar, numberFormat: string, year: number): ParsedInput => {
  if (typeof input !== "string") return plain(input);
  if (input === "") return plain(null);
  if (input.startsWith("'")) return { ...plain(input.slice(1)), isQuoted: true };
  if (isTextFormat(numberFormat)) return plain(input);
  if (input.startsWith("=") && input.length > 1) return { ...plain(null), formula: input };
  return parseTextOnce(input, year);
};
