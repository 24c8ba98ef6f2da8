import type { Finding } from "../../../domain";
import type { TaskOutcome } from "../action";
import { isoDayOf } from "../dates";
import type { TaskContext } from "../environment";
import type { PaneState } from "../pane-state";
import type { Task } from "../task";

/** Reads the sheets back and runs every rule. */
export const checkSheets = async (
  { state, session, now, control }: TaskContext,
  task: Extract<Task, { kind: "check" }>,
): Promise<TaskOutcome> => {
  const { open, check } = state;
  if (open === null) return { kind: "taskEnded" };
  const answer = await (
    await session()
  ).check(open.dataset, isoDayOf(now()), control, task.cause === "renewal" ? "replace" : "keep");
  return answer.ok
    ? { kind: "checked", report: answer.value, edits: check.edits }
    : { kind: "refused", task, refusal: answer.refusal };
};

/** The finding of the form first, then those that get the same reason. */
const findingsFor = (
  { check: { report, others } }: PaneState,
  fingerprint: string,
): readonly Finding[] => {
  const all = report?.results.flatMap(({ findings }) => findings) ?? [];
  const first = all.filter((one) => one.fingerprint === fingerprint);
  return first.length === 0 ? [] : [...first, ...all.filter((one) => others.has(one.fingerprint))];
};

/** 確認済みにする or 照会中にする, with the reason and name that stand in the form. */
export const acknowledgeFinding = async (
  { state, session, memory, now }: TaskContext,
  task: Extract<Task, { kind: "acknowledge" | "inquire" }>,
): Promise<TaskOutcome> => {
  const { open, check } = state;
  const { fingerprint } = task;
  const [finding, ...others] = findingsFor(state, fingerprint);
  if (open === null || finding === undefined) return { kind: "taskEnded" };
  const reason = (check.reasons.get(fingerprint) ?? "").trim();
  const confirmedBy = check.confirmedBy.trim();
  memory.write("confirmedBy", confirmedBy);
  const kind = task.kind === "inquire" ? { kind: "inquiry" as const } : {};
  const given = { ...kind, reason, confirmedBy, confirmedOn: isoDayOf(now()) };
  const answer = await (await session()).acknowledge(open.dataset, finding, given, others);
  return answer.ok
    ? {
        kind: task.kind === "inquire" ? "inquired" : "acknowledged",
        fingerprint,
        acknowledgements: answer.value,
      }
    : { kind: "refused", task, refusal: answer.refusal };
};

/** 取り消し by the person named in the form. */
export const withdrawAcknowledgement = async (
  { state, session, memory, now }: TaskContext,
  task: Extract<Task, { kind: "withdraw" }>,
): Promise<TaskOutcome> => {
  const { open, check } = state;
  const { fingerprint } = task;
  if (open === null) return { kind: "taskEnded" };
  const by = check.confirmedBy.trim();
  memory.write("confirmedBy", by);
  const given = { by, on: isoDayOf(now()) };
  const answer = await (await session()).withdraw(open.dataset, fingerprint, given);
  return answer.ok
    ? { kind: "withdrawn", fingerprint, acknowledgements: answer.value }
    : { kind: "refused", task, refusal: answer.refusal };
};
