import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadDataset, saveDataset, saveRevision } from "../../src/dataset";
import type { Alteration, Dataset } from "../../src/domain";
import { editionOf } from "../../src/revision";
import { loadSeeds } from "../rules/load-seeds";
import { inTemporaryFolder, runCaptured } from "./cli-captured";

const seeds = loadSeeds();
const wrong = seeds.budgets.find(({ project }) => project === "外国人コミュニケーション支援");
if (wrong === undefined) throw new Error("not in the seeds");
const { document, project, statedTotal } = wrong;
const total = { kind: "budgetTotal", document, project } as const;
const corrected: Alteration = {
  kind: "fact",
  subject: total,
  before: statedTotal,
  after: { kind: "decided", thousandYen: 750 },
};

const write = (folder: string, alteration: Alteration, edition = editionOf(seeds)): string => {
  const file = join(folder, "改訂案.json");
  const change = {
    alteration,
    by: "企画課 山田",
    on: "2026-04-01",
    reason: "計の誤り",
    origin: { kind: "cell", sheet: "事業費", cell: "J64" },
  } as const;
  writeFileSync(file, saveRevision({ edition, changes: [change] }));
  return file;
};

const datasetIn = (folder: string, dataset: Dataset): string => {
  const file = join(folder, "正本データ.json");
  writeFileSync(file, saveDataset(dataset));
  return file;
};

describe("dataset --revision", () => {
  test("変更を採った正本データを書き出し、出典は改訂案の行になる", () =>
    inTemporaryFolder(async (folder) => {
      const out = join(folder, "次の版.json");
      const { exitCode } = await runCaptured([
        ...["dataset", "--dataset", datasetIn(folder, seeds)],
        ...["--revision", write(folder, corrected), "--out", out],
      ]);
      const loaded = loadDataset(readFileSync(out, "utf8"));
      const budget = loaded.ok
        ? loaded.dataset.budgets.find((one) => one.project === project)
        : undefined;
      expect(budget?.statedTotal).toEqual({ kind: "decided", thousandYen: 750 });
      expect(budget?.statedTotalSource.text).toBe(
        "「外国人コミュニケーション支援」の事業費の計：0千円 → 750千円（「事業費」J64、企画課 山田、令和8年4月1日、理由：計の誤り）",
      );
      expect(exitCode).toBe(0);
    }));

  test("合わない変更があれば、どれがなぜ合わないかを示し、何も書き出さない", () =>
    inTemporaryFolder(async (folder) => {
      const stale: Alteration = { ...corrected, before: { kind: "decided", thousandYen: 3 } };
      const { exitCode, out, error } = await runCaptured([
        ...["dataset", "--dataset", datasetIn(folder, seeds)],
        ...["--revision", write(folder, stale)],
      ]);
      expect({ exitCode, out }).toEqual({ exitCode: 2, out: "" });
      expect(error).toContain("1件が、読み込んだ版に合わないため、何も書き出していません");
      expect(error).toContain("もとの版では0千円です。");
    }));

  test("別の圏域の改訂案は断る", () =>
    inTemporaryFolder(async (folder) => {
      const other = { region: "別の圏域", digest: "0".repeat(16) };
      const { exitCode, error } = await runCaptured([
        ...["dataset", "--dataset", datasetIn(folder, seeds)],
        ...["--revision", write(folder, corrected, other)],
      ]);
      expect(exitCode).toBe(2);
      expect(error).toContain("「別の圏域」の改訂案で");
    }));
});

