import type { Anchor } from "./anchor";
import { sheetColumns } from "../../references";
import type { Cell } from "./cell";
import { emptyCell } from "./cell";
import type { Chart } from "./chart";
import type { Comment } from "./comment";
import type { ConditionalFormat } from "./conditional-format";
import type { NamedItem } from "./named-item";
import { newPageLayout, type PageLayout } from "./page-layout";
import type { CellStyle } from "./style";
import { noStyle } from "./style";
import type { Table } from "./table";
import type { Validation } from "./validation";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** Sizes in points. A filter hides rows of its own; they come back when it is cleared. */
export interface LineFormat {
  readonly size: number | null;
  readonly isHidden: boolean;
  readonly isFilteredOut: boolean;
  readonly style: CellStyle;
}

export const plainLine: LineFormat = {
  size: null,
  isHidden: false,
  isFilteredOut: false,
  style: noStyle,
};

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
}

export const cellKey = (row: number, column: number): number => row * sheetColumns + column;
export const rowOfKey = (key: number): number => Math.floor(key / sheetColumns);
export const columnOfKey = (key: number): number => key % sheetColumns;

export const newSheet = (id: string, name: string): Sheet => ({
  id,
  name,
  visibility: "Visible",
  tabColor: "",
  showGridlines: true,
  showHeadings: true,
  standardWidth: 8.43,
  isDeleted: false,
  cells: new Map(),
  spilled: new Map(),
  columns: new Map(),
  rows: new Map(),
  anchors: new Set(),
  merges: [],
  validations: [],
  conditionalFormats: [],
  tables: [],
  comments: [],
  charts: [],
  names: [],
  autoFilter: null,
  frozen: { rows: 0, columns: 0 },
  protection: null,
  pageLayout: newPageLayout(),
});

/** A cell as it is seen: of its own, spilled into it, or with the style of its row or column. */
export const cellOf = (sheet: Sheet, row: number, column: number): Cell => {
  const key = cellKey(row, column);
  const own = sheet.cells.get(key);
  const spilled = sheet.spilled.get(key);
  if (own !== undefined) {
    return spilled !== undefined && own.value === null ? { ...own, value: spilled.value } : own;
  }
  const style = sheet.rows.get(row)?.style ?? noStyle;
  const inherited = style === noStyle ? (sheet.columns.get(column)?.style ?? noStyle) : style;
  const base = spilled ?? emptyCell;
  return inherited === noStyle ? base : { ...base, style: inherited };
};

export const rowOf = (sheet: Sheet, row: number): LineFormat => sheet.rows.get(row) ?? plainLine;
export const columnOf = (sheet: Sheet, column: number): LineFormat =>
  sheet.columns.get(column) ?? plainLine;
export const isRowHidden = (sheet: Sheet, row: number): boolean => {
  const { isHidden, isFilteredOut } = rowOf(sheet, row);
  return isHidden || isFilteredOut;
};
