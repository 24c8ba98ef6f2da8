import type { Calculator, FormulaBook, FormulaResult } from "../../standin";

type Results = readonly FormulaResult[] | null;

export interface CalculationRequest {
  readonly number: number;
  readonly book: FormulaBook;
}

export interface CalculationAnswer {
  readonly number: number;
  readonly results?: readonly FormulaResult[];
  /** A mistake of ours. */
  readonly defect?: string;
}

/** A worker that calculates and does nothing else. */
export interface CalculationWorker {
  postMessage(request: CalculationRequest): void;
  onmessage: ((event: MessageEvent<CalculationAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

/**
 * Calculates in a worker of its own, which is ended when it takes longer than `milliseconds`, and started anew for the next
 * calculation: whoever holds the workbook never waits longer. Where there can be no such worker, `inPlace` calculates, without a limit.
 */
export const limitedCalculator = (
  start: () => CalculationWorker,
  milliseconds: number,
  inPlace: () => Calculator,
): Calculator => {
  let worker: CalculationWorker | null = null;
  let isRefused = false;
  let fallback: Calculator | null = null;
  let number = 0;

  const end = (): void => {
    worker?.terminate();
    worker = null;
  };
  const calculateHere = (book: FormulaBook): Promise<Results> =>
    (fallback ??= inPlace()).calculate(book);

  const calculateThere = (book: FormulaBook, there: CalculationWorker): Promise<Results> =>
    new Promise((resolve, reject) => {
      number += 1;
      const own = number;
      const timer = setTimeout(() => {
        end();
        resolve(null);
      }, milliseconds);
      there.onmessage = ({ data }) => {
        if (data.number !== own) return;
        clearTimeout(timer);
        if (data.results === undefined) reject(new Error(data.defect));
        else resolve(data.results);
      };
      there.onerror = (event) => {
        event.preventDefault();
        clearTimeout(timer);
        end();
        isRefused = true;
        resolve(calculateHere(book));
      };
      there.postMessage({ number: own, book });
    });

  const startOnce = (): CalculationWorker | null => {
    if (isRefused) return null;
    try {
      worker ??= start();
    } catch {
      isRefused = true;
    }
    return worker;
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    calculate: (book) => {
      const answer = last.then(() => {
        const there = startOnce();
        return there === null ? calculateHere(book) : calculateThere(book, there);
      });
      last = answer.catch(() => undefined);
      return answer;
    },
  };
};
