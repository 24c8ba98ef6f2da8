import { cornersPattern, parseCorners, rangeOfCorners, type Corners } from "./corner";
import { isSheetName, unquoteSheetName } from "./sheet-address";

/** A reference to cells as it stands in a formula. */
export interface Reference extends Corners {
  readonly text: string;
  /** 「事業費!」, 「'事業 費'!」 as they stand; empty for the formula's own sheet. */
  readonly prefix: string;
}

/** Beyond ASCII every sign but spaces may be part of a name: Excel puts the others in quotes. */
const wordSign = String.raw`(?:[\w.\\?]|[^\p{ASCII}\s])`;
// The bounds are over Excel's own (255 signs for a name, 218 for a path, 8,192 for a formula) and keep the search linear.
const word = `${wordSign}{1,300}`;
const quoted = `'(?:[^']|''){1,300}'`;
const columnName = String.raw`(?:'.|[^\[\]'])`;
const brackets = String.raw`\[(?:${columnName}|\[${columnName}{0,300}\]){0,300}\]`;

/** Each part of a formula that says something of its own, the longer ones first: what stands in one is no other one. */
const parts = new RegExp(
  [
    `"(?:[^"]|""){0,8192}"`,
    // Columns of tables, other workbooks, several sheets: 「表1[[#Totals],[A1]]」, 「[1]Sheet1!A1」, 「Sheet1:Sheet3!A1」.
    `${brackets}(?:${word}!(?:${cornersPattern}|${word})?)?`,
    `${word}:${word}!(?:${cornersPattern})?`,
    `((?:(?:${quoted}|${word})!)?#REF!(?:${cornersPattern})?)`,
    "#[A-Z][A-Z0-9/_]*[!?]?",
    `((?:${quoted}|${word})!)?(${cornersPattern})(?!${wordSign}|[(!])`,
    `((?:${quoted}|${word})!)(?:${word})?`,
    String.raw`${word}\(`,
    `(${word})`,
  ].join("|"),
  "gu",
);

/** What becomes of the parts of a formula; the others stay. */
interface Rewriting {
  readonly reference?: (reference: Reference) => string;
  /** What Excel leaves of a reference whose cells or sheet were deleted: 「#REF!」, 「#REF!E5:E9」. */
  readonly lost?: (text: string) => string;
  /** 「事業費!」 before a name of that sheet. */
  readonly qualifier?: (text: string) => string;
  readonly name?: (text: string) => string;
}

/** 「'事業 費'!」 → 「事業 費」. */
export const sheetOfPrefix = (prefix: string): string => unquoteSheetName(prefix.slice(0, -1));

/** `null` for several sheets, another workbook, and what lies outside the sheet. */
const parseReference = (text: string, prefix: string, ends: string): Reference | null => {
  const corners = parseCorners(ends);
  const isForeign = prefix !== "" && !isSheetName(sheetOfPrefix(prefix));
  return corners === null || isForeign || rangeOfCorners(corners) === null
    ? null
    : { text, prefix, ...corners };
};

export const rewriteFormula = (formula: string, rewriting: Rewriting): string =>
  formula.replace(
    parts,
    (
      text: string,
      lost: string | undefined,
      prefix: string | undefined,
      ends: string | undefined,
      qualifier: string | undefined,
      name: string | undefined,
    ) => {
      if (lost !== undefined) return rewriting.lost?.(lost) ?? text;
      if (name !== undefined) return rewriting.name?.(name) ?? text;
      if (qualifier !== undefined)
        return (rewriting.qualifier?.(qualifier) ?? qualifier) + text.slice(qualifier.length);
      const reference = ends === undefined ? null : parseReference(text, prefix ?? "", ends);
      return reference === null ? text : (rewriting.reference?.(reference) ?? text);
    },
  );
