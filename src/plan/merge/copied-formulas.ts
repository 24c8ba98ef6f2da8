import { groupBy } from "../../domain";
import { relativeFormula, type Address, type CellRange } from "../../references";
import type { CellWrite } from "./sheet-merge";

/** A formula that is written once and copied to cells of its column. */
export interface FormulaCopy {
  readonly from: Address;
  readonly to: readonly CellRange[];
}

/** Characters that a copy costs in a request, and each further run that it goes to; what takes less is written cell by cell. */
const costOfCopy = 250;
const costOfRun = 10;

const isFormula = ({ value }: CellWrite): boolean =>
  typeof value === "string" && value.startsWith("=");

interface Run {
  readonly cells: readonly CellWrite[];
  readonly length: number;
}

/** Cells below each other as runs. */
const runsOf = (cells: readonly CellWrite[]): readonly Run[] => {
  const runs: { cells: CellWrite[]; length: number }[] = [];
  for (const cell of cells) {
    const last = runs.at(-1);
    const length = String(cell.value).length;
    if (last?.cells.at(-1)?.row === cell.row - 1) {
      last.cells.push(cell);
      last.length += length;
    } else runs.push({ cells: [cell], length });
  }
  return runs;
};

const nameOf = ({ row, column }: Address): string => `${String(row)}:${String(column)}`;

/**
 * Finds formulas of one column that differ only by their row. Long formulas in every row would be most of what is sent to
 * Excel. `others` are the writes that remain.
 */
export const copiedFormulas = (
  writes: readonly CellWrite[],
): { readonly copies: readonly FormulaCopy[]; readonly others: readonly CellWrite[] } => {
  const alike = groupBy(
    writes.filter(isFormula).toSorted((left, right) => left.row - right.row),
    (write) => `${String(write.column)} ${relativeFormula(String(write.value), write)}`,
  );
  const copied = new Set<string>();
  const copies: FormulaCopy[] = [];
  for (const [first, ...rest] of alike.values()) {
    if (first === undefined) continue;
    const runs = runsOf(rest).filter(({ length }) => length > costOfRun);
    const saved = runs.reduce((sum, { length }) => sum + length - costOfRun, costOfRun);
    if (saved <= costOfCopy) continue;
    for (const { cells } of runs) for (const cell of cells) copied.add(nameOf(cell));
    copies.push({
      from: { row: first.row, column: first.column },
      to: runs.map(({ cells }) => ({
        row: cells[0]?.row ?? first.row,
        column: first.column,
        rowCount: cells.length,
        columnCount: 1,
      })),
    });
  }
  return { copies, others: writes.filter((write) => !copied.has(nameOf(write))) };
};
