import { parseA1, type Address, type CellRange } from "../address";

/**
 * A reference as it stands in a formula: with or without its sheet, its `$`, its second corner. The bounds are far over
 * Excel's own (31 characters for a sheet, 218 for a path) and keep the search linear.
 */
const reference =
  /((?:'(?:[^']|''){1,300}'|[\p{L}\p{N}_.]{1,300})!)?(\$?[A-Z]{1,3}\$?[1-9]\d*)(?::(\$?[A-Z]{1,3}\$?[1-9]\d*))?(?![\p{L}\p{N}_(.!])/gu;

const textLiteral = /("(?:[^"]|"")*")/u;

/** Applies a change to the parts of a formula that are not texts in quotation marks. */
const outsideTexts = (formula: string, change: (part: string) => string): string =>
  formula
    .split(textLiteral)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");

/** Whether what stands before a match makes it a part of a longer name. */
const isInsideName = (text: string, offset: number): boolean =>
  offset > 0 && /[\p{L}\p{N}_.$!]/u.test(text.charAt(offset - 1));

/** A reference of a formula, taken apart. */
export interface Reference {
  readonly whole: string;
  /** 「事業費!」, 「'事業 費'!」; empty for a reference to the formula's own sheet. */
  readonly prefix: string;
  /** The corners as they stand, with their `$`; `last` is `null` for a single cell. */
  readonly first: string;
  readonly last: string | null;
}

/** A formula with each of its references replaced; texts in quotation marks and longer names stay. */
export const replaceReferences = (
  formula: string,
  replace: (reference: Reference) => string,
): string =>
  outsideTexts(formula, (part) =>
    part.replace(
      reference,
      (
        whole: string,
        prefix: string | undefined,
        first: string,
        last: string | undefined,
        offset: number,
      ) =>
        isInsideName(part, offset)
          ? whole
          : replace({ whole, prefix: prefix ?? "", first, last: last ?? null }),
    ),
  );

/** The block that a reference names; `null` for what is no cell. */
export const blockOf = ({ first, last }: Reference): CellRange | null => {
  const from = parseA1(first);
  const to = parseA1(last ?? first);
  return from === null || to === null
    ? null
    : {
        ...from,
        rowCount: to.row - from.row + 1,
        columnCount: to.column - from.column + 1,
      };
};

/** The sheet that a reference names; `null` for the formula's own. */
export const sheetOf = ({ prefix }: Reference): string | null => {
  const name = prefix.slice(0, -1);
  if (name === "") return null;
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
};

/** What Excel leaves of a reference whose cells or sheet were deleted, or sorted out of the sheet: 「#REF!」, 「#REF!E5:E9」. */
const lostReference =
  /(?:(?:'(?:[^']|''){1,300}'|[\p{L}\p{N}_.]{1,300})!)?#REF!(?:\$?[A-Z]{1,3}\$?[1-9]\d*(?::\$?[A-Z]{1,3}\$?[1-9]\d*)?)?/gu;

/** A formula without its references, lost ones too: what stays the same when its cells move or go. */
export const formulaShape = (formula: string): string =>
  replaceReferences(
    outsideTexts(formula, (part) => part.replace(lostReference, "#")),
    () => "#",
  );

/** A formula as Excel writes it back: without quotation marks around sheet names that need none. */
export const plainFormula = (formula: string): string =>
  outsideTexts(formula, (part) => part.replace(/'([\p{L}_][\p{L}\p{N}_.]*)'!/gu, "$1!"));

/** How one part of a reference is told from the cell that holds it: how far away, or where, behind a `$`. */
const apart = (isFixed: boolean, target: number, own: number): string =>
  isFixed ? `$${String(target)}` : String(target - own);

const relativeCorner = (text: string, own: Address): string => {
  const at = parseA1(text);
  if (at === null) return text;
  return `[${apart(/[A-Z]\$/u.test(text), at.row, own.row)},${apart(text.startsWith("$"), at.column, own.column)}]`;
};

/** A formula as seen from its cell: two cells have the same where Excel could copy one into the other. */
export const relativeFormula = (formula: string, own: Address): string =>
  replaceReferences(formula, ({ prefix, first, last }) => {
    const end = last === null ? "" : `:${relativeCorner(last, own)}`;
    return `${prefix}${relativeCorner(first, own)}${end}`;
  });
