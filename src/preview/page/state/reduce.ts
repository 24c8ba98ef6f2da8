import { pageWords } from "../words";
import type { PageAction, PageState } from "./page-state";

/** Another edition of Excel is another program: its pane begins anew. */
const paneAfter = (state: PageState, isNewestExcel: boolean): number =>
  state.moods.isNewestExcel === isNewestExcel ? state.pane : state.pane + 1;

export const reduce = (state: PageState, action: PageAction): PageState => {
  switch (action.kind) {
    case "gridLoaded":
      return { ...state, grid: "ready" };
    case "gridFailed":
      return { ...state, grid: "failed" };
    case "sheetsShown":
      return { ...state, sheets: action.sheets };
    case "sheetActivated":
      return { ...state, activeSheet: action.sheet };
    case "workbookChanged": {
      const { canUndo, canRedo, isChanged } = action;
      return { ...state, canUndo, canRedo, isChanged };
    }
    case "savingBegun":
      return { ...state, isSaving: true, notice: null };
    case "saved":
      return {
        ...state,
        isSaving: false,
        notice: { kind: "done", message: pageWords.saved(state.fileName) },
      };
    case "fileChosen":
      return { ...state, chosenFile: action.file, notice: null };
    case "fileAnswered":
      return { ...state, chosenFile: null };
    case "draftFound":
      return { ...state, draft: action.draft };
    case "draftAnswered":
      return { ...state, draft: null };
    case "opened":
      return {
        ...state,
        fileName: action.name,
        pane: state.pane + 1,
        unkept: action.unkept,
        notes: [],
        notice: { kind: "done", message: pageWords.opened(action.name) },
      };
    case "noted":
      return { ...state, notes: [...state.notes, action.note] };
    case "moodsChosen":
      return {
        ...state,
        moods: action.moods,
        pane: paneAfter(state, action.moods.isNewestExcel),
      };
    case "noticed":
      return { ...state, isSaving: false, notice: action.notice };
    case "noticeClosed":
      return { ...state, notice: null };
    case "sideChosen":
      return { ...state, side: action.side };
  }
};
