import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** ESLint with the one rule, in a process of its own: Jest runs CommonJS. Prints the messages of each file. */
const script = `
import { ESLint } from "eslint";
import { noCircles } from ${JSON.stringify(resolve("test/lint/no-circles.mjs"))};
const eslint = new ESLint({
  cwd: process.argv[1],
  overrideConfigFile: true,
  overrideConfig: {
    files: ["**/*.ts"],
    plugins: { local: { rules: { "no-circles": noCircles } } },
    rules: { "local/no-circles": "error" },
  },
});
const results = await eslint.lintFiles(["**/*.ts"]);
console.log(results.flatMap(({ messages }) => messages.map(({ message }) => message)).join("\\n"));
`;

/** What the rule says about these files, by path. */
const messagesFor = (files: Readonly<Record<string, string>>): readonly string[] => {
  const folder = mkdtempSync(join(tmpdir(), "circles-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const given = ["--input-type=module", "--eval", script, folder];
    const said = execFileSync(process.execPath, given, { encoding: "utf8" });
    return said.split("\n").filter((line) => line !== "");
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const one = "export const one = 1;";
test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
  [
    "互いに読み込む二つのファイルは、どちらも道筋とともに断る",
    { "a.ts": 'import "./b";', "b.ts": 'export { one } from "./a";' },
    [
      "Imports run in a circle: a.ts → b.ts → a.ts.",
      "Imports run in a circle: b.ts → a.ts → b.ts.",
    ],
  ],
  [
    "フォルダーの入口を通る輪も断り、輪を読み込むだけのファイルは断らない",
    {
      "a.ts": 'import "./room";',
      "outside.ts": 'import "./a";',
      "room/index.ts": 'export * from "./inner";',
      "room/inner.ts": 'export const load = () => import("../a");',
    },
    [
      "Imports run in a circle: a.ts → room/index.ts → room/inner.ts → a.ts.",
      "Imports run in a circle: room/index.ts → room/inner.ts → a.ts → room/index.ts.",
      "Imports run in a circle: room/inner.ts → a.ts → room/index.ts → room/inner.ts.",
    ],
  ],
  [
    "二つの道で同じファイルに着いても、輪でなければ断らない",
    { "a.ts": 'import "./b"; import "./c";', "b.ts": 'import "./c";', "c.ts": one },
    [],
  ],
  ["パッケージやないファイルは数えない", { "a.ts": 'import "node:fs"; import "./gone";' }, []],
])("%s", (_title, files, expected) => {
  expect(messagesFor(files)).toEqual(expected);
});
