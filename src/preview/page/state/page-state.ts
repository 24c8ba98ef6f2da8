import type { Draft } from "../draft-store";
import { calmMoods, type HostMoods } from "../../protocol";

/** What was said last at the top of the page. */
export interface Notice {
  readonly kind: "done" | "refused" | "defect";
  readonly message: string;
}

export interface ActiveSheet {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
}

/** A file somebody has chosen while the workbook has changes that are not saved. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface PageState {
  readonly grid: "loading" | "ready" | "failed";
  readonly fileName: string;
  readonly sheets: readonly ActiveSheet[];
  readonly activeSheet: string | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** There are changes that were not saved. */
  readonly isChanged: boolean;
  readonly isSaving: boolean;
  /** What saving would lose. Unless it is empty, the workbook is for viewing only. */
  readonly unkept: readonly string[];
  /** What stays true of the workbook, such as what is not calculated. */
  readonly notes: readonly string[];
  readonly moods: HostMoods;
  readonly notice: Notice | null;
  readonly chosenFile: ChosenFile | null;
  /** What the browser kept before, until somebody has decided about it. */
  readonly draft: Draft | null;
  /** What a narrow window shows. */
  readonly side: "workbook" | "pane";
  /** Counts the panes that were opened one after the other. */
  readonly pane: number;
}

const defaultFileName = "連携突合.xlsx";

export const initialState: PageState = {
  grid: "loading",
  fileName: defaultFileName,
  sheets: [],
  activeSheet: null,
  canUndo: false,
  canRedo: false,
  isChanged: false,
  isSaving: false,
  unkept: [],
  notes: [],
  moods: calmMoods,
  notice: null,
  chosenFile: null,
  draft: null,
  side: "workbook",
  pane: 0,
};

export type PageAction =
  | { readonly kind: "gridLoaded" }
  | { readonly kind: "gridFailed" }
  | { readonly kind: "sheetsShown"; readonly sheets: readonly ActiveSheet[] }
  | { readonly kind: "sheetActivated"; readonly sheet: string }
  | {
      readonly kind: "workbookChanged";
      readonly canUndo: boolean;
      readonly canRedo: boolean;
      readonly isChanged: boolean;
    }
  | { readonly kind: "savingBegun" }
  | { readonly kind: "saved" }
  | { readonly kind: "fileChosen"; readonly file: ChosenFile }
  | { readonly kind: "fileAnswered" }
  | { readonly kind: "draftFound"; readonly draft: Draft }
  | { readonly kind: "draftAnswered" }
  | { readonly kind: "opened"; readonly name: string; readonly unkept: readonly string[] }
  | { readonly kind: "noted"; readonly note: string }
  | { readonly kind: "moodsChosen"; readonly moods: HostMoods }
  | { readonly kind: "noticed"; readonly notice: Notice }
  | { readonly kind: "noticeClosed" }
  | { readonly kind: "sideChosen"; readonly side: PageState["side"] };
