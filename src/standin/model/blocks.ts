import type { CellRange } from "../../references";

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Cells put together to blocks: neighbours of a row first, then equal stretches of neighbouring rows. */
export const blocksOf = (cells: readonly Place[]): readonly CellRange[] => {
  const sorted = cells.toSorted((one, other) => one.row - other.row || one.column - other.column);
  const stretches: CellRange[] = [];
  for (const { row, column } of sorted) {
    const last = stretches.at(-1);
    const follows = last?.row === row && last.column + last.columnCount >= column;
    if (!follows) stretches.push({ row, column, rowCount: 1, columnCount: 1 });
    else stretches.splice(-1, 1, { ...last, columnCount: column - last.column + 1 });
  }
  const open = new Map<string, CellRange>();
  const blocks: CellRange[] = [];
  for (const stretch of stretches) {
    const key = `${stretch.column} ${stretch.columnCount}`;
    const above = open.get(key);
    const joins = above !== undefined && above.row + above.rowCount === stretch.row;
    const block = joins ? { ...above, rowCount: above.rowCount + 1 } : stretch;
    if (joins) blocks.splice(blocks.indexOf(above), 1, block);
    else blocks.push(block);
    open.set(key, block);
  }
  return blocks;
};
