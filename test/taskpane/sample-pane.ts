import type { CheckReport, FillSummary, SheetPreview } from "../../src/excel";
import type { RuleResult } from "../../src/domain";
import type { Action } from "../../src/taskpane/state/action";
import { initialState } from "../../src/taskpane/state/initial-state";
import type { PaneState } from "../../src/taskpane/state/pane-state";
import { reduce } from "../../src/taskpane/state/reduce";
import { sampleDataset } from "../fixtures/sample-dataset";
import { acknowledgement, finding, ruleResult } from "./sample-findings";

export const dataset = sampleDataset();

export const beginning = initialState({
  asOf: "2026-04-01",
  sheets: ["budget", "sources"],
  confirmedBy: "",
  isAutomatic: false,
});

/** The state after some actions. */
export const after = (state: PaneState, ...actions: readonly Action[]): PaneState =>
  actions.reduce(reduce, state);

export const opened: PaneState = after(
  { ...beginning, host: "ready" },
  { kind: "datasetOpened", open: { dataset, origin: { kind: "bundled" } } },
);

export const reportOf = (
  results: readonly RuleResult[],
  acknowledged: readonly string[] = [],
): CheckReport => ({
  checkedOn: "2026-11-21",
  results,
  documentProblems: [],
  workbookProblems: [],
  acknowledgements: acknowledged.map((fingerprint) => acknowledgement(fingerprint)),
  cellOf: () => null,
  former: null,
  keptTyped: [],
});

const at = (project: string) => ({ kind: "budgetTotal", project }) as const;

const twoFindings = reportOf([ruleResult("r", [finding("a", at("p")), finding("b", at("q"))])]);

/** Two open findings of the rule `r`: `a` and `b`. */
export const checked: PaneState = after(opened, { kind: "checked", report: twoFindings, edits: 0 });

export const sheetPreview = (parts: Partial<SheetPreview> = {}): SheetPreview => ({
  id: "budget",
  name: "事業費",
  action: "none",
  changedCells: 0,
  addedRows: 0,
  removedRows: 0,
  keptRows: 0,
  typed: [],
  rowChanges: [],
  problems: [],
  ...parts,
});

export const fillSummary = (parts: Partial<FillSummary> = {}): FillSummary => ({
  sheets: [sheetPreview()],
  keptTyped: [],
  replacedTyped: [],
  wasStopped: false,
  problems: [],
  ...parts,
});
