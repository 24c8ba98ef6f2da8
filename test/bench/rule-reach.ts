import { loadDataset } from "../../src/dataset";
import { planWorkbook, readSheets } from "../../src/plan";
import { checkDataset, rules, type RuleInput } from "../../src/rules";
import { foundSheets, locatedSheets } from "../fixtures/found-sheets";
import { collectGarbage } from "./measure";
import {
  formatFactor,
  formatGrowth,
  formatMs,
  formatTable,
  noise,
  outgrowsInput,
  type Growth,
} from "./report";
import { recordsOf, runStages, type BenchInput } from "./steps";

/** Processor time of one region: of reading its JSON, of all rules, and of each. */
interface Reach {
  readonly name: string;
  readonly records: number;
  readonly loadMs: number;
  readonly allMs: number;
  readonly rules: ReadonlyMap<string, number>;
}

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** A batch takes so long at least: shorter work is repeated within it. */
const batchMs = 8;
const batches = 6;
/** Work that takes so long needs no further batches. */
const longMs = 150;

const batchMean = (work: () => unknown): number => {
  const start = cpuMs();
  let runs = 0;
  do {
    work();
    runs += 1;
  } while (cpuMs() - start < batchMs);
  return (cpuMs() - start) / runs;
};

/** Until then the engine still compiles what a piece of work runs, and its compiling counts as processor time. */
const warmUpMs = 1500;

const warmUp = (work: () => unknown): void => {
  const start = cpuMs();
  while (cpuMs() - start < warmUpMs) work();
};

/** Processor time of a run, in milliseconds: the least of several batches, for what the garbage of others costs is no part of it. */
const leastCpu = (work: () => unknown): number => {
  batchMean(work);
  collectGarbage();
  const [first, ...rest] = [batchMean(work), batchMean(work)];
  const more = Math.min(first, ...rest) > longMs ? 0 : batches - 2;
  return Math.min(first, ...rest, ...Array.from({ length: more }, () => batchMean(work)));
};

const warmLeastCpu = (work: () => unknown): number => {
  warmUp(work);
  return leastCpu(work);
};

const measureReach = (input: BenchInput): Reach => {
  const { dataset, json } = runStages(input);
  const plan = planWorkbook({ dataset, results: [] });
  const { found } = locatedSheets(plan, foundSheets(plan));
  const { current, read, shown } = readSheets(dataset, plan, found);
  const asOf = { year: (dataset.fiscalYears[0] ?? 0) + 2, month: 4, day: 1 };
  const rulesInput: RuleInput = { canonical: dataset, current, read, asOf, shown };
  return {
    name: input.name,
    records: recordsOf(dataset),
    loadMs: warmLeastCpu(() => loadDataset(json)),
    allMs: warmLeastCpu(() => checkDataset(rulesInput)),
    rules: new Map(rules.map(({ code, check }) => [code, leastCpu(() => check(rulesInput))])),
  };
};

const ratioTable = (reaches: readonly Reach[]): string =>
  formatTable([
    ["点検の時間 ÷ JSONを読む時間", "JSONを読む", "全規則", "比"],
    ...reaches.map(({ name, loadMs, allMs }) => [
      name,
      formatMs(loadMs),
      formatMs(allMs),
      formatFactor(allMs / loadMs),
    ]),
  ]);

const slowest = ({ name, rules: times }: Reach): readonly string[] => [
  `${name}で時間のかかる5つ`,
  ...Array.from(times)
    .toSorted(([, left], [, right]) => right - left)
    .slice(0, 5)
    .map(([code, ms]) => `・${code} ${formatMs(ms)}`),
];

const growthsOf = (small: Reach, large: Reach): readonly Growth[] => {
  const inputGrowth = large.records / small.records;
  return [
    { step: "全規則", smallMs: small.allMs, largeMs: large.allMs, inputGrowth },
    ...Array.from(large.rules, ([step, largeMs]) => ({
      step,
      smallMs: small.rules.get(step) ?? Number.NaN,
      largeMs,
      inputGrowth,
    })).toSorted((left, right) => right.largeMs - left.largeMs),
  ];
};

/** A rule that takes less of the whole than this has no growth that could be felt. */
const leastShare = 0.01;

/** All rules, the slowest five, and what else outgrows its input. */
const worthShowing = ([all, ...each]: readonly Growth[]): readonly Growth[] => {
  if (all === undefined) return [];
  const counts = (growth: Growth): boolean => growth.largeMs > all.largeMs * leastShare;
  const rest = each.slice(5).filter((growth) => counts(growth) && outgrowsInput(growth));
  return [all, ...each.slice(0, 5), ...rest];
};

/** How long all rules take beside reading the dataset's JSON, and how each grows with it. The inputs are in order of size. */
export const reportRuleReach = (inputs: readonly BenchInput[]): void => {
  const reaches = inputs.map(measureReach);
  console.log(`\n${ratioTable(reaches)}`);
  for (const reach of reaches.slice(-2)) console.log(`\n${slowest(reach).join("\n")}`);
  for (const [index, large] of reaches.entries()) {
    const small = reaches[index - 1];
    // The seeds are another kind of region.
    if (small === undefined || index < 2) continue;
    console.log(
      `\n${small.name}から${large.name}への伸び（演算時間。揺れは${(noise * 100).toFixed(0)}%まで見込む）`,
    );
    for (const growth of worthShowing(growthsOf(small, large))) console.log(formatGrowth(growth));
  }
};
