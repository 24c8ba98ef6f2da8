import { measure, type Timing } from "./measure";
import { formatFactor, formatMs, formatTable, type Growth } from "./report";
import type { Bench, BenchInput } from "./steps";

export interface Prepared {
  readonly input: BenchInput;
  readonly bench: Bench;
}

export interface Measured extends Prepared {
  readonly timings: readonly Timing[];
  readonly flow: Timing;
}

/**
 * All inputs are prepared before any is measured, and each step is measured with all of them in turn: the memory in use
 * and the load of the machine are then the same for the small and the large.
 */
export const measureSteps = async (prepared: readonly Prepared[]): Promise<readonly Measured[]> => {
  const open = prepared.map((one) => ({ ...one, timings: new Array<Timing>() }));
  const stepCount = Math.max(...prepared.map(({ bench }) => bench.steps.length));
  for (let index = 0; index < stepCount; index += 1) {
    for (const { bench, timings } of open) {
      const step = bench.steps[index];
      if (step !== undefined) timings.push(await measure(step.run));
    }
  }
  const measured: Measured[] = [];
  for (const one of open) measured.push({ ...one, flow: await measure(one.bench.flow) });
  return measured;
};

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(0)}%`;

export const splitTable = (measured: readonly Measured[]): string => {
  const [first] = measured;
  const sums = measured.map(({ timings }) => timings.reduce((sum, { median }) => sum + median, 0));
  return formatTable([
    ["中央値", ...measured.flatMap(({ input }) => [input.name, "割合"])],
    ["入力", ...measured.flatMap(({ bench }) => [`${bench.bytes.toLocaleString("ja-JP")}B`, ""])],
    ...(first?.bench.steps ?? []).map(({ name }, index) => [
      name,
      ...measured.flatMap(({ timings }, column) => {
        const ms = timings[index]?.median ?? Number.NaN;
        return [formatMs(ms), share(ms, sums[column] ?? Number.NaN)];
      }),
    ]),
    ["各段階の合計", ...sums.flatMap((sum) => [formatMs(sum), "100%"])],
    ["資料から.xlsxまで通しで1回", ...measured.flatMap(({ flow }) => [formatMs(flow.median), ""])],
  ]);
};

export const growthsOf = (small: Measured, large: Measured): readonly Growth[] =>
  small.bench.steps.map((step, index) => ({
    step: step.name,
    smallMs: small.timings[index]?.meanCpu ?? Number.NaN,
    largeMs: large.timings[index]?.meanCpu ?? Number.NaN,
    inputGrowth: (large.bench.steps[index]?.inputSize ?? Number.NaN) / step.inputSize,
  }));

export const sizeTable = (measured: readonly Measured[]): string =>
  formatTable([
    ["各段階の入力", ...measured.map(({ input }) => input.name)],
    ...(measured[0]?.bench.steps ?? []).map(({ name }, index) => [
      name,
      ...measured.map(({ bench }) => {
        const step = bench.steps[index];
        return step === undefined
          ? ""
          : `${step.inputSize.toLocaleString("ja-JP")}${step.inputUnit}`;
      }),
    ]),
  ]);

export const rivalLines = async ({ input, bench }: Measured): Promise<readonly string[]> => {
  const lines: string[] = [];
  for (const { name, ours, rival } of bench.rivalries) {
    const { median: oursMs } = await measure(ours);
    const { median: rivalMs } = await measure(rival);
    lines.push(
      `${input.name}：${name} ＝ ${formatFactor(oursMs / rivalMs)}（${formatMs(oursMs)} ÷ ${formatMs(rivalMs)}）`,
    );
  }
  return lines;
};
