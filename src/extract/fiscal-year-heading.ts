import {
  eraNumberPattern,
  eraPattern,
  normalizeText,
  westernYear,
  westernYearPattern,
  type FiscalYear,
} from "../domain";
import { holdsNumberSign } from "./printed-number";

const year = `(?:(${eraPattern})(${eraNumberPattern})|(${westernYearPattern}))`;
const word = "(?:年度?)?";
const beside = `[(/・=]${year}${word}\\)?`;
/** 「R7」, 「R.7」, 「令7」, 「令和7年度」, 「令和七年度」, 「2025年度」, 「2025年度(令和7年度)」, 「平成31(令和元)年度」, 「H31/R1年度」 */
const heading = new RegExp(`^${year}${word}(?:${beside})?${word}$`, "u");
const withoutEra = new RegExp(`^(${eraNumberPattern})年度$`, "u");

interface YearHeading {
  readonly fiscalYear: FiscalYear;
  /** `null` where the year is western. */
  readonly era: string | null;
}

const toYear = (era: string | undefined, inEra: string, western: string | undefined) =>
  era === undefined ? Number(western) : westernYear(era, inEra);

/** A year that is told twice must be told alike: 2025年度(令和6年度) is none. */
const readHeading = (text: string, eraBefore: string | null): YearHeading | null => {
  if (holdsNumberSign(text)) return null;
  const compact = normalizeText(text);
  const [, bareYear] = withoutEra.exec(compact) ?? [];
  if (bareYear !== undefined) {
    const fiscalYear = eraBefore === null ? null : westernYear(eraBefore, bareYear);
    return fiscalYear === null ? null : { fiscalYear, era: eraBefore };
  }
  const match = heading.exec(compact);
  if (match === null) return null;
  const [, era, inEra = "", western, otherEra, otherInEra = "", otherWestern] = match;
  const fiscalYear = toYear(era, inEra, western);
  const isToldTwice = otherEra !== undefined || otherWestern !== undefined;
  const other = isToldTwice ? toYear(otherEra, otherInEra, otherWestern) : fiscalYear;
  return fiscalYear === null || other !== fiscalYear
    ? null
    : { fiscalYear, era: era ?? otherEra ?? null };
};

/** The fiscal year that a heading names; 「7年度」 is one only where its era is known. `null` for anything else. */
export const readFiscalYear = (text: string, era: string | null = null): FiscalYear | null =>
  readHeading(text, era)?.fiscalYear ?? null;

/** 「初年度」, 「1年度」, 「2年目」: years counted from the beginning of a plan, where no heading beside them names an era. */
const ordinal = /^(?:初年度|第?1年(?:度|目)|第?\d{1,2}年目)$/u;

const eraCandidates = ["平成", "令和"];

/** A document tells of years of its own time; one further away is a misprint, or must be looked at. */
const mostYearsApart = 15;

export const isFarFrom = (
  fiscalYear: FiscalYear,
  written: FiscalYear,
  most = mostYearsApart,
): boolean => Math.abs(fiscalYear - written) > most;

/** The era in which a year without one follows the year before it, or lies near the document; `null` where its own does. */
const otherEra = (
  text: string,
  own: FiscalYear | null,
  before: FiscalYear | null,
  written: FiscalYear | null,
): YearHeading | null => {
  const isRight = (fiscalYear: FiscalYear): boolean =>
    before === null
      ? written !== null && !isFarFrom(fiscalYear, written)
      : fiscalYear === before + 1;
  if (!withoutEra.test(normalizeText(text)) || own === null || isRight(own)) return null;
  const found = eraCandidates.flatMap((era) => readHeading(text, era) ?? []);
  const [only, ...others] = found.filter(({ fiscalYear }) => isRight(fiscalYear));
  return only !== undefined && others.length === 0 ? only : null;
};

/**
 * The fiscal years of a heading row, `null` for cells that name none. 「令和4年度」「5年度」: a heading without an era goes on
 * in that of the one before it, or in the next one (「31年度」「2年度」); the first in `era`, or in that in which it lies near `written`, the
 * year of the document.
 */
export const readFiscalYears = (
  cells: readonly string[],
  era: string | null,
  written: FiscalYear | null = null,
): readonly (FiscalYear | null)[] => {
  const isNamed = (cell: string): boolean => readHeading(cell, null) !== null;
  const areCounted =
    cells.some((cell) => ordinal.test(normalizeText(cell))) && !cells.some(isNamed);
  let current = areCounted ? null : era;
  let before: FiscalYear | null = null;
  return cells.map((cell) => {
    const own = readHeading(cell, current);
    const found = otherEra(cell, own?.fiscalYear ?? null, before, written) ?? own;
    current = found?.era ?? current;
    before = found?.fiscalYear ?? before;
    return found?.fiscalYear ?? null;
  });
};
