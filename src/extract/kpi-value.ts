import {
  eraNames,
  normalizeText,
  westernYearPattern,
  type KpiPeriod,
  type KpiValue,
} from "../domain";
import { readPeriod } from "./kpi-period";
import { holdsNumberSign, readLeadingNumber, type LeadingNumber } from "./printed-number";

type Measured = Pick<KpiValue, "value" | "unit" | "qualifiers" | "range" | "fraction">;

const bracketed = /[(（]([^()（）]*)[)）]/gu;

/** 「80人(累計)(令和4～8年度)」 → 「80人(累計)」 and its period; other brackets stay. */
const splitPeriod = (raw: string): { readonly body: string; readonly period: KpiPeriod | null } => {
  const text = raw.trim();
  for (const match of [...text.matchAll(bracketed)].toReversed()) {
    const period = readPeriod(match[1] ?? "");
    const [before, behind] = [
      text.slice(0, match.index),
      text.slice(match.index + match[0].length),
    ];
    if (period !== null) return { body: `${before}${behind}`.trim(), period };
  }
  return { body: text, period: null };
};

/** Words in front of a number, and behind it or its unit, that say how it is meant. */
const prefixes =
  /^(?:延べ|のべ|約|概ね|おおむね|およそ|累計|合計|平均|年間|毎年度?|各年度?|最大|最低|前年度?比|対前年度?比|現状比|基準値比)/u;
