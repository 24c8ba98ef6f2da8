import type { SheetSnapshot } from "../../../standin/workbook";
import type { CellRange } from "../../../references";
import type { Look } from "./univer-data";

/** A look that equal cells share: it can be compared by identity. */
export interface ShownStyle {
  readonly id: string;
  readonly data: Readonly<Look>;
}

/** Univer's kinds of values: text, number, truth. */
export type ValueKind = 1 | 2 | 3;

export interface ShownCell {
  readonly value: string | number | null;
  readonly kind: ValueKind | null;
  /** With its leading `=`. The value is what it came to: nothing is calculated here. */
  readonly formula: string | null;
  /** What is offered for editing. */
  readonly entry: string;
  readonly style: ShownStyle | null;
}

/** A row or a column. `size` is in pixels. */
export interface ShownLine {
  readonly size: number;
  readonly isHidden: boolean;
  readonly style: ShownStyle | null;
}

/** The entries that a drop-down offers. */
export interface ShownChoices {
  readonly area: CellRange;
  readonly entries: readonly string[];
}

/** A worksheet as the grid draws it. Cells are found by `cellKey`, lines by their 0-based number. */
export interface ShownSheet {
  readonly id: string;
  readonly name: string;
  readonly isHidden: boolean;
  readonly tabColor: string;
  readonly hasGridlines: boolean;
  readonly cells: ReadonlyMap<number, ShownCell>;
  readonly columns: ReadonlyMap<number, ShownLine>;
  readonly rows: ReadonlyMap<number, ShownLine>;
  /** A1. */
  readonly merges: readonly string[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly rowCount: number;
  readonly columnCount: number;
  /** What is said about a linked cell, by `cellKey`. */
  readonly links: ReadonlyMap<number, string>;
  readonly choices: readonly ShownChoices[];
  readonly charts: SheetSnapshot["charts"];
}
