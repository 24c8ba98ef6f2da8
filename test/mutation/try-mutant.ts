import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./modules";
import type { Mutant } from "./mutants";
import { regionAt } from "./regions";
import { nearAndFar, type Sightings } from "./sightings";
import { numbersIn, type NumberSet, type Sighting } from "./tasks";
import type { WorkerProcess } from "./worker-process";

export interface PlacedMutant extends Mutant {
  readonly file: string;
}

export interface Trial {
  readonly mutant: PlacedMutant;
  /** What noticed the mutant; null when nothing did. */
  readonly killedBy: string | null;
  /** Files of tests that go through the mutated place, and how many of them were run. */
  readonly covering: number;
  readonly ran: number;
}

interface Run {
  readonly file: string;
  readonly tests: NumberSet;
  /** Milliseconds, about. */
  readonly time: number;
}

const loading = 150;

const timeOf = (times: Sighting["times"], tests: NumberSet): number => {
  const numbers = numbersIn(tests);
  const wanted = numbers.includes(0) ? times : numbers.map((number) => times[number - 1]);
  return wanted.reduce<number>((sum, time) => sum + (time ?? 0), loading);
};

/** The tests that go through a region, the quickest first. */
const runsThrough = (
  sightings: ReadonlyMap<string, Sighting>,
  file: string,
  region: number,
): readonly Run[] =>
  [...sightings]
    .flatMap(([testFile, { regions, times }]) => {
      const inFile = regions.find(([name]) => name === file)?.[1] ?? [];
      const tests = inFile.find(([number]) => number === region)?.[1];
      return tests === undefined ? [] : [{ file: testFile, tests, time: timeOf(times, tests) }];
    })
    .toSorted((one, other) => one.time - other.time);

const within = (runs: readonly Run[], most: number): readonly Run[] => {
  let sum = 0;
  return runs.filter(({ time }, at) => (sum += time) <= most || at === 0);
};

const mutatedText = (text: string, { start, end, becomes }: Mutant): string =>
  text.slice(0, start) + becomes + text.slice(end);

export interface TrialWish {
  readonly worker: WorkerProcess;
  readonly sightings: Sightings;
  /** How long the tests of one mutant may take. */
  readonly seconds: number;
  /** Only the tests in the folder of the same name. */
  readonly isNear: boolean;
}

/** Tries mutants out: first against the tests beside them, then against all others. */
export const newTrials = ({ worker, sightings, seconds, isNear }: TrialWish) => {
  const trusted = new Set<string>();
  const distrusted = new Set<string>();

  const killerAmong = async (
    { file, ...mutant }: PlacedMutant,
    text: string,
    runs: readonly Run[],
  ): Promise<string | null> => {
    if (runs.length === 0) return null;
    const longest = 20_000 + 5 * runs.reduce((sum, { time }) => sum + time, 0);
    const ask = (changed: string, asked: readonly Run[]): Promise<unknown> =>
      worker.ask({ kind: "try", file, text: changed, runs: asked }, longest);
    const answer = await ask(mutatedText(text, mutant), runs);
    if (answer === null) return null;
    const told = typeof answer === "string" ? answer : "";
    const killer = runs.find((run) => told.startsWith(`${run.file}: `));
    if (killer === undefined) return "does not end";
    if (trusted.has(killer.file)) return told;
    // A test that fails without any mutant says nothing.
    if ((await ask(text, [killer])) === null) {
      trusted.add(killer.file);
      return told;
    }
    distrusted.add(killer.file);
    const others = runs.filter((run) => run !== killer);
    return killerAmong({ file, ...mutant }, text, others);
  };

  return async (mutant: PlacedMutant): Promise<Trial> => {
    const text = readFileSync(join(root, mutant.file), "utf8");
    const region = regionAt(mutant.file, text)(mutant.start);
    const [near = [], far = []] = nearAndFar(mutant.file);
    let [covering, ran, left] = [0, 0, seconds * 1000];
    for (const tests of isNear ? [near] : [near, far]) {
      const trustedTests = tests.filter((test) => !distrusted.has(test));
      const all = runsThrough(await sightings(trustedTests), mutant.file, region);
      const runs = within(all, left);
      const killedBy = await killerAmong(mutant, text, runs);
      covering += all.length;
      ran += runs.length;
      left -= runs.reduce((sum, { time }) => sum + time, 0);
      if (killedBy !== null) return { mutant, killedBy, covering, ran };
    }
    return { mutant, killedBy: null, covering, ran };
  };
};
