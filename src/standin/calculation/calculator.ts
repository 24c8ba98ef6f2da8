import type { Cell, CellValue } from "../model/cell";
import type { NamedItem } from "../model/named-item";
import type { LineFormat } from "../model/sheet";

/** What a formula engine is given of a sheet: what stands in the cells, by `cellKey`, and which rows are hidden. */
export interface FormulaSheet {
  readonly id: string;
  readonly name: string;
  readonly names: readonly NamedItem[];
  readonly cells: ReadonlyMap<number, Pick<Cell, "value" | "formula">>;
  readonly rows: ReadonlyMap<number, Pick<LineFormat, "isHidden" | "isFilteredOut">>;
}

export interface FormulaBook {
  readonly activeSheet: { readonly id: string };
  readonly sheets: readonly FormulaSheet[];
  readonly names: readonly NamedItem[];
}

/** What one formula came to; more than one cell for an array formula that spills. */
export interface FormulaResult {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
}

/** A formula engine. It is given the whole workbook and answers for every formula in it; null: not within its time. */
export interface Calculator {
  readonly calculate: (book: FormulaBook) => Promise<readonly FormulaResult[] | null>;
}
