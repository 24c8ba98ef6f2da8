import { a1Range, type CellRange, type CellStyle } from "../plan";

/** Blocks that get one look together. */
export interface StyleGroup {
  readonly style: CellStyle;
  readonly ranges: readonly CellRange[];
}

const overlap = (left: CellRange, right: CellRange): boolean =>
  left.row < right.row + right.rowCount &&
  right.row < left.row + left.rowCount &&
  left.column < right.column + right.columnCount &&
  right.column < left.column + left.columnCount;

/**
 * Gathers blocks of one look, so that each look is sent once. Where blocks overlap, the later one still comes later: a
 * block joins an earlier group only over blocks that it does not touch.
 */
export const groupStyles = (blocks: readonly StyleGroup[]): readonly StyleGroup[] => {
  const groups: { text: string; style: CellStyle; ranges: CellRange[] }[] = [];
  for (const { style, ranges } of blocks) {
    const text = JSON.stringify(style);
    for (const range of ranges) {
      const between = groups.findLastIndex((group) =>
        group.ranges.some((other) => overlap(other, range)),
      );
      const own = groups.findLastIndex((group) => group.text === text);
      if (own !== -1 && own >= between) groups[own]?.ranges.push(range);
      else groups.push({ text, style, ranges: [range] });
    }
  }
  return groups;
};

/** Excel takes addresses of up to 8,192 characters. */
const longestAddress = 8_000;

/** Addresses of many blocks, as few as fit. */
export const addressesOf = (ranges: readonly CellRange[]): readonly string[] => {
  const addresses: string[] = [];
  for (const range of ranges) {
    const text = a1Range(range);
    const last = addresses.at(-1);
    if (last === undefined || last.length + text.length >= longestAddress) addresses.push(text);
    else addresses[addresses.length - 1] = `${last},${text}`;
  }
  return addresses;
};
