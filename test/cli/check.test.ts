import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { displayWidth } from "../../src/plan/layout/text-metrics";
import { rules } from "../../src/rules";
import { sheetRules, totalRules } from "../rules/all-parts";
import { inTemporaryFolder, runCaptured, seedsFolder } from "./cli-captured";

const source = z.object({ document: z.string(), line: z.number(), text: z.string() });
const report = z.looseObject({
  asOf: z.string(),
  documents: z.array(
    z.looseObject({
      id: z.string(),
      lines: z.object({ used: z.number(), furniture: z.number(), unread: z.number() }),
    }),
  ),
  compared: z.array(
    z.looseObject({
      rule: z.string(),
      compared: z.number(),
      outcomes: z.strictObject({
        match: z.number(),
        mismatch: z.number(),
        undecidable: z.number(),
        notApplicable: z.number(),
      }),
    }),
  ),
  totals: z.array(
    z.looseObject({
      project: z.string(),
      years: z.record(z.string(), z.union([z.number(), z.string()])),
      statedTotal: z.union([z.number(), z.string()]),
      computedTotal: z.nullable(z.number()),
      difference: z.nullable(z.number()),
      outcome: z.string(),
      sources: z.array(source),
    }),
  ),
  findings: z.array(
    z.looseObject({
      rule: z.string(),
      severity: z.string(),
      message: z.string(),
      place: z.looseObject({ kind: z.string() }),
      stated: z.unknown(),
      computed: z.unknown(),
      sources: z.array(source),
      fingerprint: z.string(),
    }),
  ),
  problems: z.array(z.looseObject({ kind: z.string(), fileName: z.string() })),
});

const checkJson = async (...args: readonly string[]) => {
  const result = await runCaptured(["check", "--format", "json", ...args]);
  return { ...result, report: report.parse(JSON.parse(result.out)) };
};

/** A copy of the documents, changed by `change`. */
const withSeeds = <T>(change: (folder: string) => void, use: (folder: string) => Promise<T>) =>
  inTemporaryFolder(async (folder) => {
    cpSync(seedsFolder, folder, { recursive: true });
    change(folder);
    return use(folder);
  });

