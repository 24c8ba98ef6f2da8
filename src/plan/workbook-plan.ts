import type { InitiativeId, ProjectId } from "../domain";
import type { Address, CellRange } from "../references";

/** A formula without its 「=」, and what it comes to on the values of the plan. */
export interface FormulaCell {
  readonly formula: string;
  readonly result: string | number;
}

/** What a cell holds. A string is always text, also when it begins with 「=」; `null` is an empty cell. */
export type CellValue = null | string | number | FormulaCell;

export const isFormula = (value: CellValue): value is FormulaCell =>
  typeof value === "object" && value !== null;

/** What a reader sees in the cell, before its number format. */
export const shownValue = (value: CellValue): string | number | null =>
  isFormula(value) ? value.result : value;

/** Colours are six hexadecimal digits, RGB. Parts that are absent keep what an earlier block set. */
export interface CellStyle {
  readonly fontSize?: number;
  readonly isBold?: boolean;
  readonly fontColor?: string;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "middle";
  readonly wraps?: boolean;
  readonly direction?: "vertical";
  readonly numberFormat?: string;
  readonly isUnderlined?: boolean;
}

/** A style for a whole block; where blocks overlap, the later one adds to the earlier. */
export interface StyledBlock {
  readonly range: CellRange;
  readonly style: CellStyle;
}

export type LineStyle = "hair" | "thin" | "medium";

/** Lines around and inside a block; `null` draws none. */
export interface BorderedBlock {
  readonly range: CellRange;
  readonly outline: LineStyle;
  readonly insideHorizontal: LineStyle | null;
  readonly insideVertical: LineStyle | null;
}

/** A drop-down, or a condition with its advice. Nothing is refused: staff may overrule it. */
export interface Validation {
  readonly range: CellRange;
  readonly rule:
    | { readonly kind: "list"; readonly choices: readonly string[] }
    /** True for what is expected, written for the upper left cell of the range. */
    | { readonly kind: "formula"; readonly formula: string };
  readonly title: string;
  readonly message: string;
}

/** A style for the cells for which the formula, written for the upper left cell, is true. */
export interface ConditionalFormat {
  readonly range: CellRange;
  readonly formula: string;
  readonly style: Pick<CellStyle, "isBold" | "fontColor" | "fill">;
}

/** A link from a cell to another place of the workbook. */
export interface CellLink {
  readonly at: Address;
  readonly sheet: string;
  readonly to: Address;
  readonly tip: string;
}

/** Printed on A3, landscape, one page wide. */
export interface PrintSetup {
  readonly area: CellRange;
  /** First and last row repeated on every page, 0-based. */
  readonly repeatedRows: { readonly first: number; readonly last: number } | null;
  /** `null`: as many pages as it takes. */
  readonly pagesTall: 1 | null;
}

/** Width in characters of the standard font. */
export interface ColumnPlan {
  readonly width: number;
  readonly isHidden: boolean;
}

/**
 * By which a row or column is found again after staff have sorted or inserted: never by its position. Every row and every
 * column of a sheet has a key, each only once.
 */
export interface SheetKeys {
  /** The column of the sheet that holds the row keys. */
  readonly keyColumn: number;
  /** The row of the sheet that holds the column keys; of a data sheet, its headings. */
  readonly keyRow: number;
  readonly rows: readonly { readonly key: string; readonly row: number }[];
  /** `text` is what stands in the key row. */
  readonly columns: readonly {
    readonly key: string;
    readonly text: string;
    readonly column: number;
  }[];
}

/** All worksheets, in the order in which they stand in the workbook; `sheets` says of each what there is to say. */
export const sheetIds = [
  "findings",
  "participation",
  "budget",
  "summary",
  "comparison",
  "kpi",
  "agreement",
  "statusList",
  "acknowledgements",
  "sources",
] as const;
export type SheetId = (typeof sheetIds)[number];

/** A native chart, drawn over the cells of `area`. Its text alternative is `description`. */
export interface ChartPlan {
  /** Unique in its sheet; by it the chart is found again. */
  readonly name: string;
  /** `bars` lie, the first category on top, each with its value at its end. */
  readonly kind: "stackedColumns" | "bars";
  readonly title: string;
  readonly description: string;
  /** Cells of the same sheet. */
  readonly categories: CellRange;
  readonly series: readonly {
    readonly name: string;
    /** One row or one column of cells. */
    readonly values: CellRange;
    /** Six hexadecimal digits, RGB; neighbours differ in lightness, for black-and-white paper. */
    readonly fill?: string;
  }[];
  readonly valueAxisTitle: string;
  readonly area: CellRange;
}

/** A worksheet as data. `values` is one rectangle from A1, `columns` and `rowHeights` have its size. */
export interface SheetPlan {
  readonly id: SheetId;
  readonly name: string;
  readonly columns: readonly ColumnPlan[];
  /** Points; 0 hides the row. */
  readonly rowHeights: readonly number[];
  readonly values: readonly (readonly CellValue[])[];
  readonly styles: readonly StyledBlock[];
  readonly borders: readonly BorderedBlock[];
  readonly merges: readonly CellRange[];
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly links: readonly CellLink[];
  /** How many rows and columns stay when scrolling. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly filter: CellRange | null;
  readonly print: PrintSetup;
  readonly keys: SheetKeys;
  /** Keys of the columns that belong to staff: what they hold is never replaced. */
  readonly staffColumns: readonly string[];
  /** What becomes of rows of an earlier plan: results that no longer hold go, unless staff wrote beside them. */
  readonly formerRows: "keep" | "remove";
  /** What a row of an earlier plan that stays says of itself, and in the column of which key. */
  readonly formerMark: { readonly column: string; readonly text: string } | null;
  readonly charts: readonly ChartPlan[];
}

/** 名前の定義 for the whole workbook. */
export interface DefinedName {
  readonly name: string;
  readonly sheet: string;
  readonly range: CellRange;
}

/** A workbook as data: what the renderers draw, without deciding anything. */
export interface WorkbookPlan {
  readonly title: string;
  /** ISO 8601 day on which the newest document stands; dates the file, so that it does not depend on a clock. */
  readonly datedOn: string;
  readonly fontName: string;
  /** Points, of cells without a style. */
  readonly fontSize: number;
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly DefinedName[];
  /** Where the marks of an initiative are to be found. */
  readonly initiatives: readonly {
    readonly initiative: InitiativeId;
    readonly projects: readonly ProjectId[];
  }[];
}
