import type { CellRange } from "../../references";
import type { CellValue } from "./cell";
import type { Sheet } from "./sheet";

export type CellChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

/** What happened to the workbook, in the order in which it happened. */
export type Change =
  | {
      readonly kind: "cells";
      readonly sheet: Sheet;
      readonly area: CellRange;
      readonly changeType: CellChangeType;
      /** Of a single cell only. */
      readonly before?: CellValue;
      readonly after?: CellValue;
    }
  | { readonly kind: "format"; readonly sheet: Sheet; readonly area: CellRange }
  | { readonly kind: "sorted"; readonly sheet: Sheet; readonly area: CellRange }
  | {
      readonly kind: "rowsHidden";
      readonly sheet: Sheet;
      readonly area: CellRange;
      readonly isHidden: boolean;
    }
  | { readonly kind: "selection"; readonly sheet: Sheet; readonly area: CellRange }
  | { readonly kind: "sheetAdded"; readonly sheet: Sheet }
  | { readonly kind: "sheetDeleted"; readonly sheet: Sheet }
  | { readonly kind: "sheetActivated"; readonly sheet: Sheet; readonly previous: Sheet | null }
  | { readonly kind: "sheetRenamed"; readonly sheet: Sheet; readonly nameBefore: string }
  | { readonly kind: "protection"; readonly sheet: Sheet };
