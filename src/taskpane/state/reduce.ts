import type { Action } from "./action";
import type { PaneState } from "./pane-state";
import { reduceCheck } from "./reduce-check";
import { reduceFlow } from "./reduce-flow";
import { reduceOutcome } from "./reduce-outcome";
import { isUnasked, type Task } from "./task";

/** An older notice speaks of an older attempt. */
const noticeAfterStart = (state: PaneState, task: Task): PaneState["notice"] =>
  isUnasked(task) ? state.notice : null;

/** The next state. Pure: no clock, no Excel, no storage. */
export const reduce = (state: PaneState, action: Action): PaneState => {
  switch (action.kind) {
    case "hostChanged":
      return { ...state, host: action.host };
    case "tabOpened":
      return { ...state, tab: action.tab };
    case "taskStarted": {
      const { task, canStop } = action;
      const running = { task, progress: null, canStop, isStopping: false };
      return { ...state, running, notice: noticeAfterStart(state, task) };
    }
    case "taskProgressed":
      return {
        ...state,
        running: state.running && { ...state.running, progress: action.progress },
      };
    case "stopAsked":
      return { ...state, running: state.running && { ...state.running, isStopping: true } };
    case "noticeClosed":
      return { ...state, notice: null };
    case "sheetsChosen":
    case "flowRestarted":
    case "overruled":
    case "notOverruled":
    case "asOfTyped":
    case "marksChosen":
      return reduceFlow(state, action);
    case "sheetEdited":
    case "automaticSwitched":
    case "filterChanged":
    case "groupToggled":
    case "moreListed":
    case "formOpened":
    case "formClosed":
    case "othersChosen":
    case "resultClosed":
    case "reasonTyped":
    case "nameTyped":
      return { ...state, check: reduceCheck(state.check, action) };
    case "taskEnded":
    case "refused":
    case "defectFound":
    case "datasetOpened":
    case "fileRejected":
    case "inspected":
    case "previewed":
    case "filled":
    case "checked":
    case "acknowledged":
    case "inquired":
    case "withdrawn":
    case "resultOpened":
    case "resultRejected":
    case "selectionRead":
    case "selfTested":
      return reduceOutcome({ ...state, running: null }, action);
  }
};
