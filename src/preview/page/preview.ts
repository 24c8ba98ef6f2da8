import { createStore, type Store } from "../../taskpane/state/store";
import type { HostConnection } from "../host/connect-host";
import type { CreateGrid, Grid, GridEvents } from "../grid/grid";
import type { FromHost, HostMoods, ToHost, WorkbookView } from "../protocol";
import {
  initialState,
  type ChosenFile,
  type Notice,
  type PageAction,
  type PageState,
} from "./state/page-state";
import { reduce } from "./state/reduce";
import type { DraftStore } from "./draft-store";
import { keepDraft } from "./keep-draft";
import { draftWords, openWords, pageWords } from "./words";

export interface PreviewEnvironment {
  readonly connectHost: (onMessage: (message: FromHost) => void) => HostConnection;
  readonly loadGrid: () => Promise<CreateGrid>;
  readonly drafts: DraftStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly download: (name: string, bytes: Uint8Array) => void;
}

/** What the parts of the page can do. */
export interface Preview {
  readonly store: Store<PageState, PageAction>;
  /** Puts the grid into this element; answers with what takes it away. */
  readonly showGrid: (element: HTMLElement) => () => void;
  /** Connects the pane in this frame with the workbook. */
  readonly connectPane: (frame: Window) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly save: () => void;
  /** Opens a file, at once or after asking. */
  readonly choose: (file: File) => Promise<void>;
  readonly openChosen: () => void;
  readonly keepWorkbook: () => void;
  /** Opens what the browser kept, or forgets it. */
  readonly openDraft: () => void;
  readonly discardDraft: () => void;
  readonly setMoods: (moods: HostMoods) => void;
  readonly protect: (sheet: string, isProtected: boolean) => void;
  /** Puts the keyboard into the cells. */
  readonly focusGrid: () => void;
}

/**
 * Whether cells were chosen last by the pointer: only so is a link followed. Not by a tab, whose sheet brings along what was
 * selected there, nor by the button for the menu.
 */
const watchInput = (element: HTMLElement): (() => "pointer" | "keyboard") => {
  let last: "pointer" | "keyboard" = "keyboard";
  const pressed = ({ target, button }: PointerEvent): void => {
    last = target instanceof HTMLCanvasElement && button === 0 ? "pointer" : "keyboard";
  };
  const typed = (): void => {
    last = "keyboard";
  };
  element.addEventListener("pointerdown", pressed, { capture: true });
  element.addEventListener("keydown", typed, { capture: true });
  return () => last;
};

const gridEvents = (
  send: (message: ToHost) => void,
  dispatch: (action: PageAction) => void,
  inputUsed: () => "pointer" | "keyboard",
): GridEvents => ({
  onEntered: (sheet, cells) => {
    send({ kind: "entered", sheet, cells });
  },
  onSelected: (sheet, address) => {
    dispatch({ kind: "sheetActivated", sheet });
    send({ kind: "selected", sheet, address, by: inputUsed() });
  },
  onEditing: (isEditing) => {
    send({ kind: "editing", isEditing });
  },
  onInserted: (sheet, lines) => {
    send({ kind: "inserted", sheet, lines });
  },
  onDeleted: (sheet, lines) => {
    send({ kind: "deleted", sheet, lines });
  },
  onUndo: () => {
    send({ kind: "undo" });
  },
  onRedo: () => {
    send({ kind: "redo" });
  },
});

const refusalOf = ({ message, details }: Extract<FromHost, { kind: "refused" }>): Notice =>
  details === undefined
    ? { kind: "refused", message }
    : { kind: "defect", message: pageWords.defect(message, details) };

/** What stands in the grid's place until it is there: keeps the newest of all it was told. */
interface Waiting {
  readonly views: WorkbookView[];
  selection: { readonly sheet: string; readonly address: string } | null;
}

