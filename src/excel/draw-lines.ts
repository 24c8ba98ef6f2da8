import type { CellRange } from "../references";
import { pointsOfWidth, type SheetMerge } from "../plan";
import { rangeAt } from "./range-at";
import { addressesOf } from "./group-styles";

interface SizedLine {
  readonly at: number;
  /** Points; 0 hides the line. */
  readonly size: number;
}

/** Lines of one size, those next to each other as one block. `blockOf` makes a block of cells of so many lines. */
const blocksBySize = (
  lines: readonly SizedLine[],
  blockOf: (first: number, count: number) => CellRange,
): ReadonlyMap<number, readonly CellRange[]> => {
  const bySize = new Map<number, { first: number; count: number }[]>();
  for (const { at, size } of lines.toSorted((left, right) => left.at - right.at)) {
    const runs = bySize.get(size) ?? [];
    bySize.set(size, runs);
    const last = runs.at(-1);
    if (last !== undefined && last.first + last.count === at) last.count += 1;
    else runs.push({ first: at, count: 1 });
  }
  return new Map(
    [...bySize].map(([size, runs]) => [
      size,
      runs.map(({ first, count }) => blockOf(first, count)),
    ]),
  );
};

const draw = (
  sheet: Excel.Worksheet,
  blocks: ReadonlyMap<number, readonly CellRange[]>,
  hide: (range: Excel.Range) => void,
  resize: (format: Excel.RangeFormat, size: number) => void,
): void => {
  for (const [size, ranges] of blocks) {
    if (size === 0) for (const range of ranges) hide(rangeAt(sheet, range));
    else {
      for (const address of addressesOf(ranges)) resize(sheet.getRanges(address).format, size);
    }
  }
};

/**
 * Widths, heights and what is hidden, of new rows and columns alone: the others may have been widened, hidden or filtered by
 * staff. Of a sheet that was never finished, all of them.
 */
export const drawLines = (
  sheet: Excel.Worksheet,
  { plan, placement, isFirst }: SheetMerge,
): void => {
  const { rows, columns } = placement;
  const sizedColumns = plan.columns.flatMap(({ width, isHidden }, index) => {
    const at = columns.of[index] ?? null;
    const isDrawn = at !== null && (isFirst || columns.added.has(index));
    return isDrawn ? [{ at, size: isHidden ? 0 : pointsOfWidth(width) }] : [];
  });
  draw(
    sheet,
    blocksBySize(sizedColumns, (column, columnCount) => ({
      row: 0,
      rowCount: 1,
      column,
      columnCount,
    })),
    (range) => {
      range.columnHidden = true;
    },
    (format, size) => {
      format.columnWidth = size;
    },
  );
  const sizedRows = plan.rowHeights.flatMap((size, index) => {
    const at = rows.of[index] ?? null;
    return at !== null && (isFirst || rows.added.has(index)) ? [{ at, size }] : [];
  });
  draw(
    sheet,
    blocksBySize(sizedRows, (row, rowCount) => ({ row, rowCount, column: 0, columnCount: 1 })),
    (range) => {
      range.rowHidden = true;
    },
    (format, size) => {
      format.rowHeight = size;
    },
  );
};
