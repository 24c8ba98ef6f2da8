import type { Dataset, Kpi, KpiValue, WorkbookPart } from "../../../src/domain";
import { kpiMatchesVision as rule } from "../../../src/rules/sheets/kpi-matches-vision";
import { projectId, sampleDataset, visionId } from "../../fixtures/sample-dataset";
import { withoutDocument } from "../../fixtures/sample-edits";
import { checkSheetCases, runSheetRule } from "../check-cases";

const parts: readonly WorkbookPart[] = ["kpi"];
const sample = sampleDataset();
const raw = (value: KpiValue, text: string): KpiValue => ({ ...value, raw: text });
const withKpis = (change: (kpi: Kpi) => Kpi): Dataset =>
  sampleDataset({ kpis: sample.kpis.map(change) });
/** The sheet with another text in a cell of the indicator. */
const typed = (indicator: string, part: "baseline" | "target", text: string): Dataset =>
  withKpis((kpi) => (kpi.indicator === indicator ? { ...kpi, [part]: raw(kpi[part], text) } : kpi));

const visitors = "訪れた人の数";
const stalls = "イベントへの出店者数";
const policy = "方針の決定";
const ask = "資料の改訂か、入力の誤りかを確かめてください。";
const ofVisitors = `「観光資源の共同発信」の指標「${visitors}」`;
const differs = (stated: string, computed: string): string =>
  `${ofVisitors}の目標値は、別冊 令和10年3月では「${stated}」、シートでは「${computed}」です。${ask}`;

checkSheetCases(rule, parts, "「KPI」", [
  {
    title: "作ったままなら、3指標の基準値と目標値の6欄が一致",
    current: sample,
    outcomes: [6, 0, 0, 0],
    remarks: [],
  },
  {
    title: "全角と半角、空白、ダッシュの字体の違いだけなら一致",
    current: withKpis((kpi) => ({
      ...kpi,
      baseline: raw(kpi.baseline, kpi.baseline.raw.replace("—", "－")),
      target: raw(kpi.target, kpi.target.raw.replace("2,000人 (", "２，０００ 人（")),
    })),
    outcomes: [6, 0, 0, 0],
  },
  {
    title: "1違う目標値は不一致",
    current: typed(visitors, "target", "2,001人 (令和13年度)"),
    outcomes: [5, 1, 0, 0],
    findings: [differs("2,000人 (令和13年度)", "2,001人 (令和13年度)")],
  },
  {
    title: "空白で数が変わっていれば不一致",
    current: typed(visitors, "target", "2,000人 (令和1 3年度)"),
    outcomes: [5, 1, 0, 0],
    findings: [differs("2,000人 (令和13年度)", "2,000人 (令和1 3年度)")],
  },
  {
    title: "単位、時点、条件の違いも不一致",
    current: typed(visitors, "target", "2,000人以上 (令和13年度)"),
    outcomes: [5, 1, 0, 0],
    findings: [differs("2,000人 (令和13年度)", "2,000人以上 (令和13年度)")],
  },
  {
    title: "空欄と「—」は別の値で、二つの不一致は二つの指摘になる",
    current: withKpis((kpi) => ({
      ...kpi,
      baseline: kpi.baseline.raw === "—" ? raw(kpi.baseline, "") : kpi.baseline,
    })),
    outcomes: [4, 2, 0, 0],
    findings: [
      `「特産品の販路開拓」の指標「${stalls}」の基準値は、別冊 令和10年3月では「—」、シートでは「空欄」です。${ask}`,
      `「高齢者の見守り」の指標「${policy}」の基準値は、別冊 令和10年3月では「—」、シートでは「空欄」です。${ask}`,
    ],
  },
  {
    title: "シートに行がない指標は、1件の不一致",
    current: sampleDataset({ kpis: sample.kpis.slice(1) }),
    outcomes: [4, 1, 0, 0],
    findings: [
      `${ofVisitors}は別冊 令和10年3月にありますが、シート「KPI」にこの指標の行がありません。削除が正しいかを確かめてください。`,
    ],
  },
]);

test("シートにだけある指標は不一致", () => {
  const canonical = sampleDataset({ kpis: sample.kpis.slice(1) });
  const { outcomes, findings } = runSheetRule(rule, parts, sample, canonical);
  expect(outcomes).toMatchObject({ match: 4, mismatch: 1 });
  expect(findings).toMatchObject([
    {
      at: { kind: "project", project: projectId("観光資源の共同発信") },
      message: `${ofVisitors}はシート「KPI」にありますが、別冊 令和10年3月にはありません。資料にない記載の根拠を確かめてください。`,
      stated: null,
      computed: visitors,
    },
  ]);
});

test("指摘は指標の欄を指し、両方の記載を持つ", () => {
  const { findings } = runSheetRule(rule, parts, typed(stalls, "baseline", "3者"));
  const project = projectId("特産品の販路開拓");
  expect(findings).toMatchObject([
    {
      at: { kind: "kpi", project, indicator: stalls, part: "baseline" },
      stated: "—",
      computed: "3者",
    },
  ]);
});

test("一つの事業に指標が複数あれば、指標ごとに比べる", () => {
  const canonical = withKpis((kpi) => ({ ...kpi, project: projectId("鉄道の利用促進") }));
  const current = { ...canonical, kpis: canonical.kpis.toReversed() };
  expect(runSheetRule(rule, parts, current, canonical).outcomes.match).toBe(6);
});

test("資料が同じ指標を二度書いていても、作ったままなら一致", () => {
  const [first, ...others] = sample.kpis;
  const again = first === undefined ? [] : [{ ...first, target: raw(first.target, "2,500人") }];
  const canonical = sampleDataset({ kpis: [...again, ...sample.kpis] });
  expect(runSheetRule(rule, parts, canonical, canonical).outcomes.match).toBe(8);
  expect(others).toHaveLength(2);
});

test("最新の別冊だけを比べ、なければ点検していないと言う", () => {
  const older = (text: string) =>
    sample.kpis.map((kpi) => ({
      ...kpi,
      document: "vision-2020-03",
      target: raw(kpi.target, text),
    }));
  const canonical = sampleDataset({ kpis: [...older("1人"), ...sample.kpis] });
  const current = sampleDataset({ kpis: [...older("2人"), ...sample.kpis] });
  expect(runSheetRule(rule, parts, current, canonical).outcomes).toMatchObject({
    match: 6,
    mismatch: 0,
  });
  const none = runSheetRule(rule, parts, sample, withoutDocument(sample, visionId));
  expect([none.compared, none.remarks[0]?.message]).toEqual([
    0,
    "別冊の重要業績評価指標の表が読み込まれていないため、この点検は行っていません。",
  ]);
});
