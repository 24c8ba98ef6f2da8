import { a1, type Address } from "../../references";
import type { FoundKeys, FoundSheet, FoundValue, WorkbookProblem } from "../found-workbook";
import type { SheetPlan } from "../workbook-plan";

/** A planned sheet beside the sheet as it was found. */
export interface LocatedSheet {
  readonly plan: SheetPlan;
  readonly sheet: FoundSheet;
  readonly keys: FoundKeys;
}

export interface FoundCell extends Address {
  readonly value: FoundValue;
  /** With its 「=」; `null` for a typed value. */
  readonly formula: string | null;
  /** `null` where number formats were not asked for. */
  readonly numberFormat: string | null;
}

/** A cell by its place; outside the grid it is empty. A text that begins with 「=」 stands alike in both grids. */
export const foundCell = (
  { values, formulas, numberFormats }: FoundSheet,
  { row, column }: Address,
): FoundCell => {
  const value = values[row]?.[column] ?? "";
  const formula = formulas[row]?.[column] ?? "";
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  return {
    row,
    column,
    value,
    formula: isFormula ? formula : null,
    numberFormat: numberFormats?.[row]?.[column] ?? null,
  };
};

type FoundRow =
  | { readonly kind: "found"; readonly row: number }
  | { readonly kind: "missing" }
  /** Several rows bear the key, and nobody knows which of them counts. */
  | { readonly kind: "repeated" };

export const findRow = ({ keys }: LocatedSheet, key: string): FoundRow => {
  if (keys.repeated.has(key)) return { kind: "repeated" };
  const row = keys.rows.get(key);
  return row === undefined ? { kind: "missing" } : { kind: "found", row };
};

/** The cell of a row under a column key; `null` where the sheet has lost the column. */
export const cellInColumn = (
  { sheet, keys }: LocatedSheet,
  row: number,
  columnKey: string,
): FoundCell | null => {
  const column = keys.columns.get(columnKey);
  return column === undefined ? null : foundCell(sheet, { row, column });
};

/** A problem without its place: what stands there, what was expected, what to do. */
export type Complaint = Pick<WorkbookProblem, "found" | "expected" | "action" | "reach">;

export const problemAt = (
  { sheet }: LocatedSheet,
  at: Address | null,
  complaint: Complaint,
): WorkbookProblem => ({
  sheet: sheet.name,
  cell: at === null ? null : a1(at),
  ...complaint,
});
