import { noStyle, type CellStyle } from "./style";

/** `#N/A`, `#DIV/0!` …: a value of its own, not the text of the same letters. */
export interface ErrorValue {
  readonly error: string;
}

export type Scalar = string | number | boolean;
export type CellValue = null | Scalar | ErrorValue;

/** Where a click on the cell leads, as Office.js describes it. */
export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}

/** What is known of a formula that came with a file; shared by all that its cell becomes. */
export interface FormulaOrigin {
  /** What the engine made of it in the file as it was opened. */
  engine: string | null;
  /** The engine does not know it. */
  isBeyond: boolean;
}

/** `value` of a formula is what it came to when the workbook was last calculated. */
export interface Cell {
  readonly value: CellValue;
  /** With its leading `=`. */
  readonly formula: string | null;
  /** Text that was entered with a leading apostrophe. */
  readonly isQuoted: boolean;
  readonly style: CellStyle;
  readonly hyperlink: Hyperlink | null;
  /** What the file said beside this, given back as it came. */
  readonly carried: Readonly<Record<string, unknown>> | null;
  /** Of a formula that fills several cells: what it came to, row by row. */
  readonly spill: readonly (readonly CellValue[])[] | null;
  readonly origin: FormulaOrigin | null;
}

export const emptyCell: Cell = {
  value: null,
  formula: null,
  isQuoted: false,
  style: noStyle,
  hyperlink: null,
  carried: null,
  spill: null,
  origin: null,
};

export const isError = (value: CellValue): value is ErrorValue =>
  typeof value === "object" && value !== null;

export const isSameValue = (one: CellValue, other: CellValue): boolean =>
  isError(one) && isError(other) ? one.error === other.error : one === other;

export const hasContent = (cell: Cell): boolean => cell.value !== null || cell.formula !== null;

/** The content as `range.values` tells it: an empty cell is "", an error its text. */
export const wireValue = (value: CellValue): Scalar =>
  value === null ? "" : isError(value) ? value.error : value;

/** The content as `range.formulas` tells it: the formula, or else the value. */
export const wireFormula = (cell: Cell): Scalar => cell.formula ?? wireValue(cell.value);

export const valueType = (value: CellValue): string => {
  if (value === null) return "Empty";
  if (isError(value)) return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
};
