import type { TaskOutcome } from "../action";
import { isoDayOf } from "../dates";
import type { TaskContext } from "../environment";
import type { Task } from "../task";

/** 動作確認: whether this Excel does what the product relies on. */
export const testHost = async (
  { state: { open }, session, facts, now, control }: TaskContext,
  task: Extract<Task, { kind: "selfTest" }>,
): Promise<TaskOutcome> => {
  const request = { facts: facts(), dataset: open?.dataset ?? null, day: isoDayOf(now()) };
  const answer = await (await session()).selfTest(request, control);
  return answer.ok
    ? { kind: "selfTested", report: answer.value }
    : { kind: "refused", task, refusal: answer.refusal };
};
