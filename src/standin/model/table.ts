import type { Anchor } from "./anchor";

export interface Table {
  readonly id: string;
  name: string;
  /** Heading row (if shown), body and total row (if shown). */
  readonly anchor: Anchor;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
}
