import type { CellRange } from "../../references";
import type { Cell } from "./cell";
import type { NamedItem } from "./named-item";
import type { CellStyle } from "./style";

/**
 * A block of cells that moves when rows or columns are inserted or deleted before it: what a table, a merge, a rule or a
 * tracked range stands on. `area` is null once all its cells are deleted.
 */
export interface Anchor {
  readonly sheet: Sheet;
  area: CellRange | null;
}

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** Sizes in points. A filter hides rows of its own; they come back when it is cleared. */
export interface LineFormat {
  readonly size: number | null;
  readonly isHidden: boolean;
  readonly isFilteredOut: boolean;
  /** The size is what the content asks for, and nobody's choice. */
  readonly isAutoSize: boolean;
  readonly style: CellStyle;
}

/** A rule for entering data, as Office.js describes it: `{list: {source}}`, `{custom: {formula}}` … */
export interface Validation {
  readonly anchor: Anchor;
  rule: Readonly<Record<string, unknown>>;
  prompt: Readonly<Record<string, unknown>>;
  errorAlert: Readonly<Record<string, unknown>>;
  ignoreBlanks: boolean;
}

export const conditionalFormatTypes = [
  "Custom",
  "CellValue",
  "ContainsText",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
] as const;
export type ConditionalFormatType = (typeof conditionalFormatTypes)[number];

/** The first of a sheet has the highest priority. */
export interface ConditionalFormat {
  readonly id: string;
  readonly type: ConditionalFormatType;
  readonly anchor: Anchor;
  stopIfTrue: boolean;
  /** `{formula}` of a custom rule; otherwise the rule as Office.js describes it. */
  rule: Readonly<Record<string, unknown>>;
  /** What it changes: `fill.color`, `font.bold`, `border.top.style` … */
  readonly format: Map<string, unknown>;
}

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

export interface Comment {
  readonly id: string;
  readonly anchor: Anchor;
  content: string;
  isResolved: boolean;
}

/** Recorded as it was asked for; nothing is drawn. */
export interface Chart {
  readonly id: string;
  source: Anchor;
  seriesBy: string;
  /** By path: `name`, `title.text`, `axes.valueAxis.maximum` … */
  readonly properties: Map<string, unknown>;
  series: ChartSeries[];
  /** What the file said beside this, given back as it came, and the cells it refers to. */
  readonly carried: Readonly<Record<string, unknown>> | null;
  readonly references: readonly Anchor[];
}

export interface ChartSeries {
  values: Anchor | null;
  categories: Anchor | null;
  readonly properties: Map<string, unknown>;
}

export interface PageLayout {
  /** By their Office.js names, margins in points. */
  readonly scalars: Map<string, unknown>;
  zoom: Readonly<Record<string, unknown>>;
  printArea: Anchor | null;
  titleRows: Anchor | null;
  titleColumns: Anchor | null;
  /** `defaultForAllPages.centerFooter` … */
  readonly headersFooters: Map<string, string>;
  readonly headersFootersState: Map<string, unknown>;
}

/** The options of `worksheet.protection.protect`; an absent one is false. */
export type ProtectionOptions = Readonly<Record<string, unknown>>;

export interface AutoFilter {
  readonly anchor: Anchor;
  /** Criteria per column of the range, as they came. */
  readonly criteria: (Readonly<Record<string, unknown>> | null)[];
}

export interface Sheet {
  /** Like `{00000000-0001-0000-0000-000000000000}`; never changes. */
  readonly id: string;
  name: string;
  visibility: Visibility;
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  standardWidth: number;
  isDeleted: boolean;
  /** By `cellKey`. Cells without content and style are absent. */
  cells: Map<number, Cell>;
  /** Results of array formulas beside the cell that holds the formula, by `cellKey`. */
  spilled: Map<number, Cell>;
  columns: Map<number, LineFormat>;
  rows: Map<number, LineFormat>;
  readonly anchors: Set<Anchor>;
  merges: Anchor[];
  validations: Validation[];
  conditionalFormats: ConditionalFormat[];
  tables: Table[];
  comments: Comment[];
  charts: Chart[];
  names: NamedItem[];
  autoFilter: AutoFilter | null;
  frozen: { readonly rows: number; readonly columns: number };
  protection: ProtectionOptions | null;
  pageLayout: PageLayout;
  /** What the file said beside this, given back as it came. */
  carried: Readonly<Record<string, unknown>> | null;
}
