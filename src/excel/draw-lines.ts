import type { CellRange } from "../references";
import { pointsOfWidth, type SheetMerge } from "../plan";
import { rangeAt } from "./range-at";
import { addressesOf } from "./group-styles";

interface SizedLine {
  readonly at: number;
  /** Points; 0 hides the line. */
  readonly size: number;
}

/** Sorted lines of one size, those next to each other as one block. `blockOf` makes a block of cells of so many lines. */
const blocksBySize = (
  lines: readonly SizedLine[],
  blockOf: (first: number, count: number) => CellRange,
): ReadonlyMap<number, readonly CellRange[]> => {
  const bySize = new Map<number, { first: number; count: number }[]>();
  for (const { at, size } of lines) {
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

/** Characters that one size of its own, one place more that has it, and one line in a list of properties take in a request. */
const cost = { size: 450, place: 10, line: 30 } as const;

interface Drawing {
  /** A block of cells of so many lines. */
  readonly blockOf: (first: number, count: number) => CellRange;
  readonly hide: (range: Excel.Range) => void;
  readonly resize: (format: Excel.RangeFormat, size: number) => void;
  /** Sizes of lines next to each other; 0 hides one. */
  readonly list: (range: Excel.Range, sizes: readonly number[]) => void;
}

const drawBySize = (
  sheet: Excel.Worksheet,
  blocks: ReadonlyMap<number, readonly CellRange[]>,
  { hide, resize }: Drawing,
): void => {
  for (const [size, ranges] of blocks) {
    if (size === 0) for (const range of ranges) hide(rangeAt(sheet, range));
    else {
      for (const address of addressesOf(ranges)) resize(sheet.getRanges(address).format, size);
    }
  }
};

/** Runs of lines next to each other. */
const runsOf = (lines: readonly SizedLine[]): readonly (readonly SizedLine[])[] => {
  const runs: SizedLine[][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last?.at(-1)?.at === line.at - 1) last.push(line);
    else runs.push([line]);
  }
  return runs;
};

/** Sends sizes line by line, or block by block of each size, whichever is shorter. */
const draw = (sheet: Excel.Worksheet, given: readonly SizedLine[], drawing: Drawing): void => {
  const lines = given.toSorted((left, right) => left.at - right.at);
  const blocks = blocksBySize(lines, drawing.blockOf);
  const runs = runsOf(lines);
  const places = [...blocks.values()].reduce((sum, ranges) => sum + ranges.length, 0);
  const bySize = blocks.size * cost.size + places * cost.place;
  if (bySize <= runs.length * cost.size + lines.length * cost.line) {
    drawBySize(sheet, blocks, drawing);
    return;
  }
  for (const run of runs) {
    const range = rangeAt(sheet, drawing.blockOf(run[0]?.at ?? 0, run.length));
    drawing.list(
      range,
      run.map(({ size }) => size),
    );
  }
};

const columnDrawing: Drawing = {
  blockOf: (column, columnCount) => ({ row: 0, rowCount: 1, column, columnCount }),
  hide: (range) => {
    range.columnHidden = true;
  },
  resize: (format, size) => {
    format.columnWidth = size;
  },
  list: (range, sizes) => {
    range.setColumnProperties(
      sizes.map((size) =>
        size === 0 ? { columnHidden: true } : { format: { columnWidth: size } },
      ),
    );
  },
};

const rowDrawing: Drawing = {
  blockOf: (row, rowCount) => ({ row, rowCount, column: 0, columnCount: 1 }),
  hide: (range) => {
    range.rowHidden = true;
  },
  resize: (format, size) => {
    format.rowHeight = size;
  },
  list: (range, sizes) => {
    range.setRowProperties(
      sizes.map((size) => (size === 0 ? { rowHidden: true } : { format: { rowHeight: size } })),
    );
  },
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
  draw(sheet, sizedColumns, columnDrawing);
  const sizedRows = plan.rowHeights.flatMap((size, index) => {
    const at = rows.of[index] ?? null;
    return at !== null && (isFirst || rows.added.has(index)) ? [{ at, size }] : [];
  });
  draw(sheet, sizedRows, rowDrawing);
};
