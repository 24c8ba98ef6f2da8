import { acknowledgedBy, countFindings, type FindingCounts } from "./findings/group";
import type { PaneState } from "./pane-state";

/** Open and acknowledged findings of the last check; `null` before the first one. */
export const findingCounts = ({
  check: { report },
}: Pick<PaneState, "check">): FindingCounts | null =>
  report &&
  countFindings(
    report.results.flatMap(({ findings }) => findings),
    acknowledgedBy(report.acknowledgements),
  );

/** Whether sheets were edited after the last check. */
export const isReportStale = ({ check }: Pick<PaneState, "check">): boolean =>
  check.report !== null && check.edits > check.checkedEdits;
