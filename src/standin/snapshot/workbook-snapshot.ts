import type { CellValue, Hyperlink } from "../model/cell";
import type { ConditionalFormatType, ProtectionOptions, Visibility } from "../model/sheet";
import type { NamedItem } from "../model/named-item";
import type { CellStyle } from "../model/style";

/** What a file says beside what is modelled: it goes along as it came, and means nothing here. */
export type Carried = Readonly<Record<string, unknown>>;

export interface CellSnapshot {
  readonly at: string;
  readonly value: CellValue;
  readonly formula?: string;
  readonly isQuoted?: true;
  /** Position in `styles` of the workbook. */
  readonly style?: number;
  readonly hyperlink?: Hyperlink;
  readonly carried?: Carried;
  /** Of a formula that fills several cells: what it came to, row by row, with its own value first. */
  readonly spill?: readonly (readonly CellValue[])[];
}

export interface LineSnapshot {
  /** 0-based. */
  readonly index: number;
  /** Points; absent: the standard. */
  readonly size?: number;
  readonly isHidden?: true;
  readonly isFilteredOut?: true;
  /** The size is what the content asks for, and nobody's choice. */
  readonly isAutoSize?: true;
  readonly style?: number;
}

type JsonRecord = Readonly<Record<string, unknown>>;

/** A worksheet as plain data. Addresses are A1, without the sheet. */
export interface SheetSnapshot {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly cells: readonly CellSnapshot[];
  readonly columns: readonly LineSnapshot[];
  readonly rows: readonly LineSnapshot[];
  readonly merges: readonly string[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly protection: ProtectionOptions | null;
  readonly selection: string | null;
  readonly validations: readonly {
    readonly range: string;
    readonly rule: JsonRecord;
    readonly prompt: JsonRecord;
    readonly errorAlert: JsonRecord;
    readonly ignoreBlanks: boolean;
  }[];
  readonly conditionalFormats: readonly {
    readonly id: string;
    readonly range: string;
    readonly type: ConditionalFormatType;
    readonly stopIfTrue: boolean;
    readonly rule: JsonRecord;
    readonly format: JsonRecord;
  }[];
  readonly tables: readonly {
    readonly id: string;
    readonly name: string;
    readonly range: string;
    readonly style: string;
    readonly showHeaders: boolean;
    readonly showTotals: boolean;
    readonly showBandedRows: boolean;
    readonly showBandedColumns: boolean;
    readonly showFilterButton: boolean;
    readonly highlightFirstColumn: boolean;
    readonly highlightLastColumn: boolean;
  }[];
  readonly comments: readonly {
    readonly id: string;
    readonly at: string;
    readonly content: string;
    readonly isResolved: boolean;
  }[];
  readonly charts: readonly {
    readonly id: string;
    readonly source: string;
    readonly seriesBy: string;
    readonly properties: JsonRecord;
    readonly series: readonly {
      readonly values: string | null;
      readonly categories: string | null;
      readonly properties: JsonRecord;
    }[];
    readonly carried?: Carried;
    /** All cells that what is carried refers to. */
    readonly references?: readonly string[];
  }[];
  readonly autoFilter: {
    readonly range: string;
    readonly criteria: readonly (JsonRecord | null)[];
  } | null;
  readonly names: readonly Readonly<NamedItem>[];
  readonly pageLayout: {
    readonly scalars: JsonRecord;
    readonly zoom: JsonRecord;
    readonly printArea: string | null;
    readonly titleRows: string | null;
    readonly titleColumns: string | null;
    readonly headersFooters: Readonly<Record<string, string>>;
    readonly headersFootersState: JsonRecord;
  };
  readonly carried?: Carried;
}

/** A workbook as plain data: it can be compared, kept as JSON, written to a file or shown in a grid. */
export interface WorkbookSnapshot {
  readonly name: string;
  readonly activeSheet: string;
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly Readonly<NamedItem>[];
  readonly settings: JsonRecord;
  readonly properties: JsonRecord;
  /** Of cells, rows and columns: what differs from the defaults. */
  readonly styles: readonly CellStyle[];
  readonly nextId: number;
  /** All results are those of the formula engine here: it may work them out anew. */
  readonly isCalculatedHere?: true;
  readonly carried?: Carried;
}