const suffixes =
  /以上|以下|以内|未満|超|程度|前後|累計|(?<=[^\d/(~-])(?:増加?|減少?|削減|縮減|低下|低減|向上|上昇|改善|維持|[強弱余])(?=$|[/(])/gu;
/** Words that stand in brackets behind a value. */
const remarks =
  /\((累計|累積|延べ|のべ|単年度?|年間|平均|見込み?値?|実績値?|推計値?|速報値?|暫定値?|概数)\)/gu;

/** Takes the words that qualify a value out of its text. */
const takeQualifiers = (
  text: string,
): { readonly rest: string; readonly qualifiers: readonly string[] } => {
  const front: string[] = [];
  let rest = text;
  for (let word = prefixes.exec(rest)?.[0]; word !== undefined; word = prefixes.exec(rest)?.[0]) {
    front.push(word);
    rest = rest.slice(word.length);
  }
  const inBrackets = [...rest.matchAll(remarks)].map(([, word = ""]) => word);
  rest = rest.replace(remarks, "");
  const behind = rest.match(suffixes) ?? [];
  return { rest: rest.replace(suffixes, ""), qualifiers: [...front, ...behind, ...inBrackets] };
};

/** A unit has no numbers but 「/10万人」, 「/2年」, 「m2」, 「CO2」, and no kana but 「か所」 and the like. */
const unitPattern =
  /^(?:[\p{Script=Han}\p{Script=Katakana}ー々ケA-Za-z%‰℃°・.-]|か(?=所|国|月|年)|つ$|[mM][23]|CO2){0,12}(?:\([^()\d]{1,12}\))?(?:\/\d{0,4}[\p{Script=Han}\p{Script=Katakana}A-Za-z]{1,8}){0,2}$/u;

/** What stands where a unit stands but is none: a year or month, a numeral, a letter for one (「4O社」), a word that hides more or another value. */
const noUnit =
  /^(?:[OoIl]+(?=[\p{Script=Han}\p{Script=Katakana}か])|年度|\/\d|月(?!間)|[〇一二三四五六七八九十百千](?!(?:万|億)?円))|(?:等|他|目標)$|\((?:[^()年月時現]|時(?!点)|現(?!在))*(?:年|月|時点|現在)/u;
/** 「12市町/13市町」 is a part of a whole, no unit. */
const ofSameUnit = /^([^/]+)\/\d+\1$/u;

const isUnit = (text: string): boolean =>
  unitPattern.test(text) && !noUnit.test(text) && !ofSameUnit.test(text);

const signs = new Map([
  ["△", -1],
  ["▲", -1],
  ["-", -1],
  ["+", 1],
]);

const readSigned = (text: string): LeadingNumber | null => {
  const sign = signs.get(text.charAt(0));
  const number = readLeadingNumber(sign === undefined ? text : text.slice(1));
  return number === null ? null : { ...number, value: number.value * (sign ?? 1) };
};

const fractionPattern = /^(?:(\d{1,6})\/(\d{1,6})|(\d{1,6})分の(\d{1,6}))$/u;

/** 「1/3」, 「3分の1」; 「8/10校」 can be 8 of 10, and is none. */
const readFraction = (text: string): Omit<Measured, "qualifiers"> | null => {
  const match = fractionPattern.exec(text);
  if (match === null) return null;
  const numerator = Number(match[1] ?? match[4]);
  const denominator = Number(match[2] ?? match[3]);
  if (denominator === 0) return null;
  return { value: numerator / denominator, unit: "", fraction: { numerator, denominator } };
};

/** 「10~15人」, 「10人~15人」; what is behind the first number may be its unit. */
const readRange = (from: LeadingNumber): Omit<Measured, "qualifiers"> | null => {
  const [firstUnit, end = "", ...others] = from.rest.split(/~|(?<!^)-(?=\d)|^-|から/u);
  const to = readSigned(end);
  if (to === null || others.length > 0 || to.value <= from.value) return null;
  return firstUnit === "" || firstUnit === to.rest
    ? { value: null, unit: to.rest, range: { from: from.value, to: to.value } }
    : null;
};

/** 「2026年」 is when, not how much. */
const westernYear = new RegExp(`^${westernYearPattern}年`, "u");

/** No value is longer; a longer text holds more than one. */
const longestValue = 100;

/** 「100 200人」: blanks join no two numbers. */
const parted = /\d\s+[\d,.]/u;

const measure = (body: string): Measured | null => {
  const isOneNumber = !parted.test(body.normalize("NFKC")) && !holdsNumberSign(body);
  if (body.length > longestValue || !isOneNumber) return null;
  const { rest, qualifiers } = takeQualifiers(normalizeText(body));
  if (westernYear.test(rest)) return null;
  const number = readSigned(rest);
  const found =
    readFraction(rest) ??
    (number === null
      ? null
      : isUnit(number.rest)
        ? { value: number.value, unit: number.rest }
        : readRange(number));
  return found === null || !isUnit(found.unit ?? "") ? null : { ...found, qualifiers };
};

const yearWords = new RegExp(`(?:${eraNames}|\\d{2})(?:元|\\d{1,2})年度?末?`, "gu");
const numberWords =
  /\d|分の[〇一二三四五六七八九十百千]|[〇一二三四五六七八九十百千万億](?:人|件|回|社|%|割|倍|円|か所|箇所|団体)/u;

/** Numbers in a text make it more than words: 「男性10人、女性5人」, 「三百人」; 「令和8年度までに供用開始」 holds none. */
const holdsNumber = (body: string): boolean =>
  numberWords.test(normalizeText(body).replace(yearWords, ""));

/** 基準値 or 目標値: 「2回以上/年 (令和4～8年度)」 → 2, 「回/年」, 以上, 2022–2026. */
export const readKpiValue = (raw: string): KpiValue => {
  const { body, period } = splitPeriod(raw.replace(/<br\s?\/?>/gu, " "));
  const nothing = { raw, value: null, unit: null, qualifiers: [], period, state: null };
  if (body === "") return { ...nothing, kind: "blank" };
  if (normalizeText(body) === "-") return { ...nothing, kind: "notSet" };
  const measured = measure(body);
  if (measured !== null) return { ...nothing, kind: "quantity", ...measured };
  return holdsNumber(body)
    ? { ...nothing, kind: "unreadable" }
    : { ...nothing, kind: "state", state: body };
};
