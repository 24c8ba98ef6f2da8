import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { inTemporaryFolder, seedsFolder } from "./cli-captured";
import { ownProgram, root } from "./own-program";

interface Ended {
  readonly exitCode: number | null;
  readonly out: string;
  readonly error: string;
}

/** A real process; `closesEarly` stops reading after the first bytes, as `head` does. */
const runProcess = (
  args: readonly string[],
  reader: "readsAll" | "closesEarly" = "readsAll",
): Promise<Ended> =>
  new Promise((resolve, reject) => {
    // Some libraries colour their output wherever CI is set.
    const env = { ...process.env, CI: "true" };
    const child = spawn(process.execPath, [...ownProgram, ...args], { cwd: root, env });
    let out = "";
    let error = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
      if (reader === "closesEarly") child.stdout.destroy();
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      error += text;
    });
    child.on("error", reject);
    child.on("close", (exitCode) => {
      resolve({ exitCode, out, error });
    });
  });

describe("プロセスとしての動き", () => {
  jest.setTimeout(60_000);

  test("check の JSON は標準出力に JSON だけを出し、終了コード1", async () => {
    const { exitCode, out, error } = await runProcess([
      "check",
      "--seeds",
      seedsFolder,
      "--format",
      "json",
    ]);
    expect([exitCode, error]).toEqual([1, ""]);
    expect(out.startsWith("{\n")).toBe(true);
    expect(JSON.parse(out)).toHaveProperty("findings");
  });

  test("引数の誤りは標準エラーだけに出し、終了コード2", async () => {
    const { exitCode, out, error } = await runProcess(["check", "--format", "xml"]);
    expect([exitCode, out]).toEqual([2, ""]);
    expect(error).toContain("「xml」は指定できません");
  });

  test("run はブックを書いて終了コード0。端末でなければ色を付けない", () =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, "連携突合.xlsx");
      const { exitCode, out, error } = await runProcess([
        "run",
        "--seeds",
        seedsFolder,
        "--out",
        file,
      ]);
      expect([exitCode, error]).toEqual([0, ""]);
      expect(out).not.toContain("\u001B[");
      expect(existsSync(file)).toBe(true);
    }));

  test("読み手が途中で閉じても、記録を吐いて落ちない", async () => {
    const { error } = await runProcess(["dataset", "--seeds", seedsFolder], "closesEarly");
    expect(error).toBe("");
  });
});
