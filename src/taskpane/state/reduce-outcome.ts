import type { FillSummary } from "../../excel/session";
import { headlineOf } from "../../excel/self-test/report";
import { aboutWords, countWords, outcomeWords } from "../words";
import type { Action, TaskOutcome } from "./action";
import { allFindings } from "./findings/filter";
import type { PaneState } from "./pane-state";
import { reduceCheck } from "./reduce-check";
import { withFlow } from "./reduce-flow";
import { findingCounts } from "./report";
import { isUnasked } from "./task";

const withDataset = (
  state: PaneState,
  action: Extract<Action, { kind: "datasetOpened" }>,
): PaneState => ({
  ...state,
  open: action.open,
  // A file of the last time that is unusable now leads to the bundled dataset: it has to be said why.
  rejected: state.rejected?.from === "memory" ? state.rejected : null,
  workbook: null,
  flows: { sheets: { step: "choosing" }, statusList: { step: "choosing" } },
  check: {
    ...state.check,
    report: null,
    former: null,
    earlierFile: null,
    rejectedResult: null,
    filter: allFindings,
    pinned: new Set(),
    groups: new Map(),
    form: null,
    others: new Set(),
    reasons: new Map(),
  },
  selection: null,
  outcome: outcomeWords.opened(action.open.dataset.documents.length),
});

const withCheck = (
  state: PaneState,
  action: Extract<Action, { kind: "checked" | "acknowledged" | "inquired" | "withdrawn" }>,
): PaneState => {
  const next = { ...state, check: reduceCheck(state.check, action) };
  const counts = findingCounts(next);
  const isEnded = action.kind === "withdrawn" && state.check.form?.kind === "endInquiry";
  const said = outcomeWords[isEnded ? "inquiryEnded" : action.kind];
  return counts === null ? next : { ...next, outcome: said(countWords.headline(counts)) };
};

const hasWritten = ({ sheets, replacedTyped }: FillSummary): boolean =>
  replacedTyped.length > 0 ||
  sheets.some(({ action }) => action === "create" || action === "update");

const withFilled = (state: PaneState, action: Extract<Action, { kind: "filled" }>): PaneState => {
  const { summary } = action;
  const next = withFlow(state, action.flow, { step: "done", summary });
  return {
    ...next,
    check: hasWritten(summary) ? reduceCheck(next.check, { kind: "sheetEdited" }) : next.check,
    outcome: summary.wasStopped ? outcomeWords.stopped : outcomeWords.filled,
  };
};

const withRefusal = (state: PaneState, action: Extract<Action, { kind: "refused" }>): PaneState => {
  const { task, refusal } = action;
  if (isUnasked(task) && refusal.kind === "cellEditMode") return state;
  return { ...state, notice: { kind: "refused", task, refusal }, outcome: "" };
};

/** What a task that has ended leaves behind. */
export const reduceOutcome = (state: PaneState, action: TaskOutcome): PaneState => {
  switch (action.kind) {
    case "taskEnded":
      return state;
    case "refused":
      return withRefusal(state, action);
    case "defectFound":
      return { ...state, notice: { kind: "defect", details: action.details }, outcome: "" };
    case "datasetOpened":
      return withDataset(state, action);
    case "fileRejected":
      return {
        ...state,
        rejected: action.rejected,
        outcome: outcomeWords.rejected(action.rejected.faults.length),
      };
    case "inspected":
      return { ...state, workbook: action.workbook };
    case "previewed": {
      const { flow, request, preview } = action;
      const next = withFlow(state, flow, {
        step: "previewed",
        request,
        preview,
        overruled: new Set(),
      });
      return { ...next, outcome: outcomeWords.previewed };
    }
    case "filled":
      return withFilled(state, action);
    case "checked":
    case "acknowledged":
    case "inquired":
    case "withdrawn":
      return withCheck(state, action);
    case "resultOpened":
      return {
        ...state,
        check: reduceCheck(state.check, action),
        outcome: outcomeWords.resultOpened(action.earlier.fileName),
      };
    case "resultRejected":
      return {
        ...state,
        check: reduceCheck(state.check, action),
        outcome: outcomeWords.rejected(action.rejected.faults.length),
      };
    case "selectionRead":
      return { ...state, selection: action.selection };
    case "selfTested": {
      const { report } = action;
      return { ...state, selfTest: report, outcome: aboutWords.done(headlineOf(report)) };
    }
  }
};
