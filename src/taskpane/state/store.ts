/** State that changes by actions only, outside of React so that tasks can read it while they run. */
export interface Store<State, Action> {
  readonly getState: () => State;
  readonly dispatch: (action: Action) => void;
  /** Answers with what ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void;
}

export const createStore = <State, Action>(
  reduce: (state: State, action: Action) => State,
  initial: State,
): Store<State, Action> => {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    dispatch: (action) => {
      state = reduce(state, action);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
};

/** Resolves as soon as the state fulfils a condition. */
export const when = <State>(
  { getState, subscribe }: Pick<Store<State, never>, "getState" | "subscribe">,
  isFulfilled: (state: State) => boolean,
): Promise<void> =>
  new Promise((resolve) => {
    if (isFulfilled(getState())) {
      resolve();
      return;
    }
    const unsubscribe = subscribe(() => {
      if (!isFulfilled(getState())) return;
      unsubscribe();
      resolve();
    });
  });
