import { spawnSync } from "node:child_process";
import path from "node:path";
import process from "node:process";

/** `npm run test:node [-- path …]`: the tests without a browser on the Node.js lines beside the oldest supported one, each from npm. */
const lines = ["22", "24"];
const root = path.resolve(import.meta.dirname, "../..");
const jest = ["node_modules/jest/bin/jest.js", "--selectProjects", "unit"];
const npm = process.env.npm_execpath;
if (npm === undefined) throw new Error("Run it by npm: npm run test:node.");

for (const line of lines) {
  const node = [npm, "exec", "--yes", "--package", `node@${line}`, "--", "node"];
  const run = (args) =>
    spawnSync(process.execPath, [...node, ...args], { cwd: root, stdio: "inherit" }).status === 0;
  process.stdout.write(`Node.js ${line}\n`);
  const isThere = run([
    "--eval",
    `process.exitCode = Number(process.versions.node.split(".")[0] !== "${line}")`,
  ]);
  if (!isThere) process.stderr.write(`Node.js ${line} did not come from npm.\n`);
  if (!isThere || !run([...jest, ...process.argv.slice(2)])) process.exitCode = 1;
}
