/*
 * Univer's own types name most of these numbers by enums, whose values would have to be imported with all of Univer. What is
 * made here stays free of it.
 */

interface Line {
  readonly s: number;
  readonly cl: { readonly rgb: string };
}

/** The look of a cell in Univer's words. */
export interface Look {
  ff?: string;
  fs?: number;
  bl?: number;
  it?: number;
  ul?: { s: number };
  st?: { s: number };
  cl?: { rgb: string };
  bg?: { rgb: string };
  bd?: { t?: Line; b?: Line; l?: Line; r?: Line };
  ht?: number;
  vt?: number;
  tb?: number;
  tr?: { a: number; v?: number };
  pd?: { l?: number; r?: number };
  n?: { pattern: string };
}

/** A cell as Univer holds it; null takes a part away. */
export interface CellData {
  v?: string | number | boolean | null;
  t?: number | null;
  f?: string | null;
  si?: string | null;
  p?: null;
  s?: string;
}

export interface RangeData {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}

export interface SheetData {
  id: string;
  name: string;
  tabColor: string;
  hidden: number;
  freeze: { startRow: number; startColumn: number; xSplit: number; ySplit: number };
  rowCount: number;
  columnCount: number;
  defaultColumnWidth: number;
  defaultRowHeight: number;
  mergeData: RangeData[];
  cellData: Record<number, Record<number, CellData>>;
  rowData: Record<number, { h: number; ia: number; hd: number; s: string | null }>;
  columnData: Record<number, { w: number; hd: number; s: string | null }>;
  rowHeader: { width: number };
  columnHeader: { height: number };
  showGridlines: number;
  rightToLeft: number;
}
