import type { GridCell, SheetLook, SheetsLook } from "../standin";

/** A cell and what somebody entered there. */
export type EnteredCell = GridCell;

/** Whole rows or columns, 0-based. */
export interface Lines {
  readonly axis: "row" | "column";
  readonly first: number;
  readonly count: number;
}

/** How Excel behaves. The page shows one switch for each. */
export interface HostMoods {
  /** false: Excel 2021 (ExcelApi 1.14). A pane has to be opened anew to learn of it. */
  readonly isNewestExcel: boolean;
  readonly isEditingCell: boolean;
  /** Every request takes a while. */
  readonly isSlow: boolean;
  /** Every request of the pane fails half way. */
  readonly isFailing: boolean;
}

/** As it is at first. */
export const calmMoods: HostMoods = {
  isNewestExcel: true,
  isEditingCell: false,
  isSlow: false,
  isFailing: false,
};

/** What the page tells the workbook. `sheet` is the id of a sheet. */
export type ToHost =
  /** A pane was opened. Its messages come through the port that is sent along; one opened before is forgotten. */
  | { readonly kind: "paneOpened" }
  | { readonly kind: "entered"; readonly sheet: string; readonly cells: readonly EnteredCell[] }
  /** A link in the cell is followed only where a pointer has chosen it, as in Excel. */
  | {
      readonly kind: "selected";
      readonly sheet: string;
      readonly address: string;
      readonly by?: "pointer" | "keyboard";
    }
  /** Somebody has begun or ended to type into a cell. */
  | { readonly kind: "editing"; readonly isEditing: boolean }
  | { readonly kind: "inserted"; readonly sheet: string; readonly lines: Lines }
  | { readonly kind: "deleted"; readonly sheet: string; readonly lines: Lines }
  | { readonly kind: "undo" }
  | { readonly kind: "redo" }
  | { readonly kind: "moods"; readonly moods: HostMoods }
  | { readonly kind: "protect"; readonly sheet: string; readonly isProtected: boolean }
  /** Asks for the workbook as an `.xlsx` file. */
  | { readonly kind: "save" }
  /** Asks for the same file to keep in the browser; the workbook is not saved by it. */
  | { readonly kind: "draft" }
  /** Replaces the workbook by this file, if it can be read. */
  | {
      readonly kind: "open";
      readonly name: string;
      readonly bytes: Uint8Array;
      /** What was kept in the browser was never saved: it has changes from the start. */
      readonly isDraft?: true;
    };

export type SheetView = SheetLook;

/** The workbook as the grid has to show it: `content` of a sheet is null when it is as it was shown last. */
export type WorkbookView = Pick<SheetsLook, "sheets" | "styles">;

/** What the workbook tells the page. */
export type FromHost =
  /** `number` counts the views; the connection tells the workbook which one was seen when somebody did something. */
  | { readonly kind: "shown"; readonly number: number; readonly view: WorkbookView }
  /** The add-in, a link, undoing or another workbook has moved the selection. Comes behind what it needs to be shown. */
  | { readonly kind: "moved"; readonly sheet: string; readonly address: string }
  | {
      readonly kind: "state";
      readonly canUndo: boolean;
      readonly canRedo: boolean;
      /** There are changes since the workbook was last saved or opened. */
      readonly isChanged: boolean;
      /** The pane's requests are being answered. */
      readonly isBusy: boolean;
    }
  /** Something was not done; `message` says why, in Japanese. `details`, for support: it is a mistake of ours. */
  | { readonly kind: "refused"; readonly message: string; readonly details?: string }
  /** Something about the workbook that stays true, in Japanese; told once. */
  | { readonly kind: "noted"; readonly message: string }
  | { readonly kind: "saved"; readonly bytes: Uint8Array }
  | { readonly kind: "drafted"; readonly bytes: Uint8Array }
  /** Another workbook is open: a pane has to be opened anew. */
  | {
      readonly kind: "opened";
      readonly name: string;
      /** What the file holds and saving would lose, in Japanese. Unless it is empty, the workbook is for viewing only. */
      readonly unkept: readonly string[];
    }
  /** The file could not be opened; the workbook is as it was. */
  | { readonly kind: "notOpened"; readonly message: string };
