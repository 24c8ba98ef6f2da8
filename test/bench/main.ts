import { cpus } from "node:os";
import { generateRegion } from "../fixtures/region-documents";
import { seedDecisions, seedTexts, toFiles } from "../fixtures/seeds";
import { measure, type Timing } from "./measure";
import { formatFactor, formatGrowth, formatMs, formatTable, noise, type Growth } from "./report";
import { prepareBench, type Bench, type BenchInput } from "./steps";

interface Measured {
  readonly input: BenchInput;
  readonly bench: Bench;
  readonly timings: readonly Timing[];
  readonly flow: Timing;
}

const partnerCount = 33;

const generated = (projectCount: number): BenchInput => ({
  name: `${String(projectCount)}事業×${String(partnerCount)}市町`,
  files: toFiles(generateRegion({ projectCount, partnerCount }).texts),
  decisions: [],
});

const inputs = [
  { name: "受領した資料", files: toFiles(seedTexts), decisions: seedDecisions },
  generated(130),
  generated(1300),
] as const satisfies readonly BenchInput[];

/**
 * All inputs are prepared before any is measured, and each step is measured with all of them in turn: the memory in use
 * and the load of the machine are then the same for the small and the large.
 */
const measureAll = async (): Promise<readonly Measured[]> => {
  const prepared = inputs.map((input) => ({
    input,
    bench: prepareBench(input),
    timings: new Array<Timing>(),
  }));
  const stepCount = Math.max(...prepared.map(({ bench }) => bench.steps.length));
  for (let index = 0; index < stepCount; index += 1) {
    for (const { bench, timings } of prepared) {
      const step = bench.steps[index];
      if (step !== undefined) timings.push(await measure(step.run));
    }
  }
  const measured: Measured[] = [];
  for (const one of prepared) measured.push({ ...one, flow: await measure(one.bench.flow) });
  return measured;
};

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(0)}%`;

const splitTable = (measured: readonly Measured[]): string => {
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
    ["通しで1回", ...measured.flatMap(({ flow }) => [formatMs(flow.median), ""])],
  ]);
};

const growths = (small: Measured, large: Measured): readonly Growth[] =>
  small.bench.steps.map((step, index) => ({
    step: step.name,
    smallMs: small.timings[index]?.meanCpu ?? Number.NaN,
    largeMs: large.timings[index]?.meanCpu ?? Number.NaN,
    inputGrowth: (large.bench.steps[index]?.inputSize ?? Number.NaN) / step.inputSize,
  }));

const sizeTable = (measured: readonly Measured[]): string =>
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

const rivalLines = async ({ input, bench }: Measured): Promise<readonly string[]> => {
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

const main = async (): Promise<void> => {
  const [cpu] = cpus();
  console.log(
    `${cpu?.model ?? "CPU不明"} ×${String(cpus().length)}、Node.js ${process.version}、${process.platform}`,
  );
  const measured = await measureAll();
  console.log(`\n${splitTable(measured)}`);
  console.log(`\n${sizeTable(measured)}`);

  const [, small, large] = measured;
  if (small === undefined || large === undefined) throw new Error("Two regions are compared.");
  console.log("\n別の書き方との比");
  for (const line of await rivalLines(small)) console.log(line);

  console.log(
    `\n${small.input.name}から${large.input.name}への伸び（1回あたりの演算時間どうし。揺れは${(noise * 100).toFixed(0)}%まで見込む）`,
  );
  for (const growth of growths(small, large)) console.log(formatGrowth(growth));
};

void main();
