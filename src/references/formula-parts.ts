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

type Part =
  | { readonly kind: "plain"; readonly text: string }
  | { readonly kind: "lost"; readonly text: string }
  | { readonly kind: "name"; readonly text: string }
  | { readonly kind: "qualified"; readonly qualifier: string; readonly rest: string }
  | { readonly kind: "reference"; readonly reference: Reference };

const partOf = (match: RegExpExecArray): Part => {
  const [text, lost, prefix, ends, qualifier, name] = match;
  if (lost !== undefined) return { kind: "lost", text: lost };
  if (name !== undefined) return { kind: "name", text: name };
  if (qualifier !== undefined) {
    return { kind: "qualified", qualifier, rest: text.slice(qualifier.length) };
  }
  const reference = ends === undefined ? null : parseReference(text, prefix ?? "", ends);
  return reference === null ? { kind: "plain", text } : { kind: "reference", reference };
};

const readParts = (formula: string): readonly Part[] => {
  const read: Part[] = [];
  let end = 0;
  for (const match of formula.matchAll(parts)) {
    if (match.index > end) read.push({ kind: "plain", text: formula.slice(end, match.index) });
    read.push(partOf(match));
    end = match.index + match[0].length;
  }
  if (end < formula.length) read.push({ kind: "plain", text: formula.slice(end) });
  return read;
};

// A row inserted in a workbook rewrites every formula of it, most of them into what they were: each is read once.
const remembered = new Map<string, readonly Part[]>();
const mostRemembered = 20_000;
const longestRemembered = 1000;

const partsOf = (formula: string): readonly Part[] => {
  const known = remembered.get(formula);
  if (known !== undefined) return known;
  const read = readParts(formula);
  if (formula.length > longestRemembered) return read;
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(formula, read);
  return read;
};

const rewritePart = (part: Part, rewriting: Rewriting): string => {
  switch (part.kind) {
    case "plain":
      return part.text;
    case "lost":
      return rewriting.lost?.(part.text) ?? part.text;
    case "name":
      return rewriting.name?.(part.text) ?? part.text;
    case "qualified":
      return (rewriting.qualifier?.(part.qualifier) ?? part.qualifier) + part.rest;
    case "reference":
      return rewriting.reference?.(part.reference) ?? part.reference.text;
  }
};

export const rewriteFormula = (formula: string, rewriting: Rewriting): string =>
  partsOf(formula)
    .map((part) => rewritePart(part, rewriting))
    .join("");
