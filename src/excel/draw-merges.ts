import type { CellRange } from "../references";
import {
  asWritable,
  spanOf,
  type FoundValue,
  type Grid,
  type SheetMerge,
  type WriteBlock,
} from "../plan";
import { rangeAt } from "./range-at";

/** What a cell holds once the sheet is written, by its row and column; nothing where its line is new. */
const heldIn = ({ found, placement: { rows, columns }, writes }: SheetMerge) => {
  const written = new Map(
    writes.map(({ row, column, value }) => [`${String(row)}:${String(column)}`, value]),
  );
  const rowOf = new Map(rows.moved.map((to, from) => [to, from]));
  const columnOf = new Map(columns.moved.map((to, from) => [to, from]));
  return (row: number, column: number): FoundValue => {
    const value = written.get(`${String(row)}:${String(column)}`);
    if (value !== undefined) return value;
    const [fromRow, fromColumn] = [rowOf.get(row), columnOf.get(column)];
    if (fromRow === undefined || fromColumn === undefined) return "";
    return found?.formulas[fromRow]?.[fromColumn] ?? "";
  };
};

/** Merging throws away what the covered cells hold: a block is merged only where they are empty. */
const coversNothing = (
  block: CellRange,
  held: (row: number, column: number) => FoundValue,
): boolean => {
  for (let row = block.row; row < block.row + block.rowCount; row += 1) {
    for (let column = block.column; column < block.column + block.columnCount; column += 1) {
      const isShown = row === block.row && column === block.column;
      if (!isShown && held(row, column) !== "") return false;
    }
  }
  return true;
};

const isRow = ({ rowCount }: CellRange): boolean => rowCount === 1;

/** Rows of one width below each other: Excel merges each of them in one call. */
const stacked = (blocks: readonly CellRange[]): readonly CellRange[] => {
  const stacks: CellRange[] = [];
  for (const block of blocks.toSorted(
    (left, right) => left.column - right.column || left.row - right.row,
  )) {
    const last = stacks.at(-1);
    const isNext =
      last !== undefined &&
      last.column === block.column &&
      last.columnCount === block.columnCount &&
      last.row + last.rowCount === block.row;
    if (isNext) stacks[stacks.length - 1] = { ...last, rowCount: last.rowCount + 1 };
    else stacks.push(block);
  }
  return stacks;
};

/** What is merged: blocks between which staff have inserted and typed nothing. */
const mergedBlocks = (merge: SheetMerge): readonly CellRange[] => {
  const held = heldIn(merge);
  return merge.plan.merges.flatMap((planned) => {
    const block = spanOf(merge.placement, planned);
    const isWhole =
      block !== null &&
      block.rowCount === planned.rowCount &&
      block.columnCount === planned.columnCount;
    return isWhole && coversNothing(block, held) ? [block] : [];
  });
};

export const drawMerges = (sheet: Excel.Worksheet, merge: SheetMerge): void => {
  const blocks = mergedBlocks(merge);
  for (const rows of stacked(blocks.filter(isRow))) rangeAt(sheet, rows).merge(true);
  for (const block of blocks.filter((one) => !isRow(one))) rangeAt(sheet, block).merge(false);
};

/** Merged blocks whose covered cells held something right before they were merged, with all that the block held. */
export const coveredBlocks = (merge: SheetMerge, held: Grid): readonly WriteBlock[] =>
  mergedBlocks(merge).flatMap((range) => {
    const values = held
      .slice(range.row, range.row + range.rowCount)
      .map((cells) => cells.slice(range.column, range.column + range.columnCount).map(asWritable));
    return values
      .flat()
      .slice(1)
      .some((cell) => cell !== "")
      ? [{ range, values }]
      : [];
  });
