import type { FillRequest } from "../../../excel/session";
import { sheetIds } from "../../words";
import type { TaskOutcome } from "../action";
import { isoDayOf, parseDay } from "../dates";
import type { TaskContext } from "../environment";
import type { PaneState } from "../pane-state";
import type { FlowName, Task } from "../task";

/** What is to be filled by what is chosen now; `null` while something is missing. */
const fillRequestOf = (
  { open, chosenSheets, statusList }: Pick<PaneState, "open" | "chosenSheets" | "statusList">,
  flow: FlowName,
  checkedOn: string,
): FillRequest | null => {
  if (open === null) return null;
  const { dataset } = open;
  if (flow === "sheets") {
    const sheets = sheetIds.filter((id) => chosenSheets.has(id));
    return sheets.length === 0 ? null : { dataset, sheets, checkedOn };
  }
  const asOf = parseDay(statusList.asOf);
  const { marksFrom } = statusList;
  return asOf && { dataset, sheets: ["statusList"], checkedOn, statusList: { asOf, marksFrom } };
};

/** Looks at what filling would do, and writes nothing. */
export const previewSheets = async (
  { state, session, now }: TaskContext,
  task: Extract<Task, { kind: "preview" }>,
): Promise<TaskOutcome> => {
  const { flow } = task;
  const request = fillRequestOf(state, flow, isoDayOf(now()));
  if (request === null) return { kind: "taskEnded" };
  const answer = await (await session()).previewFill(request);
  return answer.ok
    ? { kind: "previewed", flow, request, preview: answer.value }
    : { kind: "refused", task, refusal: answer.refusal };
};

/** Fills what was looked at; typed cells stay unless their replacement was chosen. */
export const fillSheets = async (
  { state, session, control }: TaskContext,
  task: Extract<Task, { kind: "fill" }>,
): Promise<TaskOutcome> => {
  const flow = state.flows[task.flow];
  if (flow.step !== "previewed") return { kind: "taskEnded" };
  const answer = await (await session()).fill(flow.request, flow.overruled, control);
  return answer.ok
    ? { kind: "filled", flow: task.flow, summary: answer.value }
    : { kind: "refused", task, refusal: answer.refusal };
};
