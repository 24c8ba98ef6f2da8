import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { loadDataset } from "../../src/dataset";
import { inTemporaryFolder, runCaptured, seedsFolder } from "./cli-captured";

const seedName = "status-list-2025-04-01.txt";

describe("ファイルの書き出し", () => {
  test("dataset は読み込める正本データを書き、指定がなければ標準出力に同じものを出す", () =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, "新しい", "dataset.json");
      const written = await runCaptured(["dataset", "--seeds", seedsFolder, "--out", file]);
      expect(written).toEqual({ exitCode: 0, out: `「${file}」に書き出しました。\n`, error: "" });
      const text = readFileSync(file, "utf8");
      expect(loadDataset(text).ok).toBe(true);
      expect(await runCaptured(["dataset", "--seeds", seedsFolder])).toEqual({
        exitCode: 0,
        out: text,
        error: "",
      });
    }));

  test("export は正本データからも表を書き出し、作業用のファイルを残さない", () =>
    inTemporaryFolder(async (folder) => {
      const out = join(folder, "csv");
      const { exitCode } = await runCaptured(["export", "--seeds", seedsFolder, "--out", out]);
      expect(exitCode).toBe(0);
      const names = readdirSync(out);
      expect(names).toContain("datapackage.json");
      expect(names.filter((name) => name.endsWith(".csv"))).toHaveLength(10);
      expect(names.filter((name) => name.endsWith(".tmp"))).toEqual([]);
    }));

  test("workbook はブックを書き、要修正の指摘があれば終了コード1", () =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, "a.xlsx");
      const args = ["workbook", "--seeds", seedsFolder, "--as-of", "2025-04-01", "--out", file];
      const { exitCode, error } = await runCaptured(args);
      expect([exitCode, error]).toEqual([1, ""]);
      expect(readFileSync(file).subarray(0, 2).toString("latin1")).toBe("PK");
    }));

  test("run は点検を表示してブックを書き、指摘があっても終了コード0", () =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, "a.xlsx");
      const { exitCode, out } = await runCaptured([
        "run",
        "--verbose",
        "--seeds",
        seedsFolder,
        "--out",
        file,
      ]);
      expect(exitCode).toBe(0);
      expect(out).toContain("19事業中 一致15");
      expect(out.endsWith(`「${file}」に書き出しました。\n`)).toBe(true);
      expect(existsSync(file)).toBe(true);
    }));

  test.each<[string, readonly string[]]>([
    ["dataset", ["dataset"]],
    ["export", ["export"]],
    ["workbook", ["workbook"]],
    ["run", ["run"]],
  ])("%s は、使えない資料が混じるとき何も書かない", (_, command) =>
    inTemporaryFolder(async (folder) => {
      const seeds = join(folder, "seeds");
      cpSync(seedsFolder, seeds, { recursive: true });
      writeFileSync(join(seeds, "memo.txt"), "打合せのメモ\n");
      const out = join(folder, "out.xlsx");
      const { exitCode, error } = await runCaptured([...command, "--seeds", seeds, "--out", out]);
      expect(exitCode).toBe(2);
      expect(error).toContain("何も書き出していません");
      expect(existsSync(out)).toBe(false);
    }),
  );

  test("判断がなければ正本データを書いたうえで、問題を伝えて終了コード1", () =>
    inTemporaryFolder(async (folder) => {
      cpSync(join(seedsFolder, "vision-annex-2023-03.txt"), join(folder, "vision.txt"));
      const file = join(folder, "dataset.json");
      const result = await runCaptured(["dataset", "--seeds", folder, "--out", file]);
      expect(result.exitCode).toBe(1);
      expect(result.error).toContain("読み方の候補");
      const loaded = loadDataset(readFileSync(file, "utf8"));
      expect(loaded.ok && loaded.dataset.problems.length).toBeGreaterThan(0);
    }));

  test.each<[string, (folder: string) => string, RegExp]>([
    [
      "資料そのもの",
      (folder) => join(folder, "seeds", seedName),
      /読み取り元のファイルなので、上書きしません/u,
    ],
    ["判断のファイル", (folder) => join(folder, "seeds", "decisions.json"), /上書きしません/u],
    ["資料を指すリンク", (folder) => join(folder, "link.json"), /上書きしません/u],
    ["フォルダー", (folder) => join(folder, "seeds"), /フォルダーです/u],
    ["ファイルの下", (folder) => join(folder, "seeds", seedName, "x"), /フォルダーを作れません/u],
    ["装置", () => "/dev/null", /通常のファイルではありません/u],
    ["書き込めない場所", () => "/proc/none/dataset.json", /を使えません/u],
  ])("書き出し先が%sなら、日本語で断り、資料は変わらない", (_, outOf, message) =>
    inTemporaryFolder(async (folder) => {
      const seeds = join(folder, "seeds");
      mkdirSync(seeds);
      cpSync(seedsFolder, seeds, { recursive: true });
      symlinkSync(join(seeds, seedName), join(folder, "link.json"));
      const before = readdirSync(seeds).map((name) => readFileSync(join(seeds, name)));
      const args = ["dataset", "--seeds", seeds, "--out", outOf(folder)];
      const { exitCode, out, error } = await runCaptured(args);
      expect([exitCode, out]).toEqual([2, ""]);
      expect(error).toMatch(message);
      expect(readdirSync(seeds).map((name) => readFileSync(join(seeds, name)))).toEqual(before);
    }),
  );

  test("export の一つでも書けなければ、ほかの表も書かない", () =>
    inTemporaryFolder(async (folder) => {
      mkdirSync(join(folder, "totals.csv"));
      const args = ["export", "--seeds", seedsFolder, "--out", folder];
      const { exitCode, error } = await runCaptured(args);
      expect(exitCode).toBe(2);
      expect(error).toContain("totals.csv」はフォルダーです");
      expect(readdirSync(folder)).toEqual(["totals.csv"]);
    }));

  test("schema は公開している JSON Schema を出す", async () => {
    const { exitCode, out } = await runCaptured(["schema"]);
    const published = readFileSync(join(__dirname, "../../docs/dataset.schema.json"), "utf8");
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toEqual(JSON.parse(published));
  });
});