describe("compare", () => {
  const compared = (after: Dataset, ...options: readonly string[]) =>
    inTemporaryFolder((folder) =>
      runCaptured([
        "compare",
        join(__dirname, "../../seeds"),
        datasetIn(folder, after),
        ...options,
      ]),
    );

  test("同じ版に違いはない", async () => {
    const { exitCode, out } = await compared(seeds);
    expect(exitCode).toBe(0);
    expect(out).toContain("違いはありません。");
  });

  test("次の年の資料と比べても、資料どうしを対にして、変わった値だけを示す", async () => {
    const later = (id: string): string =>
      id.replace("2023-03", "2026-03").replace("2025-04", "2026-04");
    const year = (text: string): unknown =>
      JSON.parse(text.replaceAll("vision-2023-03", "vision-2026-03"), (key, value: unknown) =>
        key === "thousandYen" && value === 0 ? 0 : value,
      );
    const next = loadDataset(JSON.stringify(year(saveDataset(seeds))));
    if (!next.ok) throw new Error("not loaded");
    const changed: Dataset = {
      ...next.dataset,
      budgets: next.dataset.budgets.map((budget) =>
        budget.project === project
          ? { ...budget, statedTotal: { kind: "decided", thousandYen: 750 } }
          : budget,
      ),
    };
    const { out } = await compared(changed);
    expect(later(document)).toBe("vision-2026-03");
    expect(out).toContain("違いは1件（値の違い1件）");
    expect(out).toContain("「外国人コミュニケーション支援」の事業費の計：0千円 → 750千円");
  });

  test("改称・移動・追加・終了は、そのように示す", async () => {
    const [first, second, third] = seeds.projects;
    const elsewhere = seeds.initiatives.at(-1);
    const withAmounts = seeds.budgets.find(({ years }) =>
      years.some(({ amount }) => amount.kind === "decided" && amount.thousandYen > 1000),
    )?.project;
    if (first === undefined || second === undefined || third === undefined) throw new Error("few");
    if (elsewhere === undefined || withAmounts === undefined) throw new Error("few");
    const text = saveDataset(seeds);
    const renamed = loadDataset(text.replaceAll(`"${withAmounts}"`, `"${withAmounts}改"`));
    if (!renamed.ok) throw new Error(JSON.stringify(renamed.faults.slice(0, 3)));
    const others = renamed.dataset.projects.filter(({ id }) => !id.startsWith(withAmounts));
    const [ended, moved] = others;
    if (ended === undefined || moved === undefined) throw new Error("few");
    const isOther = ({ project: id }: { readonly project: string }): boolean => id !== ended.id;
    const after: Dataset = {
      ...renamed.dataset,
      projects: renamed.dataset.projects
        .filter(({ id }) => id !== ended.id)
        .map((one) => (one.id === moved.id ? { ...one, initiative: elsewhere.id } : one)),
      listings: renamed.dataset.listings.filter(isOther),
      budgets: renamed.dataset.budgets.filter(isOther),
      kpis: renamed.dataset.kpis.filter(isOther),
      projectSheets: renamed.dataset.projectSheets.filter(isOther),
      crossRegionProjects: [],
    };
    const { out } = await compared(after);
    expect(out.split("\n").filter((line) => line.startsWith("- "))).toEqual([
      expect.stringMatching(new RegExp(`^- 事業の終了：「${ended.name}」`, "u")),
      `- 改称：「${withAmounts}」 → 「${withAmounts}改」`,
      expect.stringMatching(new RegExp(`^- 事業の移動：「${moved.name}」`, "u")),
    ]);
  });
});

describe("project", () => {
  const [first, second] = seeds.projects;
  const elsewhere = seeds.initiatives.find(({ id }) => id !== first?.initiative);
  if (first === undefined || second === undefined || elsewhere === undefined)
    throw new Error("few");

  const asked = (folder: string, ...args: readonly string[]) =>
    runCaptured([
      ...["project", ...args, "--dataset", join(__dirname, "../../seeds/dataset.json")],
      ...["--revision", join(folder, "改訂案.json"), "--by", "企画課 山田", "--on", "2026-04-01"],
    ]);

  test("改称し、移し、もう1つを終えて2つに分け、次の版にする", () =>
    inTemporaryFolder(async (folder) => {
      const steps = [
        ["rename", first.name, "--to", "新しい名前"],
        ["move", "新しい名前", "--initiative", elsewhere.name],
        ["split", second.name, "--to", "前の半分", "後の半分"],
        ["add", "もう1つ", "--initiative", elsewhere.name],
      ];
      for (const step of steps) expect((await asked(folder, ...step)).error).toBe("");
      const out = join(folder, "次の版.json");
      await runCaptured([
        ...["dataset", "--dataset", join(__dirname, "../../seeds/dataset.json")],
        ...["--revision", join(folder, "改訂案.json"), "--out", out],
      ]);
      const loaded = loadDataset(readFileSync(out, "utf8"));
      const projects = loaded.ok ? loaded.dataset.projects : [];
      expect(projects.find(({ id }) => id === first.id)).toEqual({
        ...first,
        name: "新しい名前",
        initiative: elsewhere.id,
      });
      const names = projects.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(["前の半分", "後の半分", "もう1つ"]));
      expect(names).not.toContain(second.name);
    }));

  test.each([
    [["end", "外国人コミュニケーション支授"], "「外国人コミュニケーション支援」でしょうか"],
    [["add", first.name, "--initiative", elsewhere.name], "すでにあります"],
    [["rename", first.name, "--to", first.name], "すでに"],
    [["add", "新しい", "--initiative", "ない取組"], "「ない取組」という連携取組はありません"],
    [["add", "新しい"], "「--initiative <連携取組>」の指定が必要です"],
    [["merge", first.name, "--to", "新しい"], "2つ以上"],
    [["split", first.name, "--to", "新しい"], "「--to <新しい名前> <新しい名前>…」"],
  ])("%j は断り、何も書かない", (args, message) =>
    inTemporaryFolder(async (folder) => {
      const { exitCode, error } = await asked(folder, ...args);
      expect(exitCode).toBe(2);
      expect(error).toContain(message);
      expect(() => readFileSync(join(folder, "改訂案.json"))).toThrow("ENOENT");
    }),
  );
});
