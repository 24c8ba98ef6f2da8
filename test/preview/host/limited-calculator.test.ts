import {
  limitedCalculator,
  type CalculationRequest,
  type CalculationWorker,
} from "../../../src/preview/host/limited-calculator";
import type { FormulaBook, FormulaResult } from "../../../src/standin";

const book: FormulaBook = { activeSheet: { id: "one" }, sheets: [], names: [] };
const result: FormulaResult = { sheetId: "one", row: 0, column: 0, values: [[3]] };
const here: FormulaResult = { ...result, values: [[4]] };

/** Workers that do with a request what they are told to. */
const workers = (answer: (worker: CalculationWorker, request: CalculationRequest) => void) => {
  const started: { readonly worker: CalculationWorker; isEnded: boolean }[] = [];
  const start = (): CalculationWorker => {
    const worker: CalculationWorker = {
      onmessage: null,
      onerror: null,
      postMessage: (request) => {
        answer(worker, request);
      },
      terminate: () => {
        const own = started.find((one) => one.worker === worker);
        if (own !== undefined) own.isEnded = true;
      },
    };
    started.push({ worker, isEnded: false });
    return worker;
  };
  return { started, start };
};

const inPlace = () => ({ calculate: () => Promise.resolve([here]) });

const answering = (worker: CalculationWorker, { number }: CalculationRequest): void => {
  worker.onmessage?.(new MessageEvent("message", { data: { number, results: [result] } }));
};

test("ひとつのワーカーが、続けて計算する", async () => {
  const { started, start } = workers(answering);
  const { calculate } = limitedCalculator(start, 1_000, inPlace);
  expect(await Promise.all([calculate(book), calculate(book)])).toEqual([[result], [result]]);
  expect(started).toHaveLength(1);
});

test("時間内に答えないワーカーは終わらせ、次の計算には新しいワーカーが答える", async () => {
  let isStuck = true;
  const { started, start } = workers((worker, request) => {
    if (!isStuck) answering(worker, request);
  });
  const { calculate } = limitedCalculator(start, 5, inPlace);
  expect(await calculate(book)).toBeNull();
  isStuck = false;
  expect(await calculate(book)).toEqual([result]);
  expect(started.map(({ isEnded }) => isEnded)).toEqual([true, false]);
});

test("ワーカーを始められないところでは、その場で計算する", async () => {
  const refused = limitedCalculator(
    () => {
      throw new Error("no workers here");
    },
    5,
    inPlace,
  );
  expect(await refused.calculate(book)).toEqual([here]);
  const { start } = workers((worker) => {
    worker.onerror?.(
      Object.assign(new Event("error"), {
        message: "refused",
        colno: 0,
        error: null,
        filename: "",
        lineno: 0,
      }),
    );
  });
  const failing = limitedCalculator(start, 5, inPlace);
  expect(await failing.calculate(book)).toEqual([here]);
  expect(await failing.calculate(book)).toEqual([here]);
});

test("計算の誤りは、誤りとして伝わる", async () => {
  const { start } = workers((worker, { number }) => {
    worker.onmessage?.(new MessageEvent("message", { data: { number, defect: "broken" } }));
  });
  await expect(limitedCalculator(start, 1_000, inPlace).calculate(book)).rejects.toThrow("broken");
});
