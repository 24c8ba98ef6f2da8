import type { SourcedText } from "../../domain";
import { normalizeText } from "../../domain";
import { isDateLine } from "../date-line";
import type { Ledger } from "../ledger";
import { withoutMarkup, type Row } from "../lines";
import { isAnnexMark, isVisionTitle } from "./vision-title";

/** What an imprint consists of: the title again, a date, the office, its address and numbers. */
const imprintPatterns: readonly RegExp[] = [
  /^.+[市町村].*[部局].*[課室係]$/,
  /^〒\d{3}-\d{4}.+$/,
  /^TEL[\d-]+(?:\/FAX[\d-]+)?$/,
  /^FAX[\d-]+$/,
];

/** 奥付: its lines, in order. */
export const readImprint = (ledger: Ledger, rows: readonly Row[]): readonly SourcedText[] =>
  rows.flatMap((row) => {
    const value = withoutMarkup(row.text);
    const text = normalizeText(value);
    const isKnown =
      isDateLine(value) ||
      isVisionTitle(text) ||
      isAnnexMark(text) ||
      imprintPatterns.some((pattern) => pattern.test(text));
    return isKnown ? [{ value, source: ledger.cite(row.line) }] : [];
  });
