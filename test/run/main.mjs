import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import process from "node:process";

/**
 * `npm test`: the type check, the style and the tests, side by side. `--full`: the tests that draw
 * what they try by a seed try everything. Ends with the number of tests that passed and failed, a failed check being one that failed.
 */
const root = path.resolve(import.meta.dirname, "../..");
const cache = path.join(root, "node_modules/.cache");
const results = path.join(cache, "test-results.json");

const given = process.argv.slice(2).filter((one) => one !== "--full");
const isFull = process.argv.includes("--full");

const program = (name) => path.join(root, "node_modules", name);

const checks = [
  {
    name: "tsc",
    args: [
      program("typescript/bin/tsc"),
      ...["--noEmit", "--incremental", "--tsBuildInfoFile", path.join(cache, "tsc.json")],
    ],
  },
  {
    name: "prettier",
    args: [
      program("prettier/bin/prettier.cjs"),
      ...["--check", ".", "--log-level", "warn"],
      ...[
        "--cache",
        "--cache-strategy",
        "content",
        "--cache-location",
        path.join(cache, "prettier"),
      ],
    ],
  },
  {
    name: "eslint",
    args: [
      program("eslint/bin/eslint.js"),
      ".",
      ...["--cache", "--cache-strategy", "content", "--cache-location", path.join(cache, "eslint")],
    ],
  },
];

const running = new Set();

/** Runs a program to its end. */
const run = (args, stdio, env = {}) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio,
      env: { ...process.env, ...env },
    });
    running.add(child);
    let output = "";
    const keep = (text) => (output += text);
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    child.once("close", (code) => {
      running.delete(child);
      resolve({ ok: code === 0, output });
    });
  });

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    for (const child of running) child.kill(signal);
    process.exitCode = 130;
  });
}

const runChecks = async () => {
  let failed = 0;
  for (const { name, args } of checks) {
    if (process.exitCode === 130) break;
    const { ok, output } = await run(args, ["ignore", "pipe", "pipe"]);
    process.stderr.write(`${name}: ${ok ? "ok" : "FAILED"}\n${output}`);
    if (!ok) failed += 1;
  }
  return failed;
};

const runTests = async () => {
  // A socket or a process that a failed test has left must not keep the run from ending.
  const jest = [
    program("jest/bin/jest.js"),
    ...["--json", `--outputFile=${results}`, "--forceExit"],
    ...given,
  ];
  const env = isFull ? { TEST_FULL: "true" } : {};
  const { ok } = await run(jest, ["inherit", "inherit", "inherit"], env);
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(results, "utf8"),
    );
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    return { passed: numPassedTests, failed: ok ? failed : Math.max(1, failed) };
  } catch {
    return { passed: 0, failed: 1 };
  }
};

mkdirSync(cache, { recursive: true });
rmSync(results, { force: true });
const [failedChecks, tests] = await Promise.all([runChecks(), runTests()]);
const failed = tests.failed + failedChecks;
if (failed > 0) process.exitCode ??= 1;
process.stdout.write(`${tests.passed} passed, ${failed} failed\n`);
