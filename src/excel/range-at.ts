import { a1Range, type CellRange } from "../references";

/** Ranges of one request: a block that is named twice is sent once. */
const rangesOf = new WeakMap<Excel.Worksheet, Map<string, Excel.Range>>();

/** A block of the worksheet; rows and columns are 0-based. */
export const rangeAt = (sheet: Excel.Worksheet, range: CellRange): Excel.Range => {
  const ranges = rangesOf.get(sheet) ?? new Map<string, Excel.Range>();
  rangesOf.set(sheet, ranges);
  const address = a1Range(range);
  const known = ranges.get(address);
  if (known !== undefined) return known;
  const block = sheet.getRange(address.replace(/^(.+):\1$/u, "$1"));
  ranges.set(address, block);
  return block;
};

/** To be called where ranges of before no longer hold: behind a sync, and behind inserted or deleted lines. */
export const forgetRanges = (sheet: Excel.Worksheet): void => {
  rangesOf.delete(sheet);
};
