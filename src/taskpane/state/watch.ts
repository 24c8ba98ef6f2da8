import type { Watcher, WorkbookSession } from "../../excel/session";
import type { Action } from "./action";
import type { PaneState } from "./pane-state";
import { isReportStale } from "./report";
import type { Runner } from "./runner";
import type { Store } from "./store";

const delay = {
  /** Arrow keys held down must not ask for every cell on the way. */
  lookUp: 200,
  /** After the last edit. */
  check: 2000,
  watch: 3000,
} as const;

/** Runs `act` once, so many milliseconds after the last call. */
const debounced = (act: () => void, milliseconds: number): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, milliseconds);
  };
};

const isSomethingTyped = ({ check: { form, reasons } }: PaneState): boolean =>
  form !== null && (reasons.get(form.fingerprint) ?? "") !== "";

/** Whether an automatic check is due, or has to wait for the person or for another task. */
export const automaticCheck = (state: PaneState): "none" | "wait" | "now" => {
  if (!state.check.isAutomatic || !isReportStale(state)) return "none";
  return state.running !== null || isSomethingTyped(state) ? "wait" : "now";
};

/** Beside Excel's events: somebody switched the automatic check on or off. */
interface PaneWatcher extends Watcher {
  readonly onSwitch: () => void;
}

/** What the pane does by itself when somebody edits or selects in Excel. */
export const reactToWorkbook = (
  store: Store<PaneState, Action>,
  { run }: Pick<Runner, "run">,
): PaneWatcher => {
  const checkWhenDue = async (): Promise<void> => {
    const due = automaticCheck(store.getState());
    if (due === "none") return;
    const outcome = due === "now" ? await run({ kind: "check", cause: "edit" }) : null;
    const isTypingInCell = outcome?.kind === "refused" && outcome.refusal.kind === "cellEditMode";
    if (outcome === null || isTypingInCell) checkLater();
  };
  const checkLater = debounced(() => void checkWhenDue(), delay.check);

  const lookUp = async (): Promise<void> => {
    if (store.getState().tab !== "sources") return;
    if ((await run({ kind: "lookUp" })) === null) lookUpLater();
  };
  const lookUpLater = debounced(() => void lookUp(), delay.lookUp);

  return {
    onSelection: lookUpLater,
    onSwitch: checkLater,
    onEdit: () => {
      store.dispatch({ kind: "sheetEdited" });
      checkLater();
      lookUpLater();
    },
  };
};

/** Begins to watch; while somebody types into a cell Excel refuses, so it is tried again. */
export const watchWorkbook = async (
  session: Pick<WorkbookSession, "watch">,
  watcher: Watcher,
): Promise<void> => {
  const answer = await session.watch(watcher);
  if (!answer.ok && answer.refusal.canRetry) {
    setTimeout(() => void watchWorkbook(session, watcher), delay.watch);
  }
};
