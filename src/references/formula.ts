import { formatCorners, rangeOfCorners, type Corner } from "./corner";
import { rewriteFormula, sheetOfPrefix, type Reference } from "./formula-parts";
import { lastCellOf, type Address, type CellRange } from "./range";
import { isSheetName, quoteSheetName } from "./sheet-address";

export type { Reference };

/**
 * A formula with each of its references replaced. Texts, names, columns of tables, references to several sheets or to
 * another workbook stay.
 */
export const replaceReferences = (
  formula: string,
  replace: (reference: Reference) => string,
): string => rewriteFormula(formula, { reference: replace });

/** A formula with each name in it replaced that is none of a function or of one certain sheet. */
export const replaceNames = (formula: string, replace: (name: string) => string): string =>
  rewriteFormula(formula, { name: replace });

/** The references of a formula, in their order. */
export const referencesIn = (formula: string): readonly Reference[] => {
  const references: Reference[] = [];
  replaceReferences(formula, (reference) => {
    references.push(reference);
    return reference.text;
  });
  return references;
};

export const formatReference = (reference: Reference): string =>
  reference.prefix + formatCorners(reference);

/** The sheet that a reference names; `null` for the formula's own. */
export const sheetOf = ({ prefix }: Reference): string | null =>
  prefix === "" ? null : sheetOfPrefix(prefix);

/** The cells that a reference names. Throws for a reference made up by hand that lies outside the sheet. */
export const rangeOf = (reference: Reference): CellRange => {
  const range = rangeOfCorners(reference);
  if (range === null) throw new Error(`Outside the sheet: ${formatReference(reference)}`);
  return range;
};

/** The same reference to a sheet of another name. */
export const onSheet = (reference: Reference, sheetName: string): Reference => ({
  ...reference,
  prefix: `${quoteSheetName(sheetName)}!`,
});

/** The same reference, with its `$`, to other cells; whole columns and rows stay whole. */
export const moveReference = (reference: Reference, range: CellRange): Reference => {
  const move = (corner: Corner, { row, column }: Address): Corner => ({
    ...corner,
    row: corner.row === null ? null : row,
    column: corner.column === null ? null : column,
  });
  const { first, last } = reference;
  return {
    ...reference,
    first: move(first, range),
    last: last === null ? null : move(last, lastCellOf(range)),
  };
};

/** A formula as it reads after being copied some rows and columns away; `#REF!` where it leaves the sheet. */
export const copyFormula = (formula: string, rows: number, columns: number): string =>
  replaceReferences(formula, (reference) => {
    const follow = (line: number | null, isFixed: boolean, by: number): number | null =>
      line === null || isFixed ? line : line + by;
    const copy = (corner: Corner): Corner => ({
      ...corner,
      row: follow(corner.row, corner.isRowFixed, rows),
      column: follow(corner.column, corner.isColumnFixed, columns),
    });
    const { first, last } = reference;
    const copied = { ...reference, first: copy(first), last: last === null ? null : copy(last) };
    return rangeOfCorners(copied) === null ? "#REF!" : formatReference(copied);
  });

/** A formula without its references, lost ones too: what stays the same when its cells move or go. */
export const formulaShape = (formula: string): string =>
  rewriteFormula(formula, { reference: () => "#", lost: () => "#" });

const plainPrefix = (prefix: string): string =>
  isSheetName(sheetOfPrefix(prefix)) ? `${quoteSheetName(sheetOfPrefix(prefix))}!` : prefix;

/** A formula as Excel writes it back: quotes around the names of sheets that need them, and no others. */
export const plainFormula = (formula: string): string =>
  rewriteFormula(formula, {
    reference: ({ text, prefix }) =>
      prefix === "" ? text : plainPrefix(prefix) + text.slice(prefix.length),
    qualifier: plainPrefix,
  });

/** A formula as seen from its cell: two cells have the same where Excel could copy one into the other. */
export const relativeFormula = (formula: string, own: Address): string => {
  const seen = (line: number | null, isFixed: boolean, from: number): string => {
    if (line === null) return "";
    return isFixed ? `$${String(line)}` : String(line - from);
  };
  const corner = ({ row, column, isRowFixed, isColumnFixed }: Corner): string =>
    `[${seen(row, isRowFixed, own.row)},${seen(column, isColumnFixed, own.column)}]`;
  return replaceReferences(
    formula,
    ({ prefix, first, last }) =>
      `${prefix}${corner(first)}${last === null ? "" : `:${corner(last)}`}`,
  );
};
