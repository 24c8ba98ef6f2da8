/** One input that was tried, and what was wrong with what became of it. */
export interface Fall {
  /** The seed and number that make the input again. */
  readonly input: string;
  readonly fault: string;
}

export interface Trials {
  readonly count: number;
  readonly falls: readonly Fall[];
  readonly slowestMs: number;
}

/** What 1 MB may take; smaller inputs get the same time, so that none has to be measured against its size. */
const longestMs = 2000;

/** CPU of this process, so that what else runs on the machine does not count. */
const cpuMs = (): number => process.cpuUsage().user / 1000;

const causeOf = (error: unknown): string =>
  error instanceof Error
    ? `例外：${error.message.split("\n").slice(0, 3).join(" ").slice(0, 200)} ${
        (error.stack ?? "")
          .split("\n")
          .find((line) => line.includes("/src/"))
          ?.trim() ?? ""
      }`
    : "例外";

/** Runs numbered trials; each names its input and looks for faults. An exception and a hang are faults as well. */
export const runTrials = (
  { from, count }: { readonly from: number; readonly count: number },
  trial: (number: number) => { readonly input: string; readonly examine: () => readonly string[] },
): Trials => {
  const falls: Fall[] = [];
  let slowestMs = 0;
  for (let number = from; number < from + count; number += 1) {
    const { input, examine } = trial(number);
    const before = cpuMs();
    try {
      falls.push(...examine().map((fault) => ({ input, fault })));
    } catch (error) {
      falls.push({ input, fault: causeOf(error) });
    }
    const spent = cpuMs() - before;
    slowestMs = Math.max(slowestMs, spent);
    if (spent > longestMs) falls.push({ input, fault: `${spent.toFixed(0)}msかかる` });
  }
  return { count, falls, slowestMs };
};
