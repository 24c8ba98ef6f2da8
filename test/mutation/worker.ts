import { readFileSync } from "node:fs";
import { join } from "node:path";
import { newModules, root } from "./modules";
import { withHits } from "./regions";
import { runTests } from "./run-tests";
import { isTask, newSet, numbersIn, type Sighting, type Task } from "./tasks";

const isTest = (file: string): boolean => file.startsWith("test/");

const hits = new Map<string, Map<number, Set<number>>>();
let running = 0;
const instrumented = new Map<string, string>();
const seen = newModules({
  textOf: (file) => {
    if (!file.startsWith("src/") || !file.endsWith(".ts")) return null;
    const known = instrumented.get(file) ?? withHits(file, readFileSync(join(root, file), "utf8"));
    instrumented.set(file, known);
    return known;
  },
  onHit: (file, region) => {
    let regions = hits.get(file);
    if (regions === undefined) hits.set(file, (regions = new Map<number, Set<number>>()));
    let tests = regions.get(region);
    if (tests === undefined) regions.set(region, (tests = new Set<number>()));
    tests.add(running);
  },
});

/** Runs a file of tests as it is, and notes which of them go through which regions of `src`. */
const see = async (file: string): Promise<Sighting> => {
  hits.clear();
  seen.forget(() => true);
  // What runs while modules are loaded, and before all tests, concerns every test.
  running = 0;
  const { failed, times } = await runTests(seen, file, {
    isWanted: () => true,
    onTest: (test) => (running = test + 1),
  });
  const regions = [...hits].map(
    ([name, found]) =>
      [name, [...found].map(([region, tests]) => [region, newSet(tests)] as const)] as const,
  );
  return { failed, times, files: seen.filesOf(file), regions };
};

let mutated: { readonly file: string; readonly text: string } | null = null;
const tried = newModules({
  textOf: (file) => (file === mutated?.file ? mutated.text : null),
  onHit: () => undefined,
});

const put = (next: typeof mutated): void => {
  const changed = [mutated?.file, next?.file];
  mutated = next;
  tried.forget((file) => isTest(file) || changed.includes(file));
};

/** The first test that fails with a text in the place of a file; null when none does. */
const tryOut = async ({ file, text, runs }: Task & { kind: "try" }): Promise<string | null> => {
  for (const run of runs) {
    put({ file, text });
    const wanted = new Set(numbersIn(run.tests));
    const { failed } = await runTests(tried, run.file, {
      isWanted: (test) => wanted.has(0) || wanted.has(test + 1),
      onTest: () => undefined,
    });
    if (failed !== null) return `${run.file}: ${failed}`;
  }
  return null;
};

console.log = console.warn = console.error = () => undefined;
process.on("message", (task: unknown) => {
  if (!isTask(task)) return;
  const answer = task.kind === "see" ? see(task.file) : tryOut(task);
  void answer.then((result) => process.send?.({ result }));
});
// What a mutant leaves behind must not end the worker.
process.on("uncaughtException", () => undefined);
process.on("disconnect", () => {
  process.exit();
});
