import type { RuleResult } from "../domain";
import type { Rule } from "./rule";

/** Which rules a check is limited to, by code; all where nothing is said. */
export interface RuleSelection {
  readonly rules?: readonly string[];
  readonly skip?: readonly string[];
}

/** Whether a rule is among those that were selected. */
export const isSelected = (selection: RuleSelection, { code }: Rule): boolean =>
  (selection.rules?.includes(code) ?? true) && !(selection.skip?.includes(code) ?? false);

const notDone = "設定により、この点検は行っていません。";

/** A rule that nobody let run has compared nothing, and says so: it is no rule without findings. */
export const skippedResult = ({ code, title, severity, unit }: Rule): RuleResult => ({
  rule: code,
  title,
  severity,
  unit,
  compared: 0,
  outcomes: { match: 0, mismatch: 0, undecidable: 0, notApplicable: 0 },
  findings: [],
  remarks: [{ outcome: "notApplicable", message: notDone, sources: [] }],
});

/** Whether a rule was left out by the selection, not for want of anything to compare. */
export const wasSkipped = ({ compared, remarks }: RuleResult): boolean =>
  compared === 0 && remarks.some(({ message }) => message === notDone);
