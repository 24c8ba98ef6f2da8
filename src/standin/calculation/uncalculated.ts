/** What was not calculated, told once for a workbook. */
export type Uncalculated =
  /** These stay as the file has them: the engine does not know their formulas, or they wait on such. */
  | {
      readonly kind: "kept";
      readonly cells: readonly {
        readonly sheet: string;
        readonly row: number;
        readonly column: number;
      }[];
    }
  /** The engine takes too long: all results stay as they are from now on. */
  | { readonly kind: "outOfTime" };