/** The page's heart: the workbook behind it, the grid and the pane that show it. */
export const createPreview = (environment: PreviewEnvironment): Preview => {
  const store = createStore(reduce, initialState);
  const { dispatch, getState } = store;
  const waiting: Waiting = { views: [], selection: null };
  let grid: Grid | null = null;
  let isOpeningDraft = false;

  const receive = (message: FromHost): void => {
    switch (message.kind) {
      case "shown":
        if (getState().isChanged) drafts.changed();
        dispatch({ kind: "sheetsShown", sheets: message.view.sheets });
        if (grid === null) waiting.views.push(message.view);
        else grid.show(message.view);
        break;
      case "moved":
        dispatch({ kind: "sheetActivated", sheet: message.sheet });
        // Whoever was led to a cell wants to see it.
        dispatch({ kind: "sideChosen", side: "workbook" });
        if (grid === null) waiting.selection = message;
        else grid.select(message.sheet, message.address);
        break;
      case "state":
        dispatch({ ...message, kind: "workbookChanged" });
        if (message.isChanged) drafts.changed();
        else drafts.saved();
        break;
      case "refused":
        dispatch({ kind: "noticed", notice: refusalOf(message) });
        break;
      case "noted":
        dispatch({ kind: "noted", note: message.message });
        break;
      case "saved":
        environment.download(getState().fileName, message.bytes);
        dispatch({ kind: "saved" });
        break;
      case "drafted":
        drafts.made(getState().fileName, message.bytes);
        break;
      case "opened":
        // Kept until it is open: it may not be readable.
        if (isOpeningDraft) endDraft();
        isOpeningDraft = false;
        dispatch({ kind: "opened", name: message.name, unkept: message.unkept });
        break;
      case "notOpened":
        isOpeningDraft = false;
        dispatch({ kind: "noticed", notice: { kind: "refused", message: message.message } });
        break;
    }
  };
  const drafts = keepDraft({
    store: environment.drafts,
    now: environment.now,
    ask: () => {
      host.send({ kind: "draft" });
    },
    onFound: (draft) => {
      dispatch({ kind: "draftFound", draft });
    },
    onRefused: () => {
      dispatch({ kind: "noticed", notice: { kind: "refused", message: draftWords.refused } });
    },
  });
  const host = environment.connectHost(receive);
  void drafts.look();

  const endDraft = (): void => {
    dispatch({ kind: "draftAnswered" });
    drafts.decided();
  };

  const open = (file: ChosenFile): void => {
    dispatch({ kind: "fileAnswered" });
    host.send({ kind: "open", ...file });
  };

  const fillGrid = async (element: HTMLElement, isWanted: () => boolean): Promise<void> => {
    try {
      const create = await environment.loadGrid();
      if (!isWanted()) return;
      grid = await create(element, gridEvents(host.send, dispatch, watchInput(element)));
      for (const view of waiting.views.splice(0)) grid.show(view);
      if (waiting.selection !== null)
        grid.select(waiting.selection.sheet, waiting.selection.address);
      dispatch({ kind: "gridLoaded" });
    } catch {
      dispatch({ kind: "gridFailed" });
    }
  };

  return {
    store,
    showGrid: (element) => {
      let isWanted = true;
      void fillGrid(element, () => isWanted);
      return () => {
        isWanted = false;
        grid?.dispose();
        grid = null;
      };
    },
    connectPane: (frame) => {
      const port = host.openPane();
      // A page opened from a folder has no origin to name; only this frame gets the port.
      frame.postMessage({ kind: "port" }, "*", [port]);
    },
    undo: () => {
      host.send({ kind: "undo" });
    },
    redo: () => {
      host.send({ kind: "redo" });
    },
    save: () => {
      dispatch({ kind: "savingBegun" });
      host.send({ kind: "save" });
    },
    choose: async (file) => {
      try {
        const chosen = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
        if (getState().isChanged) dispatch({ kind: "fileChosen", file: chosen });
        else open(chosen);
      } catch {
        dispatch({
          kind: "noticed",
          notice: { kind: "refused", message: openWords.unreadable(file.name) },
        });
      }
    },
    openDraft: () => {
      const { draft } = getState();
      if (draft === null) return;
      isOpeningDraft = true;
      host.send({ kind: "open", name: draft.name, bytes: draft.bytes, isDraft: true });
    },
    discardDraft: () => {
      environment.drafts.clear().catch(() => undefined);
      endDraft();
    },
    openChosen: () => {
      const { chosenFile } = getState();
      if (chosenFile !== null) open(chosenFile);
    },
    keepWorkbook: () => {
      dispatch({ kind: "fileAnswered" });
    },
    setMoods: (moods) => {
      host.send({ kind: "moods", moods });
      dispatch({ kind: "moodsChosen", moods });
    },
    protect: (sheet, isProtected) => {
      host.send({ kind: "protect", sheet, isProtected });
    },
    focusGrid: () => {
      grid?.focus();
    },
  };
};
