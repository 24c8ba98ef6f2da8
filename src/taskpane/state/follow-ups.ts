import type { FillSummary } from "../../excel/session";
import type { TaskOutcome } from "./action";
import type { PaneState } from "./pane-state";
import type { Task } from "./task";

/** The first cell of a sheet that is not hidden: the first row and column hold keys. */
const firstShownCell = (sheet: string): Task => ({
  kind: "goTo",
  cell: { sheet, row: 1, column: 1 },
});

const writtenSheet = ({ sheets }: FillSummary): string | null =>
  sheets.find(({ action }) => action !== "refuse")?.name ?? null;

/** What a task brings with it once it has ended; `state` is the one after it. */
export const followUps = (
  { host, tab }: Pick<PaneState, "host" | "tab">,
  task: Task,
  outcome: TaskOutcome,
): readonly Task[] => {
  if (outcome.kind === "fileRejected" && task.kind === "openRemembered") {
    return [{ kind: "openBundled" }];
  }
  if (host !== "ready") return [];
  if (outcome.kind === "datasetOpened") {
    return tab === "sources" ? [{ kind: "inspect" }, { kind: "lookUp" }] : [{ kind: "inspect" }];
  }
  if (outcome.kind === "filled" && outcome.flow === "statusList") {
    const sheet = writtenSheet(outcome.summary);
    return sheet === null ? [{ kind: "inspect" }] : [{ kind: "inspect" }, firstShownCell(sheet)];
  }
  // A refused filling may have written some of its sheets.
  return task.kind === "fill" || task.kind === "selfTest" ? [{ kind: "inspect" }] : [];
};
