import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../../src/rules";
import { readWorkbook } from "../xlsx/foreign-reader";
import { inTemporaryFolder, runCaptured, seedsFolder } from "./cli-captured";

const routeBus = "路線バス等生活交通の維持・確保";

/** The documents with all decisions but the first, which is about the row of {@link routeBus}. */
const withoutFirstDecision = (folder: string): void => {
  cpSync(seedsFolder, folder, { recursive: true });
  const file = join(folder, "decisions.json");
  const text = readFileSync(file, "utf8");
  const start = text.indexOf("\n    {\n");
  const end = text.indexOf("\n    },\n") + "\n    },".length;
  writeFileSync(file, text.slice(0, start) + text.slice(end));
};

const textsOf = async (file: string, sheet: string): Promise<string> => {
  const workbook = await readWorkbook(new Uint8Array(readFileSync(file)));
  const found = workbook.sheets.find(({ name }) => name === sheet);
  return JSON.stringify(found);
};

test("判断を1つ除くと、問題は文・JSON・正本データ・表・ブックのどれにも戻る", () =>
  inTemporaryFolder(async (folder) => {
    withoutFirstDecision(folder);
    const out = join(folder, "out");
    const text = await runCaptured(["check", "--verbose", "--seeds", folder]);
    expect(text.out).toContain("未決着1件・判断で決着10件");
    const json = await runCaptured(["check", "--verbose", "--seeds", folder, "--format", "json"]);
    expect(json.out).toMatch(/"kind": ?"row-ambiguous"/u);
    await runCaptured(["dataset", "--seeds", folder, "--out", join(out, "dataset.json")]);
    expect(readFileSync(join(out, "dataset.json"), "utf8")).toContain("row-ambiguous");
    await runCaptured(["export", "--seeds", folder, "--out", out]);
    expect(readFileSync(join(out, "problems.csv"), "utf8")).toContain(routeBus);
    expect(readFileSync(join(out, "participation.csv"), "utf8")).not.toMatch(
      new RegExp(`vision-matrix,.*${routeBus}`, "u"),
    );
    const file = join(out, "a.xlsx");
    const { exitCode } = await runCaptured(["workbook", "--seeds", folder, "--out", file]);
    expect(exitCode).toBe(1);
    expect(await textsOf(file, "点検結果")).toMatch(/未解決の読み取り.*1件/u);
    expect(await textsOf(file, "参加マトリクス")).toContain("未確定");
    expect(await textsOf(file, "出典")).toMatch(/未解決の読み取り.*1件/u);
  }));

test("協約だけのフォルダーでは、行っていない点検をそう言い、判断の対象がないことも伝える", () =>
  inTemporaryFolder(async (folder) => {
    cpSync(seedsFolder, folder, { recursive: true });
    for (const name of readdirSync(folder)) {
      if (name.endsWith(".txt") && !name.startsWith("agreement")) rmSync(join(folder, name));
    }
    const { exitCode, out } = await runCaptured(["check", "--verbose", "--seeds", folder]);
    expect(exitCode).toBe(0);
    expect(out).toContain("事業費の表が読み込まれていないため、この点検は行っていません。");
    expect(out).not.toMatch(/^ *0事業中/mu);
    const idle = out.match(/、この点検は行っていません。$/gmu)?.length ?? 0;
    expect(idle).toBeGreaterThan(0);
    expect(out).toContain(
      `点検${String(rules.length)}項目(うち行っていないもの${String(idle)})・107件中 指摘0件`,
    );
    expect(out).toContain("判断の対象の資料がフォルダーにあること");
    await inTemporaryFolder(async (other) => {
      const file = join(other, "a.xlsx");
      await runCaptured(["workbook", "--seeds", folder, "--out", file]);
      expect(await textsOf(file, "点検結果")).toContain(
        "比較できる事業がないため、点検していません。",
      );
    });
  }));

test("取組状況一覧の現在日は、指定したときだけ資料の日付から変わる", () =>
  inTemporaryFolder(async (folder) => {
    const [own, given] = [join(folder, "a.xlsx"), join(folder, "b.xlsx")];
    await runCaptured(["run", "--verbose", "--seeds", seedsFolder, "--out", own]);
    expect(await textsOf(own, "取組状況一覧")).toContain("（令和7年4月1日現在）");
    const asOf = ["--list-date", "2026-04-01", "--out", given];
    await runCaptured(["workbook", "--seeds", seedsFolder, ...asOf]);
    expect(await textsOf(given, "取組状況一覧")).toContain("（令和8年4月1日現在）");
  }));
