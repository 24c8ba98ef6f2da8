import type { CellStyle, CellValue, ColumnPlan } from "../workbook-plan";

/** What a row is for; decides its look. */
export type RowKind =
  | "columnKeys"
  | "title"
  | "note"
  | "section"
  | "heading"
  | "body"
  | "subtotal"
  | "total"
  /** A heading across the table, over rows that share its columns. */
  | "band"
  | "spacer";

/** A row while a sheet is being planned; cells that are missing at its end are empty. */
export interface RowDraft {
  readonly kind: RowKind;
  readonly cells: readonly CellValue[];
  readonly key?: string;
  /** Points, as long as every text of the row takes one line. */
  readonly singleLineHeight?: number;
}

/** A column while a sheet is being planned. */
export interface ColumnDraft {
  readonly heading: string;
  /** In characters of the standard font. */
  readonly width: number;
  /** Of its cells in body, subtotal and total rows. */
  readonly style: CellStyle;
  readonly headingStyle?: CellStyle;
  readonly key?: string;
}

/** A column that places are not looked up in. */
export const plainColumn = (heading: string, width: number, style: CellStyle): ColumnDraft => ({
  heading,
  width,
  style,
});

/** The first column of a sheet with layout: hidden, holds the row keys. */
export const hiddenKeyColumn: ColumnDraft = { heading: "", width: 0, style: {} };

/** The last column of a data sheet, which has nothing hidden: holds the row keys. */
export const visibleKeyColumn = (width: number): ColumnDraft => ({
  heading: "識別子",
  width,
  style: { wraps: true, horizontal: "left", numberFormat: "@" },
});

export const toColumnPlan = ({ width }: ColumnDraft): ColumnPlan => ({
  width,
  isHidden: width === 0,
});

/** The hidden first row of a sheet with layout: the column keys. */
export const columnKeyRow = (columns: readonly ColumnDraft[]): RowDraft => ({
  kind: "columnKeys",
  cells: columns.map(({ key }) => key ?? null),
});

export const headingRow = (columns: readonly ColumnDraft[]): RowDraft => ({
  kind: "heading",
  cells: columns.map(({ heading }) => (heading === "" ? null : heading)),
});

const lineFrom = (kind: RowKind, text: string): RowDraft => ({ kind, cells: [null, text] });

/** A line of text in the first visible column of a sheet with a hidden key column. */
export const titleRow = (text: string): RowDraft => lineFrom("title", text);
export const bandRow = (text: string): RowDraft => lineFrom("band", text);
export const noteRow = (text: string): RowDraft => lineFrom("note", text);
export const sectionRow = (text: string): RowDraft => lineFrom("section", text);
export const spacerRow: RowDraft = { kind: "spacer", cells: [] };

export const firstVisibleColumn = (columns: readonly ColumnDraft[]): number =>
  columns.findIndex(({ width }) => width > 0);
