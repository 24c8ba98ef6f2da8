import { jestExpect } from "@jest/expect";
import * as circus from "jest-circus";
import { fn, spyOn } from "jest-mock";
import type { Modules } from "./modules";

type TestEntry = circus.State["rootDescribeBlock"]["tests"][number];

export interface TestRun {
  /** The name of the first test that failed; null when none did. */
  readonly failed: string | null;
  /** Milliseconds that each test took, in their order; null for one that did not run. */
  readonly times: readonly (number | null)[];
}

export interface TestWish {
  /** By the number of a test in its file. */
  readonly isWanted: (test: number) => boolean;
  /** Told before a test runs. */
  readonly onTest: (test: number) => void;
}

const testsIn = (block: circus.State["rootDescribeBlock"]): readonly TestEntry[] =>
  block.children.flatMap((child) => (child.type === "test" ? [child] : testsIn(child)));

const nameOf = (test: TestEntry): string => {
  const names = [test.name];
  for (let block: typeof test.parent = test.parent; block.parent; block = block.parent)
    names.unshift(block.name);
  return names.join(" › ");
};

const { describe, test, it, beforeAll, afterAll, beforeEach, afterEach } = circus;
Object.assign(globalThis, { describe, test, it, beforeAll, afterAll, beforeEach, afterEach });
Object.assign(globalThis, {
  expect: jestExpect,
  // Fake timers are jest's alone: a test that asks for them fails here, and is left out.
  jest: { setTimeout: () => undefined, fn, spyOn },
});

/** Runs the tests of a file until one fails. Its module is loaded anew. */
export const runTests = async (
  modules: Modules,
  file: string,
  { isWanted, onTest }: TestWish,
): Promise<TestRun> => {
  circus.resetState();
  try {
    modules.load(file);
  } catch (error) {
    return { failed: `${file} cannot be loaded: ${String(error)}`, times: [] };
  }
  const state = circus.getState();
  state.testTimeout = 60_000;
  const tests = testsIn(state.rootDescribeBlock);
  for (const [at, entry] of tests.entries()) if (!isWanted(at)) entry.mode = "skip";
  let failed: string | null = null;
  const watch = (event: circus.Event): void => {
    if (event.name === "test_start") onTest(tests.indexOf(event.test));
    if (event.name !== "test_done" || event.test.errors.length === 0 || failed !== null) return;
    failed = nameOf(event.test);
    for (const entry of tests) entry.mode = "skip";
  };
  circus.addEventHandler(watch);
  try {
    const { unhandledErrors } = await circus.run();
    failed ??= unhandledErrors[0] ?? null;
  } finally {
    circus.removeEventHandler(watch);
  }
  return { failed, times: tests.map(({ duration }) => duration ?? null) };
};
