import type { CellRange } from "../references";
import { spanOf, type SheetMerge } from "../plan";
import { rangeAt } from "./range-at";

/** Merging throws away what the covered cells hold: a block is merged only where they are empty. */
const coversNothing = ({ found, placement }: SheetMerge, block: CellRange): boolean => {
  if (found === null) return true;
  const { rows, columns } = placement;
  return found.formulas.every((cells, row) =>
    cells.every((cell, column) => {
      const [toRow, toColumn] = [rows.moved[row] ?? null, columns.moved[column] ?? null];
      if (cell === "" || toRow === null || toColumn === null) return true;
      const isInside =
        toRow >= block.row &&
        toRow < block.row + block.rowCount &&
        toColumn >= block.column &&
        toColumn < block.column + block.columnCount;
      return !isInside || (toRow === block.row && toColumn === block.column);
    }),
  );
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

/** Merged cells, where staff have inserted and typed nothing between them. */
export const drawMerges = (sheet: Excel.Worksheet, merge: SheetMerge): void => {
  const blocks = merge.plan.merges.flatMap((planned) => {
    const block = spanOf(merge.placement, planned);
    const isWhole =
      block !== null &&
      block.rowCount === planned.rowCount &&
      block.columnCount === planned.columnCount;
    return isWhole && coversNothing(merge, block) ? [block] : [];
  });
  for (const rows of stacked(blocks.filter(isRow))) rangeAt(sheet, rows).merge(true);
  for (const block of blocks.filter((one) => !isRow(one))) rangeAt(sheet, block).merge(false);
};
