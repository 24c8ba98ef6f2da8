import { columnLetters, parseA1, type Address, type CellRange } from "../address";
import { spanOf, type Lines, type Placement } from "./placement";

/** A reference as it stands in a formula: with or without its sheet, its `$`, its second corner. */
const reference =
  /((?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?(\$?[A-Z]{1,3}\$?[1-9]\d*)(?::(\$?[A-Z]{1,3}\$?[1-9]\d*))?(?![\p{L}\p{N}_(.!])/gu;

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

/** What Excel leaves of a reference whose cells or sheet were deleted, or sorted out of the sheet: 「#REF!」, 「#REF!E5:E9」. */
const lostReference =
  /(?:(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?#REF!(?:\$?[A-Z]{1,3}\$?[1-9]\d*(?::\$?[A-Z]{1,3}\$?[1-9]\d*)?)?/gu;

/** A formula without its references, lost ones too: what stays the same when its cells move or go. */
export const formulaShape = (formula: string): string =>
  outsideTexts(formula, (part) => {
    const kept = part.replace(lostReference, "#");
    return kept.replace(reference, (whole: string, _sheet, _first, _last, offset: number) =>
      isInsideName(kept, offset) ? whole : "#",
    );
  });

/** A formula as Excel writes it back: without quotation marks around sheet names that need none. */
export const plainFormula = (formula: string): string =>
  outsideTexts(formula, (part) => part.replace(/'([\p{L}_][\p{L}\p{N}_.]*)'!/gu, "$1!"));

const sheetNameOf = (prefix: string | undefined): string | null => {
  if (prefix === undefined) return null;
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
};

/** A corner with the `$` of the text it replaces. */
const corner = (text: string, address: Address): string => {
  const column = /^\$/u.test(text) ? "$" : "";
  const row = /[A-Z]\$/u.test(text) ? "$" : "";
  return `${column}${columnLetters(address.column)}${row}${String(address.row + 1)}`;
};

/** Where the sheets of a workbook stand; `null` for a sheet that is drawn as planned or is none of ours. */
export type Placements = (sheetName: string) => Placement | null;

/** The row of a formula: as planned, and as it stands in the sheet. */
export interface OwnRow {
  readonly planned: number;
  readonly actual: number;
}

/** Rows that staff have inserted between a range and the total right below it belong to the range. */
const reachingTotal = (range: CellRange, { rows }: Placement, actual: number): CellRange => {
  const next = range.row + range.rowCount;
  if (next >= actual) return range;
  const isFree = !rows.of.some((row) => row !== null && row >= next && row < actual);
  return isFree ? { ...range, rowCount: actual - range.row } : range;
};

/**
 * A formula of the plan with its references as the cells stand in the sheets. A range takes in what staff have inserted
 * between its ends, and one that ends right above the formula, also what they have inserted there. `null` when a range is
 * torn apart, because its rows were sorted among others or copied.
 */
export const relocateFormula = (
  formula: string,
  ownSheet: string,
  placements: Placements,
  own: OwnRow | null = null,
): string | null => {
  const torn: string[] = [];
  const text = outsideTexts(formula, (part) =>
    part.replace(
      reference,
      (
        whole: string,
        prefix: string | undefined,
        first: string,
        last: string | undefined,
        offset: number,
      ) => {
        const sheet = sheetNameOf(prefix) ?? ownSheet;
        const placement = placements(sheet);
        const from = parseA1(first);
        const to = parseA1(last ?? first);
        if (isInsideName(part, offset) || placement === null || from === null || to === null) {
          return whole;
        }
        const span = spanOf(placement, {
          ...from,
          rowCount: to.row - from.row + 1,
          columnCount: to.column - from.column + 1,
        });
        // Where the row at an end stands twice, nobody knows how far the range goes.
        const isOpen = [from, to].some(({ row }) => placement.rows.of[row] === null);
        if (span === null || (isOpen && sheet === ownSheet)) {
          torn.push(whole);
          return whole;
        }
        const isAboveOwn = sheet === ownSheet && to.row + 1 === own?.planned;
        const mapped = isAboveOwn ? reachingTotal(span, placement, own.actual) : span;
        const end = {
          row: mapped.row + mapped.rowCount - 1,
          column: mapped.column + mapped.columnCount - 1,
        };
        return `${prefix ?? ""}${corner(first, mapped)}${last === undefined ? "" : `:${corner(last, end)}`}`;
      },
    ),
  );
  return torn.length > 0 ? null : text;
};

/**
 * A formula of a rule, written for the upper left cell of its planned block, for the upper left cell of the block as it
 * stands: other references of that row and of the row above follow it.
 */
export const relocateRule = (
  formula: string,
  planned: Address,
  placement: Placement,
  actual: Address,
): string => {
  const follow = ({ of }: Lines, from: number, to: number): Lines["of"] =>
    of.map((line, index) => (Math.abs(index - from) <= 1 ? to + index - from : line));
  const moved = {
    rows: { ...placement.rows, of: follow(placement.rows, planned.row, actual.row) },
    columns: placement.columns,
  };
  return relocateFormula(formula, "", (name) => (name === "" ? moved : null)) ?? formula;
};

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
          : `${prefix ?? ""}${relativeCorner(first, own)}${last === undefined ? "" : `:${relativeCorner(last, own)}`}`,
    ),
  );
