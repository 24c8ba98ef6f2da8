import type { CellWrite, WriteBlock } from "./sheet-merge";

interface OpenBlock {
  readonly row: number;
  readonly column: number;
  readonly columnCount: number;
  readonly values: (string | number)[][];
}

/** Neighbours in a row as one run. */
const runsIn = (writes: readonly CellWrite[]): readonly OpenBlock[] => {
  const runs: {
    row: number;
    column: number;
    columnCount: number;
    values: (string | number)[][];
  }[] = [];
  for (const { row, column, value } of writes) {
    const last = runs.at(-1);
    if (last !== undefined && last.row === row && last.column + last.columnCount === column) {
      last.values[0]?.push(value);
      last.columnCount += 1;
    } else runs.push({ row, column, columnCount: 1, values: [[value]] });
  }
  return runs;
};

/** Groups cells into rectangles: one write per block, and no cell in between is touched. */
export const writeBlocks = (writes: readonly CellWrite[]): readonly WriteBlock[] => {
  const sorted = writes.toSorted(
    (left, right) => left.row - right.row || left.column - right.column,
  );
  const open = new Map<string, OpenBlock>();
  const blocks: OpenBlock[] = [];
  for (const run of runsIn(sorted)) {
    const key = `${String(run.column)}+${String(run.columnCount)}`;
    const above = open.get(key);
    if (above !== undefined && above.row + above.values.length === run.row) {
      above.values.push(...run.values);
    } else {
      blocks.push(run);
      open.set(key, run);
    }
  }
  return blocks.map(({ row, column, columnCount, values }) => ({
    range: { row, column, rowCount: values.length, columnCount },
    values,
  }));
};
