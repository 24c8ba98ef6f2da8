import type { TaskOutcome } from "../action";
import type { TaskContext } from "../environment";
import type { Task } from "../task";

/** Which of our sheets there are, and from what they were filled. */
export const inspectWorkbook = async ({ state, session }: TaskContext): Promise<TaskOutcome> => {
  if (state.open === null) return { kind: "taskEnded" };
  const answer = await (await session()).inspect(state.open.dataset);
  return answer.ok ? { kind: "inspected", workbook: answer.value } : { kind: "taskEnded" };
};

/** Where the value of the active cell comes from. What cannot be read right now leaves the last answer. */
export const lookUpSelection = async ({ state, session }: TaskContext): Promise<TaskOutcome> => {
  if (state.open === null) return { kind: "taskEnded" };
  const answer = await (await session()).selection(state.open.dataset);
  return answer.ok ? { kind: "selectionRead", selection: answer.value } : { kind: "taskEnded" };
};

export const goToCell = async (
  { session }: TaskContext,
  task: Extract<Task, { kind: "goTo" }>,
): Promise<TaskOutcome> => {
  const answer = await (await session()).select(task.cell);
  return answer.ok ? { kind: "taskEnded" } : { kind: "refused", task, refusal: answer.refusal };
};
