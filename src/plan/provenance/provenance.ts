import type { Dataset, Source } from "../../domain";
import type { SheetPlan } from "../workbook-plan";

/** Where the value of a cell comes from. */
export interface Provenance {
  /** What the cell is, in words: 「中小企業支援」令和5年度の事業費. */
  readonly title: string;
  /** What the document says there, as a person reads it: 「1,590千円」. */
  readonly stated: string;
  /** The lines that say so; empty for a cell that is calculated. */
  readonly sources: readonly Source[];
  /** For a calculated cell, from what; otherwise `null`. */
  readonly explanation: string | null;
}

/** A cell of a sheet as it is planned, by its keys. */
export interface PlannedCell {
  readonly dataset: Dataset;
  readonly plan: SheetPlan;
  readonly row: string;
  readonly column: string;
  /** What the plan shows there, as a person reads it. */
  readonly shown: string;
  readonly isEmpty: boolean;
}
