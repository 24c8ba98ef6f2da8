import type { RibbonTask } from "../commands/ribbon-task";
import type { WorkbookSession } from "../excel/session";
import { afterPaint } from "./after-paint";
import type { Memory } from "./memory";
import type { Pane } from "./parts/pane-context";
import type { Environment } from "./state/environment";
import type { Action } from "./state/action";
import { firstOfFiscalYear, isoDayOf } from "./state/dates";
import { initialState } from "./state/initial-state";
import type { PaneState, Tab } from "./state/pane-state";
import { reduce } from "./state/reduce";
import { createRunner } from "./state/runner";
import { createStore, when } from "./state/store";
import { reactToWorkbook, watchWorkbook } from "./state/watch";
import { sheetIds } from "./words";

interface PaneOptions {
  /** Resolves once Excel can be spoken to; the pane can be shown before that. */
  readonly session: Promise<WorkbookSession>;
  readonly memory: Memory;
  readonly now: () => Date;
  /** What the ribbon button that opened the pane asks for. */
  readonly ribbonTask: RibbonTask | null;
  readonly readme: Pane["readme"];
  readonly facts: Environment["facts"];
}

const switchedOn = "on";

const isReady = ({ open, running }: PaneState): boolean => open !== null && running === null;

/**
 * Puts state, tasks and memory together, and begins: the dataset is read behind the first screen, while Excel is being
 * connected.
 */
export const createPane = (options: PaneOptions): Pane => {
  const { session, memory, now, ribbonTask, readme, facts } = options;
  const store = createStore<PaneState, Action>(
    reduce,
    initialState({
      asOf: firstOfFiscalYear(isoDayOf(now())),
      sheets: sheetIds,
      confirmedBy: memory.read("confirmedBy") ?? "",
      isAutomatic: memory.read("automaticCheck") === switchedOn,
    }),
  );
  const runner = createRunner(store, { session: () => session, memory, now, facts });
  const watcher = reactToWorkbook(store, runner);

  const openTab = (tab: Tab): void => {
    store.dispatch({ kind: "tabOpened", tab });
    if (tab === "sources") watcher.onSelection();
  };

  const setAutomatic = (isAutomatic: boolean): void => {
    store.dispatch({ kind: "automaticSwitched", isAutomatic });
    if (isAutomatic) memory.write("automaticCheck", switchedOn);
    else memory.forget("automaticCheck");
    watcher.onSwitch();
  };

  const connect = async (): Promise<void> => {
    const connected = await session;
    store.dispatch({ kind: "hostChanged", host: "ready" });
    if (ribbonTask !== null) openTab(ribbonTask);
    void watchWorkbook(connected, watcher);
    await when(store, isReady);
    await runner.run({ kind: "inspect" });
    if (ribbonTask === "check") await runner.run({ kind: "check", cause: "asked" });
  };

  void afterPaint().then(() => runner.run({ kind: "openRemembered" }));
  void connect();
  return { store, ...runner, openTab, setAutomatic, readme };
};
