import { eras, normalizeText, type KpiPeriod, type KpiValue } from "../domain";
import { westernYear } from "./japanese-date";

const eraNames = eras.map(({ name }) => name).join("|");
const periodPattern = new RegExp(
  `^(${eraNames})(元|\\d+)(?:年度?)?(?:[~-](?:(${eraNames}))?(元|\\d+))?年度?$`,
);

/** 「令和8年度」, 「令和元～2年度」, 「平成29～令和2年度」. */
const readPeriod = (text: string): KpiPeriod | null => {
  const match = periodPattern.exec(normalizeText(text));
  if (match === null) return null;
  const [, era = "", from = "", laterEra, to] = match;
  const firstYear = westernYear(era, from);
  const lastYear = to === undefined ? firstYear : westernYear(laterEra ?? era, to);
  return firstYear === null || lastYear === null ? null : { text, firstYear, lastYear };
};

/** 「80人(累計)(令和4～8年度)」 → 「80人(累計)」 and its period; other brackets stay. */
const splitPeriod = (raw: string): { readonly body: string; readonly period: KpiPeriod | null } => {
  const text = raw.trim();
  const match = /^(.*)[(（]([^()（）]*)[)）]$/su.exec(text);
  const period = match === null ? null : readPeriod(match[2] ?? "");
  return period === null ? { body: text, period } : { body: (match?.[1] ?? "").trim(), period };
};

const qualifierPattern = /以上|以下|未満|超|程度|\(?累計\)?|約/g;

const quantity = (body: string): Pick<KpiValue, "value" | "unit" | "qualifiers"> | null => {
  const compact = normalizeText(body);
  const qualifiers = (compact.match(qualifierPattern) ?? []).map((word) =>
    word.replace(/[()]/g, ""),
  );
  const match = /^(\d[\d,]*(?:\.\d+)?)(.*)$/.exec(compact.replace(qualifierPattern, ""));
  if (match === null) return null;
  const [, number = "", unit = ""] = match;
  return { value: Number(number.replaceAll(",", "")), unit, qualifiers };
};

/** 基準値 or 目標値: 「2回以上/年 (令和4～8年度)」 → 2, 「回/年」, 以上, 2022–2026. */
export const readKpiValue = (raw: string): KpiValue => {
  const { body, period } = splitPeriod(raw);
  const nothing = { raw, value: null, unit: null, qualifiers: [], period, state: null };
  if (body === "") return { ...nothing, kind: "blank" };
  if (normalizeText(body) === "-") return { ...nothing, kind: "notSet" };
  const measured = quantity(body);
  return measured === null
    ? { ...nothing, kind: "state", state: body }
    : { ...nothing, kind: "quantity", ...measured };
};
