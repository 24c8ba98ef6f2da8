/** A cell as Excel gives it; an empty cell is `""`. */
export type FoundValue = string | number | boolean;

/** A worksheet as it was found. All grids are one rectangle from A1 and have one size. */
export interface FoundSheet {
  readonly name: string;
  readonly values: readonly (readonly FoundValue[])[];
  /** A formula begins with 「=」; any other cell stands as in `values`. */
  readonly formulas: readonly (readonly FoundValue[])[];
  /** Where they were asked for: without them a date cannot be told from an amount. */
  readonly numberFormats: readonly (readonly string[])[] | null;
  /** Rows with comments, where they were asked for. */
  readonly commentedRows?: readonly number[];
}

/** What in a workbook cannot be read, or not be done. */
export interface WorkbookProblem {
  readonly sheet: string;
  /** A1 text; `null` when the sheet as a whole is meant. */
  readonly cell: string | null;
  /** In Japanese, for people: what stands there, what was expected, what to do. */
  readonly found: string;
  readonly expected: string;
  readonly action: string;
  /** `sheet`: nothing of the sheet was read or written. `cell`: only this place was left out. `notice`: it was read, but look. */
  readonly reach: "sheet" | "cell" | "notice";
}

/** Where the keys of a planned sheet stand in the sheet as it was found; rows and columns are 0-based. */
export interface FoundKeys {
  readonly keyRow: number;
  readonly keyColumn: number;
  /** Without the keys that stand in several rows: `repeated`. */
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
  readonly repeated: ReadonlyMap<string, readonly number[]>;
}
