import { excelErrorCode } from "./excel-error";

/** Why there is no answer that could be used. */
type NoAnswerReason = "late" | "stopped" | "unreadable";

/** Excel has not answered, or nothing that can be read. What was asked for may have been done, or may yet be. */
export class NoAnswer extends Error {
  constructor(readonly reason: NoAnswerReason) {
    super(`Excel gave no answer (${reason}).`);
  }
}

/** How long is waited for what, in milliseconds. */
export interface Patience {
  /** For the answer to one request. */
  readonly answer: number;
  /** For the request on its way when somebody has pressed 「止める」: mostly it ends, and nothing is in doubt. */
  readonly stopping: number;
  /** Each of a few times, for somebody else who is writing. */
  readonly otherWriter: number;
}

export const usualPatience: Patience = { answer: 180_000, stopping: 5_000, otherWriter: 1_500 };

/** An answer, or the reason why there is none. */
const within = async <Value>(
  answer: Promise<Value>,
  patience: Patience,
  signal: AbortSignal | undefined,
): Promise<Value> => {
  const timers: ReturnType<typeof setTimeout>[] = [];
  let stop = (): void => undefined;
  const noAnswer = new Promise<never>((_, reject) => {
    const fail = (reason: NoAnswerReason, after: number): void => {
      timers.push(
        setTimeout(() => {
          reject(new NoAnswer(reason));
        }, after),
      );
    };
    fail("late", patience.answer);
    stop = () => {
      fail("stopped", patience.stopping);
    };
  });
  if (signal?.aborted === true) stop();
  signal?.addEventListener("abort", stop);
  try {
    return await Promise.race([answer, noAnswer]);
  } catch (error) {
    // Whatever else Office.js fails with, it could not make sense of what came.
    if (error instanceof NoAnswer || excelErrorCode(error) !== null) throw error;
    throw new NoAnswer("unreadable");
  } finally {
    signal?.removeEventListener("abort", stop);
    for (const timer of timers) clearTimeout(timer);
  }
};

/** Every request of a context ends: with an answer, or with the reason why there is none. */
export const limitAnswers = (
  context: Excel.RequestContext,
  patience: Patience,
  signal: AbortSignal | undefined,
): void => {
  const sync = context.sync.bind(context);
  context.sync = async <Given>(given?: Given): Promise<Given> => {
    const answer = sync(given);
    // One that comes too late is nobody's any more.
    answer.catch(() => undefined);
    return within(answer, patience, signal);
  };
};
