import { kpiHasBaselineAndTarget as rule } from "../../../src/rules/kpis/kpi-has-baseline-and-target";
import { sampleDataset, visionId } from "../../fixtures/sample-dataset";
import { withoutDocument } from "../../fixtures/sample-edits";
import { checkCases, runRule, runSheetRule } from "../check-cases";
import { changedInSheet, kpiOf, named, tourism, withKpis } from "./kpi-editing";

const notSet = "基準値が「-」（設定できないもの）の指標は、基準値の有無を判定しません。";
const second = { indicator: "出店者の数" };

checkCases(rule, [
  {
    title: "基準値の「—」は対象外、指標のない表は判定不能",
    dataset: sampleDataset(),
    outcomes: [4, 0, 2, 2],
    remarks: [
      notSet,
      ...["鉄道の利用促進", "防災訓練の共同実施"].map(
        (project) =>
          `「${project}」の事業ごとの表に、重要業績評価指標が読み取れていません。指標の記載漏れでないかを原本で確かめてください。`,
      ),
    ],
  },
  {
    title: "数の値も言葉の値も一致",
    dataset: withKpis([kpiOf("10人 (令和7年度)", "完工 (令和13年度)")]),
    outcomes: [2, 0, 0, 0],
    remarks: [],
  },
  {
    title: "0人の基準値は空欄ではない",
    dataset: withKpis([kpiOf("0人 (令和7年度)", "0人 (令和13年度)")]),
    outcomes: [2, 0, 0, 0],
  },
  {
    title: "空欄の基準値と目標値を、欄ごとに指摘する",
    dataset: withKpis([kpiOf("", " ")]),
    outcomes: [0, 2, 0, 0],
    findings: [
      `${named}の基準値が空欄です。基準値を書くか、設定できないときは凡例のとおり「-」を書いてください。`,
      `${named}の目標値が空欄です。目標値を確かめて書いてください。`,
    ],
  },
  {
    title: "目標値の「—」を、指標ごとに指摘する",
    dataset: withKpis([kpiOf("—", "—"), kpiOf("10人", "-", second)]),
    outcomes: [1, 2, 0, 1],
    findings: [
      `${named}の目標値が「—」です。目標値を確かめて書いてください。`,
      `「${tourism}」の指標「出店者の数」の目標値が「-」です。目標値を確かめて書いてください。`,
    ],
    remarks: [notSet],
  },
  {
    title: "古い別冊の指標は数えない",
    dataset: withKpis([kpiOf("", "", { document: "vision-old" })]),
    outcomes: [0, 0, 0, 0],
  },
  {
    title: "別冊がなければ、点検していないと言う",
    dataset: withoutDocument(sampleDataset(), visionId),
    outcomes: [0, 0, 0, 0],
    remarks: ["別冊の重要業績評価指標の表が読み込まれていないため、この点検は行っていません。"],
  },
]);

test("指摘は欄を指し、指標の行を示す", () => {
  const kpi = kpiOf("10人", "");
  expect(runRule(rule, withKpis([kpi])).findings).toMatchObject([
    {
      at: { kind: "kpi", project: kpi.project, indicator: kpi.indicator, part: "target" },
      stated: "空欄",
      computed: null,
      sources: [kpi.source],
    },
  ]);
});

test("シートで書き換えた指標と行のない指標は判定不能", () => {
  const canonical = withKpis([kpiOf("—", "20人 (令和13年度)")]);
  for (const current of [withKpis([kpiOf("—", "")]), withKpis([])]) {
    const { outcomes, remarks } = runSheetRule(rule, ["kpi"], current, canonical);
    expect(outcomes).toMatchObject({ mismatch: 0, undecidable: 2 });
    expect(remarks.map(({ message }) => message)).toEqual([changedInSheet]);
  }
});
