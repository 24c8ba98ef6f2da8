import { ClaimedByOther } from "./claim";
import type { ExcelHost } from "./host";
import { newKnownSheets, shareKnownSheets } from "./known-sheets";
import { limitAnswers, type Patience } from "./patience";
import { excelErrorCode, isOfOtherWorkbook } from "./excel-error";
import { refusalOf } from "./refusal";
import type { Answer } from "./session";

type Batch<Value> = (context: Excel.RequestContext) => Promise<Answer<Value>>;

/** Runs batches one after the other, each with a context of its own. */
interface TaskQueue {
  /** Answers with a refusal for what Excel refuses. */
  readonly run: <Value>(batch: Batch<Value>, signal?: AbortSignal) => Promise<Answer<Value>>;
  /** For a batch that refuses nothing itself. */
  readonly runFor: <Value>(
    batch: (context: Excel.RequestContext) => Promise<Value>,
  ) => Promise<Answer<Value>>;
  readonly isBusy: () => boolean;
}

/** So long the workbook has to come back to the front before it is tried once more. */
const untilInFront = 1_000;

/** So often it is tried whether somebody else has finished writing. */
const mostWaits = 4;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

export const newTaskQueue = (host: ExcelHost, patience: Patience): TaskQueue => {
  let last: Promise<unknown> = Promise.resolve();
  let tasks = 0;
  const known = newKnownSheets();

  const newContext = (signal: AbortSignal | undefined): Excel.RequestContext => {
    const context = new host.Excel.RequestContext();
    limitAnswers(context, patience, signal);
    shareKnownSheets(context, known);
    return context;
  };

  const run = <Value>(batch: Batch<Value>, signal?: AbortSignal): Promise<Answer<Value>> => {
    /** A batch takes up its work where it was: it can be run again. */
    const runAgain = async (error: unknown, waits = 1): Promise<Answer<Value>> => {
      if (error instanceof ClaimedByOther && waits <= mostWaits) {
        await pause(patience.otherWriter);
        return batch(newContext(signal)).catch((next: unknown) => runAgain(next, waits + 1));
      }
      if (!isOfOtherWorkbook(excelErrorCode(error)) || waits > 1) throw error;
      await pause(untilInFront);
      return batch(newContext(signal));
    };
    const attempt = async (): Promise<Answer<Value>> => {
      try {
        return await batch(newContext(signal)).catch((error: unknown) => runAgain(error));
      } catch (error) {
        return { ok: false, refusal: refusalOf(host, error) };
      } finally {
        tasks -= 1;
      }
    };
    tasks += 1;
    const result = last.then(attempt);
    last = result.catch(() => undefined);
    return result;
  };

  return {
    run,
    runFor: (batch) => run(async (context) => ({ ok: true, value: await batch(context) })),
    isBusy: () => tasks > 0,
  };
};
