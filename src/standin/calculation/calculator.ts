import type { CellValue } from "../model/cell";
import type { Workbook } from "../model/workbook";

/** What one formula came to; more than one cell for an array formula that spills. */
export interface FormulaResult {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
}

/** A formula engine. It is given the whole workbook and answers for every formula in it. */
export interface Calculator {
  readonly calculate: (workbook: Workbook) => Promise<readonly FormulaResult[]>;
}
