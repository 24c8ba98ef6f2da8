import type { StandInOptions, WorkbookChange } from "../../standin";
import { calmMoods, type FromHost, type HostMoods } from "../protocol";
import { openBook, type Book } from "./book";
import { newDisplay, type Display } from "./display";
import type { HostChannel } from "./host-channel";
import { applyMoods, slowMilliseconds } from "./moods";
import { linkPane, type PaneLink } from "./pane-link";
import { uncalculatedWords, words } from "./words";

/** The open workbook with the pane at it and what the page knows of it. */
export interface HostCore {
  readonly book: () => Book;
  /** Makes a workbook ready to take the other's place. */
  readonly makeBook: (options: StandInOptions, isViewOnly: boolean) => Book;
  /** It takes the other's place, whose pane is gone. */
  readonly changeBook: (book: Book) => void;
  readonly display: Display;
  readonly send: (message: FromHost, transfer?: Transferable[]) => void;
  /** Says that something went wrong that should not. */
  readonly fail: (defect: unknown) => void;
  readonly tellState: () => void;
  /** Tells where the selection is now, after what there is to be shown. */
  readonly tellMoved: () => void;
  /** Counts what was changed; what is saved or opened is told apart by it. */
  readonly countChange: () => void;
  readonly changes: () => number;
  readonly markSaved: (changes: number) => void;
  readonly connectPane: (port: MessagePort) => void;
  readonly setMoods: (moods: HostMoods) => void;
  readonly setTyping: (isTyping: boolean) => void;
}

const thinkingMilliseconds = 400;

const describe = (defect: unknown): string =>
  defect instanceof Error ? (defect.stack ?? String(defect)) : String(defect);

export const newHostCore = (channel: HostChannel, options: StandInOptions): HostCore => {
  let moods = calmMoods;
  let isTyping = false;
  let pane: PaneLink | null = null;
  let isBusy = false;
  let changes = 0;
  let savedChanges = 0;
  let hasAddInMoved = false;
  let toldState = "";
  let resting: ReturnType<typeof setTimeout> | undefined;

  const send: HostCore["send"] = (message, transfer = []) => {
    channel.postMessage(message, { transfer });
  };
  const fail = (defect: unknown): void => {
    send({ kind: "refused", message: words.defect, details: describe(defect) });
  };
  const tellState = (): void => {
    const canUndo = book.history.canTake("undo");
    const canRedo = book.history.canTake("redo");
    const isChanged = changes !== savedChanges;
    const state: FromHost = { kind: "state", canUndo, canRedo, isChanged, isBusy };
    const text = JSON.stringify(state);
    if (text !== toldState) send(state);
    toldState = text;
  };
  const tellMoved = (): void => {
    display.showNow();
    send({ kind: "moved", ...book.standIn.grid.selection() });
  };

  const display = newDisplay({
    look: () => book.watch.look(),
    send,
    isQuiet: () => pane?.isBusy() !== true,
    settle: async () => {
      try {
        // Beside whatever is entered meanwhile: what was worked out for nothing is thrown away.
        await book.standIn.calculate();
      } catch (defect) {
        fail(defect);
      }
    },
  });
  /** Between two requests of one task the pane thinks, which is not the end of it. */
  const restSoon = (): void => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      isBusy = pane?.isBusy() === true;
      tellState();
    }, thinkingMilliseconds);
  };

  const takeMoods = (): void => {
    applyMoods(book.standIn, { ...moods, isEditingCell: moods.isEditingCell || isTyping });
  };
  const onChange = ({ kind, source }: WorkbookChange): void => {
    const hasMoved = kind === "selection" || kind === "sheetActivated";
    if (source === "addin" && hasMoved) hasAddInMoved = true;
  };
  const makeBook = (given: StandInOptions, isViewOnly: boolean): Book => {
    const made = openBook(
      {
        ...given,
        onDefect: fail,
        onUncalculated: (what) => {
          send({ kind: "noted", message: uncalculatedWords(what) });
        },
        onRequest: ({ writes }) => {
          if (writes.length > 0) changes += 1;
          made.standIn.recorder.clear();
        },
      },
      display.number,
      onChange,
      isViewOnly,
    );
    return made;
  };
  let book = makeBook(options, false);

  return {
    book: () => book,
    makeBook,
    changeBook: (other) => {
      pane?.close();
      pane = null;
      book = other;
      isBusy = false;
      savedChanges = changes;
      takeMoods();
    },
    display,
    send,
    fail,
    tellState,
    tellMoved,
    countChange: () => {
      changes += 1;
    },
    changes: () => changes,
    markSaved: (at) => {
      savedChanges = at;
    },
    connectPane: (port) => {
      pane?.close();
      pane = linkPane(port, {
        standIn: book.standIn,
        latencyMilliseconds: () => (moods.isSlow ? slowMilliseconds : 0),
        onRequest: () => {
          isBusy = true;
          tellState();
        },
        onAnswered: () => {
          if (hasAddInMoved) tellMoved();
          hasAddInMoved = false;
          display.changed();
          tellState();
          restSoon();
        },
      });
      restSoon();
    },
    setMoods: (given) => {
      moods = given;
      takeMoods();
    },
    setTyping: (given) => {
      isTyping = given;
      takeMoods();
    },
  };
};
