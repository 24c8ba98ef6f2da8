import { spanOf, type CellRange, type SheetMerge } from "../plan";
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

/** Merged cells, where staff have inserted and typed nothing between them. */
export const drawMerges = (sheet: Excel.Worksheet, merge: SheetMerge): void => {
  for (const planned of merge.plan.merges) {
    const block = spanOf(merge.placement, planned);
    const isWhole =
      block !== null &&
      block.rowCount === planned.rowCount &&
      block.columnCount === planned.columnCount;
    if (isWhole && coversNothing(merge, block)) rangeAt(sheet, block).merge(false);
  }
};