describe("check", () => {
  test("JSON は比較、計、指摘、問題を根拠とともに持つ", async () => {
    const {
      exitCode,
      error,
      report: result,
    } = await checkJson("--seeds", seedsFolder, "--as-of", "2025-04-01");
    expect(exitCode).toBe(1);
    expect(error).toBe("");
    expect(result.asOf).toBe("2025-04-01");
    expect(result.problems).toEqual([]);
    for (const { compared, outcomes } of result.compared) {
      expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBe(compared);
    }
    const total = result.totals.find(({ project }) => project === "外国人コミュニケーション支援");
    expect(total?.sources.map(({ line }) => line)).toEqual([334]);
    expect(total).toMatchObject({
      years: { 2022: 0, 2023: 150, 2024: "undecided", 2025: "undecided", 2026: "undecided" },
      statedTotal: 0,
      computedTotal: 150,
      difference: -150,
      outcome: "mismatch",
    });
    expect(
      result.totals.find(({ project }) => project === "高齢者見守りネットワーク連携"),
    ).toMatchObject({ statedTotal: "undecided", difference: null, outcome: "undecidable" });
    const [finding] = result.findings;
    expect(finding).toMatchObject({
      rule: "budget-total-equals-years",
      severity: "error",
      place: { kind: "budgetTotal", project: "外国人コミュニケーション支援" },
      stated: 0,
      computed: 150,
    });
    const quoted = finding?.sources[0];
    const lines = readFileSync(join(seedsFolder, "vision-annex-2023-03.txt"), "utf8").split("\n");
    expect(lines[(quoted?.line ?? 0) - 1]).toBe(quoted?.text);
  });

  test("指定しなければ、まず見るものと件数だけを、端末の25行までに示し、残りの見方を言う", async () => {
    const { out } = await runCaptured(["check", "--seeds", seedsFolder], { width: 80 });
    expect(out.trimEnd().split("\n").length).toBeLessThanOrEqual(25);
    expect(out).toMatch(/一致 \d+・不一致 \d+・判定不能 \d+・対象外 \d+/u);
    expect(out.replaceAll(/\s+/gu, "")).toContain(
      "【要修正】事業「外国人コミュニケーション支援」の事業費の計:別冊（R5.3）0千円/計算150千円/差▲150千円",
    );
    expect(out).toContain("--verbose");
  });

  test("文の出力は分母、場所、両方の値、根拠の行を持ち、最後の行でまとめる", async () => {
    const { out, error } = await runCaptured(["check", "--verbose", "--seeds", seedsFolder]);
    expect(error).toBe("");
    expect(out).toContain("19事業中 一致15・不一致1・判定不能3・対象外0\n");
    expect(out).toContain("【要修正】事業「外国人コミュニケーション支援」の事業費の計\n");
    expect(out).toContain("別冊（R5.3） 0千円 / 計算 150千円 / 差 ▲150千円\n");
    expect(out).toContain("別冊 令和5年3月 334行目(38ページ): 「|0千円|150千円|—|—|—|0千円」\n");
    expect(out).toContain("vision-annex-2023-03.txt: 323行中 読み取った行");
    const idle = Object.keys(sheetRules).length + totalRules.length;
    expect(out).toContain(`点検${String(rules.length)}項目(うち行っていないもの${String(idle)})・`);
    expect(out).toMatch(/・[\d,]+件中 指摘\d+件.*読み取り上の問題0件\n$/u);
    expect(out).not.toContain("\u001B[");
  });

  test("ブックを読まない点検は、終わりにまとめて1行ずつ示し、0件とは言わない", async () => {
    const { out } = await runCaptured(["check", "--verbose", "--seeds", seedsFolder]);
    const idle = out.slice(out.indexOf("■ 行っていない点検 9項目")).split("\n\n")[0] ?? "";
    const lines = idle.split("\n").slice(1);
    expect(lines).toHaveLength(9);
    for (const line of lines) {
      expect(line).toMatch(
        /^ {2}.+: ワークシート「.+」が読み込まれていないため、この点検は行っていません。$/u,
      );
    }
    expect(out).not.toMatch(/^ *0(?:欄|事業)中/mu);
  });

  test("端末では幅に合わせて折り返し、色を付けても言葉は変わらない", async () => {
    const args = ["check", "--verbose", "--seeds", seedsFolder, "--as-of", "2025-04-01"];
    const { out: plain } = await runCaptured(args);
    const { out: narrow } = await runCaptured(args, { width: 60 });
    // Closing brackets may stand past the edge rather than begin a line.
    expect(Math.max(...narrow.split("\n").map(displayWidth))).toBeLessThanOrEqual(72);
    expect(narrow.replace(/\s/gu, "")).toBe(plain.replace(/\s/gu, ""));
    const { out: colored } = await runCaptured(args, { hasColor: true });
    expect(colored).toContain("\u001B[31m");
    // eslint-disable-next-line no-control-regex -- the escape character is what is looked for
    expect(colored.replace(/\u001B\[\d+m/gu, "")).toBe(plain);
  });

  test("正本データからでも、資料からと同じ結果になる", () =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, "dataset.json");
      await runCaptured(["dataset", "--seeds", seedsFolder, "--out", file]);
      const fromSeeds = await checkJson("--seeds", seedsFolder, "--as-of", "2025-04-01");
      const fromDataset = await checkJson("--dataset", file, "--as-of", "2025-04-01");
      expect(fromDataset).toEqual(fromSeeds);
    }));

  test("判断のファイルを除くと、問題がどの出力にも戻る", () =>
    withSeeds(
      (folder) => {
        rmSync(join(folder, "decisions.json"));
      },
      async (folder) => {
        const { exitCode, error, report: result } = await checkJson("--seeds", folder);
        expect(exitCode).toBe(1);
        expect(result.problems.map(({ kind }) => kind)).toContain("row-ambiguous");
        expect(error).toContain("路線バス等生活交通の維持・確保");
        const { out } = await runCaptured(["check", "--verbose", "--seeds", folder]);
        expect(out).toMatch(/【行の読み方】別冊 令和5年3月 74行目/u);
        expect(out).toMatch(/読み方の候補: 「/u);
        expect(out).toMatch(/対応: \S/u);
      },
    ));

  test("使えないファイルが混じると、ほかの資料の結果と問題を示して終了コード2", () =>
    withSeeds(
      (folder) => {
        writeFileSync(join(folder, "memo.txt"), "打合せのメモ\n");
      },
      async (folder) => {
        const { exitCode, error, report: result } = await checkJson("--seeds", folder);
        expect(exitCode).toBe(2);
        expect(result.problems).toMatchObject([{ kind: "file-unusable", fileName: "memo.txt" }]);
        expect(result.totals).not.toEqual([]);
        expect(error).toContain("memo.txt");
      },
    ));

  test.each<[string, (folder: string) => void, RegExp]>([
    [
      "資料のないフォルダー",
      () => undefined,
      /資料\(テキスト、PDF、Word の文書、Excel ブック\)がありません/u,
    ],
    [
      "誤りのある判断のファイル",
      (folder) => {
        cpSync(seedsFolder, folder, { recursive: true });
        writeFileSync(join(folder, "decisions.json"), '{"format":"renkei-totsugo-decisions"}');
      },
      /decisions\.json」は使えません。次の1か所.*\n {2}\$\.version: /u,
    ],
    [
      "ファイルでない資料",
      (folder) => {
        mkdirSync(join(folder, "a.txt"));
      },
      /「a\.txt\/」: フォルダーの中は読みません/u,
    ],
  ])("%sは、何も表示せず終了コード2", (_, prepare, message) =>
    inTemporaryFolder(async (folder) => {
      prepare(folder);
      const { exitCode, out, error } = await runCaptured(["check", "--verbose", "--seeds", folder]);
      expect([exitCode, out]).toEqual([2, ""]);
      expect(error).toMatch(message);
    }),
  );

  test("ないフォルダーと誤りのある正本データは、理由をすべて伝えて終了コード2", () =>
    inTemporaryFolder(async (folder) => {
      const missing = await runCaptured(["check", "--verbose", "--seeds", join(folder, "none")]);
      expect(missing.exitCode).toBe(2);
      expect(missing.error).toContain("その場所に見つかりません");

      const file = join(folder, "dataset.json");
      await runCaptured(["dataset", "--seeds", seedsFolder, "--out", file]);
      const text = readFileSync(file, "utf8");
      writeFileSync(
        file,
        text.replace('"thousandYen": 15000', '"thousandYen": -1').replace('"331007"', '"331008"'),
      );
      const faulty = await runCaptured(["check", "--verbose", "--dataset", file]);
      expect([faulty.exitCode, faulty.out]).toEqual([2, ""]);
      expect(faulty.error).toMatch(/\$\.budgets\[0\]\.years\[0\]\.amount\.thousandYen: 「-1」/u);
      expect(faulty.error).toMatch(/\$\.region\.coreCity: /u);
      expect(existsSync(file)).toBe(true);
    }));
});
