import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const repository = join(__dirname, "../..");
let folder = "";
const at = (...path: readonly string[]): string => join(folder, ...path);
const bundle = (): number => statSync(at("dist", "cli.cjs")).mtimeMs;

/** Written some seconds away from now, as clocks of files are coarse. */
const write = (path: string, text: string, seconds: number): void => {
  writeFileSync(path, text);
  const time = Date.now() / 1000 + seconds;
  utimesSync(path, time, time);
};
const touchFolders = (seconds: number): void => {
  const time = Date.now() / 1000 + seconds;
  for (const path of [at("src"), at("src", "cli"), at("src", "cli", "run-cli.mjs")])
    utimesSync(path, time, time);
};

const run = (...args: readonly string[]) => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [at("src", "cli", "run-cli.mjs"), ...args],
    { encoding: "utf8" },
  );
  return { stdout, stderr, status };
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "run-cli-"));
  for (const name of ["src", "src/cli"]) mkdirSync(at(name));
  copyFileSync(join(repository, "src/cli/run-cli.mjs"), at("src", "cli", "run-cli.mjs"));
  symlinkSync(join(repository, "node_modules"), at("node_modules"));
  write(at("package-lock.json"), "{}", -60);
  write(
    at("src", "cli", "main.ts"),
    'import { said } from "./said"; console.log(said, process.argv.slice(2));',
    -60,
  );
  write(at("src", "cli", "said.ts"), 'export const said: string = "はじめ";', -60);
  touchFolders(-60);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("コマンドは1つのファイルにまとめたものから動く", () => {
  test("はじめは組み立て、元が変わらない間はそのまま使い、変わったら組み立て直す", () => {
    expect(run("check", "--x")).toEqual({
      stdout: "はじめ [ 'check', '--x' ]\n",
      stderr: "",
      status: 0,
    });
    const built = bundle();
    expect(run().stdout).toBe("はじめ []\n");
    expect(bundle()).toBe(built);
    write(at("src", "cli", "said.ts"), 'export const said = "つぎ";', 5);
    expect(run().stdout).toBe("つぎ []\n");
  });

  test("取り除いた元にも気付く", () => {
    run();
    rmSync(at("src", "cli", "said.ts"));
    touchFolders(5);
    expect(run().status).toBe(70);
  });

  test("組み立てられなければ、日本語でそう言い、前のものを動かさない", () => {
    run();
    write(at("src", "cli", "said.ts"), "export const said = ;", 5);
    const { stdout, stderr, status } = run();
    expect({ stdout, status }).toEqual({ stdout: "", status: 70 });
    expect(stderr).toContain("コマンドを組み立てられませんでした。");
    expect(stderr).toContain("said.ts");
  });

  test("組み立てるだけなら、何も動かさない", () => {
    expect(run("--build-only")).toEqual({ stdout: "", stderr: "", status: 0 });
    expect(bundle()).toBeGreaterThan(0);
  });
});
