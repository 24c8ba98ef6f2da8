import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Run times of one piece of work, in milliseconds. */
export interface Timing {
  /** By the clock. */
  readonly median: number;
  /**
   * Processor time per run, for comparing two inputs: other programs do not count, and the short run pays its share of
   * the garbage collection like the long one.
   */
  readonly meanCpu: number;
}

interface Run {
  readonly clock: number;
  readonly cpu: number;
}

const timed = async (work: () => unknown): Promise<Run> => {
  const cpuStart = process.cpuUsage();
  const start = performance.now();
  await work();
  const clock = performance.now() - start;
  const { user, system } = process.cpuUsage(cpuStart);
  return { clock, cpu: (user + system) / 1000 };
};

const toTiming = (runs: readonly Run[]): Timing => {
  const clocks = runs.map(({ clock }) => clock).toSorted((left, right) => left - right);
  return {
    median: clocks[Math.floor(clocks.length / 2)] ?? Number.NaN,
    meanCpu: runs.reduce((sum, { cpu }) => sum + cpu, 0) / runs.length,
  };
};

/** One piece of work must not pay for the garbage of the one before. */
export const collectGarbage = (): void => {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc()");
};

/** Work is repeated until it took so long, but at least and at most so often. */
const budgetMs = 2500;
const fewestRuns = 5;
const mostRuns = 100;
/** Until then the engine still compiles what a short piece of work runs. */
const warmUpMs = 600;

/** Times a piece of work after it has warmed up. */
export const measure = async (work: () => unknown): Promise<Timing> => {
  let latest = await timed(work);
  for (let warm = latest.clock; warm < warmUpMs; warm += latest.clock) latest = await timed(work);
  collectGarbage();
  const count = Math.min(mostRuns, Math.max(fewestRuns, Math.floor(budgetMs / latest.clock)));
  const runs: Run[] = [];
  for (let run = 0; run < count; run += 1) runs.push(await timed(work));
  return toTiming(runs);
};
