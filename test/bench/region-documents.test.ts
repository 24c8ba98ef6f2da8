import type { Dataset, RuleResult, WorkbookPart } from "../../src/domain";
import { planWorkbook } from "../../src/plan";
import { checkDataset, nothingShown, rules } from "../../src/rules";
import {
  agreementsOf,
  generateRegion,
  projectsOf,
  sharedProjects,
  type RegionDocuments,
} from "../fixtures/region-documents";
import { buildFrom, extractTexts } from "../fixtures/seeds";
import { totalRules } from "../rules/all-parts";

const cases: readonly (readonly [string, Parameters<typeof generateRegion>[0]])[] = [
  ["1事業×1市町、1年", { projectCount: 1, partnerCount: 1, firstYear: 2027, lastYear: 2027 }],
  ["7事業×60市町", { projectCount: 7, partnerCount: 60 }],
  ["42事業×12市町、平成", { projectCount: 42, partnerCount: 12, firstYear: 2013, lastYear: 2016 }],
  [
    "60事業×33市町、2県にまたがる",
    { projectCount: 60, partnerCount: 33, prefectures: ["島根県", "広島県"], lastYear: 2034 },
  ],
];

/** The matrix and the status list: an agreement is held against the marks of both. */
const documentsWithMarks = 2;

/** As if every sheet of a workbook had been read, and said what the documents say. */
const check = (dataset: Dataset): readonly RuleResult[] =>
  checkDataset({
    canonical: dataset,
    current: dataset,
    read: new Set<WorkbookPart>(["participation", "budget", "kpi", "agreement", "statusList"]),
    asOf: null,
    shown: nothingShown,
  });

const outcomesOf = (results: readonly RuleResult[], code: string): RuleResult["outcomes"] => {
  const result = results.find(({ rule }) => rule === code);
  if (result === undefined) throw new Error(`No result of ${code}.`);
  return result.outcomes;
};

/** What a generated region need not have: totals of sheets, and costs that are restated. */
const mayBeIdle = [...totalRules, "budget-is-not-counted-twice"];

const isDifferent = (left: readonly string[], right: readonly string[]): boolean =>
  left.join() !== right.join();

