import type { Action } from "./action";
import type { Flow, PaneState } from "./pane-state";
import type { FlowName } from "./task";

const choosing: Flow = { step: "choosing" };

export const withFlow = (state: PaneState, name: FlowName, flow: Flow): PaneState => ({
  ...state,
  flows: { ...state.flows, [name]: flow },
});

const withOverruled = (
  state: PaneState,
  name: FlowName,
  change: (overruled: ReadonlySet<string>) => ReadonlySet<string>,
): PaneState => {
  const flow = state.flows[name];
  return flow.step === "previewed"
    ? withFlow(state, name, { ...flow, overruled: change(flow.overruled) })
    : state;
};

/** What a person chooses about filling. A preview of something else than what is chosen now is thrown away. */
export const reduceFlow = (
  state: PaneState,
  action: Extract<
    Action,
    {
      kind:
        | "sheetsChosen"
        | "flowRestarted"
        | "overruled"
        | "notOverruled"
        | "asOfTyped"
        | "marksChosen";
    }
  >,
): PaneState => {
  switch (action.kind) {
    case "sheetsChosen":
      return withFlow({ ...state, chosenSheets: new Set(action.sheets) }, "sheets", choosing);
    case "flowRestarted":
      return withFlow(state, action.flow, choosing);
    case "overruled":
      return withOverruled(state, action.flow, (before) => new Set([...before, ...action.ids]));
    case "notOverruled": {
      const given = new Set(action.ids);
      return withOverruled(
        state,
        action.flow,
        (before) => new Set([...before].filter((id) => !given.has(id))),
      );
    }
    case "asOfTyped":
      return withFlow(
        { ...state, statusList: { ...state.statusList, asOf: action.asOf } },
        "statusList",
        choosing,
      );
    case "marksChosen":
      return withFlow(
        { ...state, statusList: { ...state.statusList, marksFrom: action.marksFrom } },
        "statusList",
        choosing,
      );
  }
};
