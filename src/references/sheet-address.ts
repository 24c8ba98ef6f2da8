import { a1RangeFixed, formatRange, parseRange } from "./a1";
import type { CellRange } from "./range";

const plainName = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/**
 * What Excel would take for something else: cells (「A1」), beginnings in R1C1 style (「R4」, also 「R4予算」, 「RC」), truth
 * values. Excel's rule is written nowhere; this one is what the authors of XlsxWriter found out, and a name in quotes is
 * right wherever one without is.
 */
const isMisread = /^(?:[a-z]{1,3}\d+$|r?c?$|r\d|r?c\d|true$|false$)/iu;

/** A worksheet's name as formulas write it, in quotes where Excel wants them: 「事業費」, 「'事業 費'」. */
export const quoteSheetName = (name: string): string =>
  plainName.test(name) && !isMisread.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

/** Without quotes: 「'事業 費'」 → 「事業 費」. */
export const unquoteSheetName = (text: string): string =>
  /^'.*'$/su.test(text) ? text.slice(1, -1).replaceAll("''", "'") : text;

/** Whether a worksheet can have this name: other texts before a `!` name another workbook or several sheets. */
export const isSheetName = (name: string): boolean => name !== "" && !/[[\]:\\/?*]/u.test(name);

/** Cells with their worksheet. */
export interface SheetAddress {
  /** Without quotes; `null` when the text names none. */
  readonly sheetName: string | null;
  readonly range: CellRange;
}

/** 「事業費!B2:D9」, as Excel answers. */
export const formatAddress = (sheetName: string, range: CellRange): string =>
  `${quoteSheetName(sheetName)}!${formatRange(range)}`;

/** A reference from anywhere in the workbook, with both corners: 「事業費!$B$2:$D$9」. */
export const qualifiedRange = (sheetName: string, range: CellRange): string =>
  `${quoteSheetName(sheetName)}!${a1RangeFixed(range)}`;

/** `null` when the text is no address of one block of cells. */
export const parseAddress = (text: string): SheetAddress | null => {
  const at = text.lastIndexOf("!");
  const range = parseRange(text.slice(at + 1).trim());
  if (range === null || at < 0) return range && { sheetName: null, range };
  const sheetName = unquoteSheetName(text.slice(0, at).trim());
  return isSheetName(sheetName) ? { sheetName, range } : null;
};

/** The parts of 「A1:B2,'a,b'!C3」: commas within the quotes of a sheet's name divide nothing. */
export const splitAddresses = (text: string): readonly string[] =>
  (text.match(/(?:'(?:[^']|'')*'|[^,'])+/gu) ?? []).map((part) => part.trim());
