import type { Address, CellRange } from "../../references";
import type { FoundKeys, FoundSheet, FoundValue, WorkbookProblem } from "../found-workbook";
import type { SheetPlan } from "../workbook-plan";
import type { SheetMemory } from "./memory";
import type { Placement } from "./placement";
import type { Placements } from "./relocate-formula";
import type { RowChange } from "./row-changes";

/** A planned sheet beside the sheet as it was found. */
export interface MergeInput {
  readonly plan: SheetPlan;
  readonly found: FoundSheet | null;
  readonly memory: SheetMemory | null;
  /** `null` for a sheet that is empty or not there. */
  readonly keys: FoundKeys | null;
  readonly placement: Placement;
  readonly placements: Placements;
  readonly rowChanges: readonly RowChange[];
  /** Ids of the typed cells that may go, and of the rows of which somebody has decided otherwise. */
  readonly overruled: ReadonlySet<string>;
  readonly problems: readonly WorkbookProblem[];
}

/** A cell to write, where it stands in the end. Formulas begin with 「=」. */
export interface CellWrite extends Address {
  readonly value: string | number;
}

/** A cell that staff have typed into and that the plan would replace. */
export interface TypedCell {
  /** Names the cell from one preview to the next: sheet, row key, column key. */
  readonly id: string;
  readonly sheet: string;
  /** A1, in the sheet as it was found. */
  readonly cell: string;
  /** 「中小企業支援」 令和5年度 */
  readonly label: string;
  readonly typed: string;
  readonly planned: string;
}

/** A link to write, in the sheets as they stand in the end. */
export interface LinkWrite {
  readonly at: Address;
  readonly sheet: string;
  readonly to: Address;
  readonly tip: string;
  readonly text: string;
}

/** How a planned sheet gets into the workbook. */
export interface SheetMerge {
  readonly plan: SheetPlan;
  readonly kind: "create" | "update";
  /** `null` when the worksheet does not exist yet. */
  readonly found: FoundSheet | null;
  readonly placement: Placement;
  readonly writes: readonly CellWrite[];
  readonly links: readonly LinkWrite[];
  /** Formats, rules and print set-up have to be drawn. */
  readonly drawsLayout: boolean;
  /** An earlier run never came to its end, or there was none: widths, heights and filter are drawn too. */
  readonly isFirst: boolean;
  /** Typed cells that stay, and those that are replaced because somebody said so. */
  readonly kept: readonly TypedCell[];
  readonly replaced: readonly TypedCell[];
  /** Rows that are added, removed, or stay away because staff have deleted them. */
  readonly rowChanges: readonly RowChange[];
  /** Rows of the sheet that are none of the plan. */
  readonly keptRows: number;
  readonly memory: SheetMemory;
  readonly isMemoryNew: boolean;
  readonly problems: readonly WorkbookProblem[];
}

/** Whether the workbook needs no action at all for this sheet. */
export const isNothingToDo = (merge: SheetMerge): boolean =>
  merge.found !== null &&
  merge.writes.length === 0 &&
  merge.links.length === 0 &&
  !merge.drawsLayout &&
  !merge.isMemoryNew &&
  merge.placement.rows.removed.length === 0 &&
  merge.placement.rows.inserted.length === 0 &&
  merge.placement.columns.inserted.length === 0;

/** A block of cells to write at once. */
export interface WriteBlock {
  readonly range: CellRange;
  readonly values: readonly (readonly (string | number)[])[];
}

export type Grid = readonly (readonly FoundValue[])[];
