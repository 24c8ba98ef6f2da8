import type { SheetId } from "../../plan";
import { allFindings } from "./findings/filter";
import type { PaneState } from "./pane-state";

/** What is known before anything is loaded. */
interface Beginning {
  /** ISO 8601 day. */
  readonly asOf: string;
  readonly sheets: readonly SheetId[];
  readonly confirmedBy: string;
  readonly isAutomatic: boolean;
}

export const initialState = (beginning: Beginning): PaneState => ({
  host: "connecting",
  tab: "data",
  open: null,
  rejected: null,
  workbook: null,
  running: null,
  notice: null,
  outcome: "",
  chosenSheets: new Set(beginning.sheets),
  flows: { sheets: { step: "choosing" }, statusList: { step: "choosing" } },
  statusList: { asOf: beginning.asOf, marksFrom: "dataset" },
  check: {
    report: null,
    former: null,
    earlierFile: null,
    rejectedResult: null,
    edits: 0,
    checkedEdits: 0,
    isAutomatic: beginning.isAutomatic,
    filter: allFindings,
    pinned: new Set(),
    groups: new Map(),
    form: null,
    others: new Set(),
    reasons: new Map(),
    confirmedBy: beginning.confirmedBy,
  },
  selection: null,
  selfTest: null,
});
