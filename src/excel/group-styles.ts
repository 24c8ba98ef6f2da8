import { containsRange, formatRange, type CellRange } from "../references";
import type { CellStyle } from "../plan";

/** Blocks that get one look together. */
export interface StyleGroup<Style = CellStyle> {
  readonly style: Style;
  readonly ranges: readonly CellRange[];
}

const overlap = (left: CellRange, right: CellRange): boolean =>
  left.row < right.row + right.rowCount &&
  right.row < left.row + left.rowCount &&
  left.column < right.column + right.columnCount &&
  right.column < left.column + left.columnCount;

const around = (left: CellRange, right: CellRange): CellRange => {
  const row = Math.min(left.row, right.row);
  const column = Math.min(left.column, right.column);
  return {
    row,
    column,
    rowCount: Math.max(left.row + left.rowCount, right.row + right.rowCount) - row,
    columnCount:
      Math.max(left.column + left.columnCount, right.column + right.columnCount) - column,
  };
};

interface OpenGroup<Style> {
  readonly text: string;
  readonly style: Style;
  readonly ranges: CellRange[];
  /** Around all ranges: most blocks lie below what is already there, and need not be held against each of them. */
  bounds: CellRange;
}

const touches = ({ bounds, ranges }: OpenGroup<unknown>, range: CellRange): boolean =>
  overlap(bounds, range) && ranges.some((other) => overlap(other, range));

/**
 * Gathers blocks of one look, so that each look is sent once. Where blocks overlap, the later one still comes later: a
 * block joins an earlier group only over blocks that it does not touch.
 */
export const groupStyles = <Style>(
  blocks: readonly StyleGroup<Style>[],
): readonly StyleGroup<Style>[] => {
  const groups: OpenGroup<Style>[] = [];
  for (const { style, ranges } of blocks) {
    const text = JSON.stringify(style);
    for (const range of ranges) {
      const at = groups.findLastIndex((group) => group.text === text);
      const own = groups[at];
      if (own !== undefined && !groups.slice(at + 1).some((group) => touches(group, range))) {
        own.ranges.push(range);
        own.bounds = around(own.bounds, range);
      } else groups.push({ text, style, ranges: [range], bounds: range });
    }
  }
  return groups;
};

/** Each range is held against each: above so many pairs a property is rather sent once more. */
const mostPairs = 20_000;

/** Whether all of a group has a property already, by groups before it; `false` where that would take long to see. */
const isRepeated = (
  { ranges }: StyleGroup,
  [name, value]: readonly [string, unknown],
  before: readonly StyleGroup[],
): boolean => {
  for (const earlier of before.toReversed()) {
    const own = Object.entries(earlier.style).find(([key]) => key === name);
    if (own !== undefined && ranges.length * earlier.ranges.length > mostPairs) return false;
    if (
      own === undefined ||
      !ranges.some((range) => earlier.ranges.some((one) => overlap(one, range)))
    )
      continue;
    if (own[1] !== value) return false;
    if (ranges.every((range) => earlier.ranges.some((one) => containsRange(one, range))))
      return true;
  }
  return false;
};

/** Leaves out what blocks have been given already: a heading need not be told the size of the whole sheet once more. */
export const withoutRepeats = (groups: readonly StyleGroup[]): readonly StyleGroup[] =>
  groups.map((group, index) => {
    const before = groups.slice(0, index);
    const style: CellStyle = Object.fromEntries(
      Object.entries(group.style).filter((entry) => !isRepeated(group, entry, before)),
    );
    return { style, ranges: group.ranges };
  });

/** Excel takes addresses of up to 8,192 characters. */
const longestAddress = 8_000;

/** Addresses of many blocks, as few as fit. */
export const addressesOf = (ranges: readonly CellRange[]): readonly string[] => {
  const addresses: string[] = [];
  for (const range of ranges) {
    const text = formatRange(range);
    const last = addresses.at(-1);
    if (last === undefined || last.length + text.length >= longestAddress) addresses.push(text);
    else addresses[addresses.length - 1] = `${last},${text}`;
  }
  return addresses;
};
