import type { Action, TaskOutcome } from "./action";
import { describeDefect } from "./describe-defect";
import type { Environment } from "./environment";
import { followUps } from "./follow-ups";
import type { PaneState } from "./pane-state";
import type { Store } from "./store";
import { isQuick, type Task } from "./task";
import { perform } from "./tasks/perform";

export interface Runner {
  /** Runs a task after the quick ones before it; `null` when another task is already under way. */
  readonly run: (task: Task) => Promise<TaskOutcome | null>;
  /** Asks the running task to stop at the next place where that is safe. */
  readonly stop: () => void;
}

/** Only these can be stopped between two steps. */
const canStop = ({ kind }: Task): boolean =>
  kind === "fill" || kind === "check" || kind === "selfTest";

/** One task at a time. A defect of ours ends in the state like everything else: the pane stays usable. */
export const createRunner = (store: Store<PaneState, Action>, environment: Environment): Runner => {
  let queue: Promise<unknown> = Promise.resolve();
  let isBusy = false;
  let stopping: AbortController | null = null;

  const attempt = async (task: Task, signal: AbortSignal): Promise<TaskOutcome> => {
    try {
      const onProgress = (progress: { done: number; total: number; label: string }): void => {
        store.dispatch({ kind: "taskProgressed", progress });
      };
      const state = store.getState();
      return await perform({ ...environment, state, control: { onProgress, signal } }, task);
    } catch (error) {
      return { kind: "defectFound", details: describeDefect(error) };
    }
  };

  const once = async (task: Task): Promise<TaskOutcome> => {
    const controller = new AbortController();
    stopping = controller;
    store.dispatch({ kind: "taskStarted", task, canStop: canStop(task) });
    const outcome = await attempt(task, controller.signal);
    stopping = null;
    if (!isQuick(task)) isBusy = false;
    store.dispatch(outcome);
    for (const next of followUps(store.getState(), task, outcome)) void run(next);
    return outcome;
  };

  const run = async (task: Task): Promise<TaskOutcome | null> => {
    if (isBusy) return null;
    isBusy = !isQuick(task);
    const turn = queue.then(() => once(task));
    queue = turn;
    return turn;
  };

  return {
    run,
    stop: () => {
      store.dispatch({ kind: "stopAsked" });
      stopping?.abort();
    },
  };
};