describe.each(cases)("架空の圏域（%s）の資料", (_, spec) => {
  const { region, texts }: RegionDocuments = generateRegion(spec);
  const projects = projectsOf(region);
  const agreements = agreementsOf(region);
  const dataset = buildFrom(texts, []);
  const nameOf = (id: string): string =>
    dataset.municipalities.find((municipality) => municipality.id === id)?.name ?? id;

  test("読めない行も問題もない", () => {
    expect(dataset.problems).toEqual([]);
    const unread = extractTexts(texts).documents.map(({ document }) => document.lineCounts.unread);
    expect(unread).toEqual(Object.keys(texts).map(() => 0));
    expect(dataset.documents).toHaveLength(region.partners.length + 2);
  });

  test("事業、市町、年度、表の数が圏域のとおり", () => {
    const listed = projects.filter(({ inStatusList }) => inStatusList !== null);
    expect(dataset.region.partners.map(nameOf)).toEqual(region.partners);
    expect(dataset.municipalities.every(({ lgCode }) => lgCode !== null)).toBe(true);
    expect(dataset.fiscalYears).toEqual(region.years);
    expect(dataset.pillars.map(({ name }) => name)).toEqual(region.pillars.map(({ name }) => name));
    expect(dataset.projects.map(({ name }) => name)).toEqual(projects.map(({ name }) => name));
    expect(dataset.listings).toHaveLength(projects.length * 2 + listed.length);
    expect(dataset.projectSheets).toHaveLength(projects.length);
    expect(dataset.budgets).toHaveLength(projects.length);
    expect(dataset.kpis).toHaveLength(projects.reduce((sum, { kpiCount }) => sum + kpiCount, 0));
    expect(dataset.crossRegionProjects).toHaveLength(sharedProjects(region).length);
  });

  test("連携市町が事業ごとに圏域のとおり", () => {
    const marks = (kind: string): readonly (readonly string[])[] =>
      dataset.listings
        .filter((listing) => listing.kind === kind)
        .map(({ participants }) => participants?.map(nameOf) ?? ["未確定"]);
    expect(marks("vision-matrix")).toEqual(projects.map(({ inMatrix }) => inMatrix));
    expect(marks("project-sheet")).toEqual(projects.map(({ inSheet }) => inSheet));
    expect(marks("status-list")).toEqual(
      projects.flatMap(({ inStatusList }) => (inStatusList === null ? [] : [inStatusList])),
    );
  });

  test("協約の別表が、順の乱れたものも含めて圏域のとおり", () => {
    const printed = new Map(dataset.agreements.map((one) => [nameOf(one.partyB), one.annex]));
    for (const { partner, items } of agreements) {
      const annex = printed.get(partner) ?? [];
      expect(annex.map(({ name }) => name.value)).toEqual(items.map(({ name }) => name));
      for (const { name, content, roleA, roleB } of annex) {
        for (const part of [content, roleA, roleB]) expect(part?.value).toContain(name.value);
      }
    }
  });

  test("どの規則も動き、仕込んだ食い違いの数だけ指摘する", () => {
    const results = check(dataset);
    expect(results).toHaveLength(rules.length);
    const idle = results.filter(({ compared }) => compared === 0).map(({ rule }) => rule);
    expect(idle.filter((rule) => !mayBeIdle.includes(rule))).toEqual([]);

    const budgets = outcomesOf(results, "budget-total-equals-years");
    for (const outcome of ["match", "mismatch", "undecidable"] as const) {
      const planted = projects.filter(({ budget }) => budget.outcome === outcome).length;
      expect([outcome, budgets[outcome]]).toEqual([outcome, planted]);
    }
    expect(outcomesOf(results, "participation-matches-project-sheet").mismatch).toBe(
      projects.filter(({ inMatrix, inSheet }) => isDifferent(inMatrix, inSheet)).length,
    );
    expect(outcomesOf(results, "participation-matches-status-list").mismatch).toBe(
      projects.filter(
        ({ inMatrix, inStatusList }) =>
          inStatusList !== null && isDifferent(inMatrix, inStatusList),
      ).length,
    );
    expect(outcomesOf(results, "project-listed-in-both-documents").mismatch).toBe(
      projects.filter(({ inStatusList }) => inStatusList === null).length,
    );
    for (const code of ["project-count-matches-heading", "slogan-is-consistent"]) {
      expect(outcomesOf(results, code)).toMatchObject({ match: 1, mismatch: 0 });
    }
    expect(outcomesOf(results, "pillar-number-is-consistent").mismatch).toBe(0);
    expect(outcomesOf(results, "participation-is-covered-by-agreement").notApplicable).toBe(
      agreements.filter(({ isOld }) => isOld).length *
        dataset.initiatives.length *
        documentsWithMarks,
    );
  });

  test("帳票に全市町の列と全事業の行がある", () => {
    const plan = planWorkbook({ dataset, results: check(dataset) });
    const sheet = plan.sheets.find(({ id }) => id === "participation");
    const keysOf = (keys: readonly { readonly key: string }[] | undefined, prefix: string) =>
      (keys ?? []).filter(({ key }) => key.startsWith(prefix));
    expect(keysOf(sheet?.keys.columns, "municipality:")).toHaveLength(region.partners.length);
    expect(keysOf(sheet?.keys.rows, "project:")).toHaveLength(projects.length);
  });
});

test("同じ指定からは同じ資料、種が違えば違う資料ができる", () => {
  const spec = { projectCount: 9, partnerCount: 4 };
  expect(generateRegion(spec).texts).toEqual(generateRegion(spec).texts);
  expect(generateRegion(spec).texts).not.toEqual(generateRegion({ ...spec, seed: 2 }).texts);
});
