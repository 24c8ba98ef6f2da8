import { createContext, useContext, useSyncExternalStore, type Dispatch } from "react";
import type { Action } from "../state/action";
import type { PaneState, Tab } from "../state/pane-state";
import type { Runner } from "../state/runner";
import type { Store } from "../state/store";

/** What every view works with. */
export interface Pane extends Runner {
  readonly store: Store<PaneState, Action>;
  readonly openTab: (tab: Tab) => void;
  readonly setAutomatic: (isAutomatic: boolean) => void;
  /** The README of a check. */
  readonly readme: (rule: string) => Promise<string>;
}

export const PaneContext = createContext<Pane | null>(null);

export const usePane = (): Pane => {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error("A view stands outside of the pane.");
  return pane;
};

/** `select` answers with something that stays the same object while nothing of it has changed. */
export const usePaneState = <Value>(select: (state: PaneState) => Value): Value => {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
};

export const useDispatch = (): Dispatch<Action> => usePane().store.dispatch;
