import type { SourcedText } from "../../domain";
import { normalizeText } from "../../domain";
import { isDateLine } from "../date-line";
import type { Ledger } from "../ledger";
import { withoutMarkup, type Row } from "../lines";
import { isAnnexMark, isVisionTitle } from "./vision-title";

/** What an imprint consists of: the title again, a date, the office, its address and numbers. */
const imprintPatterns: readonly RegExp[] = [
  /^〒\d{3}-\d{4}.+$/,
  /^TEL[\d-]+(?:\/FAX[\d-]+)?$/,
  /^FAX[\d-]+$/,
];

/** 「岡山市政策局政策部政策企画課」: a municipality, its department, the office in it. */
const isOffice = (text: string): boolean => {
  const rest = text.slice(1);
  const municipality = rest.search(/[市町村]/u);
  const department = rest.slice(municipality + 1).search(/[部局]/u);
  return municipality !== -1 && department !== -1 && /[課室係]$/u.test(text);
};

/** 奥付: its lines, in order. */
export const readImprint = (ledger: Ledger, rows: readonly Row[]): readonly SourcedText[] =>
  rows.flatMap((row) => {
    const value = withoutMarkup(row.text);
    const text = normalizeText(value);
    const isKnown =
      isDateLine(value) ||
      isVisionTitle(text) ||
      isAnnexMark(text) ||
      isOffice(text) ||
      imprintPatterns.some((pattern) => pattern.test(text));
    return isKnown ? [{ value, source: ledger.cite(row.line) }] : [];
  });
