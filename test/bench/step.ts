import type { WorkbookPlan } from "../../src/plan";

/** A piece of work, and the size of what it is given. */
export interface Step {
  readonly name: string;
  /** Bytes, records, cells or blocks. */
  readonly inputSize: number;
  readonly inputUnit: string;
  readonly run: () => unknown;
}

export const cellsOf = ({ sheets }: WorkbookPlan): number =>
  sheets.reduce((sum, { values }) => sum + values.reduce((cells, row) => cells + row.length, 0), 0);
