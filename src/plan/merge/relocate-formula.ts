import {
  formatReference,
  lastRowOf,
  moveReference,
  rangeOf,
  replaceReferences,
  sheetOf,
  type Address,
  type CellRange,
} from "../../references";
import { spanOf } from "./map-range";
import { type Lines, type Placement } from "./placement";

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
  const text = replaceReferences(formula, (reference) => {
    const sheet = sheetOf(reference) ?? ownSheet;
    const placement = placements(sheet);
    if (placement === null) return reference.text;
    const block = rangeOf(reference);
    const span = spanOf(placement, block);
    const lastRow = lastRowOf(block);
    // Where the row at an end stands twice, nobody knows how far the range goes.
    const isOpen = [block.row, lastRow].some(
      (row) => placement.rows.of[row] === null && !placement.rows.left.has(row),
    );
    if (span === null || (isOpen && sheet === ownSheet)) {
      torn.push(reference.text);
      return reference.text;
    }
    const isAboveOwn = sheet === ownSheet && lastRow + 1 === own?.planned;
    const mapped = isAboveOwn ? reachingTotal(span, placement, own.actual) : span;
    return formatReference(moveReference(reference, mapped));
  });
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
