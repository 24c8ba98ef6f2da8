import { kpiPeriodIsInPlan as rule } from "../../../src/rules/kpis/kpi-period-is-in-plan";
import { sampleDataset } from "../../fixtures/sample-dataset";
import { checkCases, runRule, runSheetRule } from "../check-cases";
import { changedInSheet, kpiOf, named, withKpis } from "./kpi-editing";

const only = (baseline: string, target: string) => withKpis([kpiOf(baseline, target)]);
const late = (period: string): string =>
  `${named}の目標値の時点は「${period}」ですが、計画期間は「令和9年度から令和13年度」です。時点の年度を確かめてください。`;
const early = (baseline: string, target: string): string =>
  `${named}の基準値の時点は「${baseline}」ですが、目標値の時点は「${target}」です。基準値の時点は目標値の時点より前になります。年度を確かめてください。`;

checkCases(rule, [
  {
    title: "計画期間の内の目標値と、それより前の基準値は一致",
    dataset: sampleDataset(),
    outcomes: [4, 0, 0, 2],
    remarks: ["基準値がない指標は、基準値の時点を判定しません。"],
  },
  {
    title: "計画期間の初めから終わりまでの目標値は一致",
    dataset: only("1回 (令和8年度)", "2回/年 (令和9～13年度)"),
    outcomes: [2, 0, 0, 0],
  },
  {
    title: "1年でも後に出れば不一致",
    dataset: only("1回 (令和8年度)", "2回/年 (令和9～14年度)"),
    outcomes: [1, 1, 0, 0],
    findings: [late("令和9～14年度")],
  },
  {
    title: "1年でも前に出れば不一致",
    dataset: only("1回 (令和7年度)", "2回/年 (令和8～13年度)"),
    outcomes: [1, 1, 0, 0],
    findings: [late("令和8～13年度")],
  },
  {
    title: "計画期間に入ってから測った基準値は一致",
    dataset: only("1回 (令和9年度)", "2回 (令和13年度)"),
    outcomes: [2, 0, 0, 0],
  },
  {
    title: "基準値が目標値と同じ年度なら不一致",
    dataset: only("1回 (令和13年度)", "2回 (令和13年度)"),
    outcomes: [1, 1, 0, 0],
    findings: [early("令和13年度", "令和13年度")],
  },
  {
    title: "基準値と目標値の年度がどちらも外れていれば、二つの指摘になる",
    dataset: only("1回 (令和16年度)", "2回 (令和15年度)"),
    outcomes: [0, 2, 0, 0],
    findings: [early("令和16年度", "令和15年度"), late("令和15年度")],
  },
  {
    title: "年度が読み取れない値は判定不能",
    dataset: only("1回", "2回 (5年後)"),
    outcomes: [0, 0, 2, 0],
    remarks: [
      `${named}の基準値「1回」に年度が読み取れないため、時点を判定できません。時点の記載漏れでないかを確かめてください。`,
      `${named}の目標値「2回 (5年後)」に年度が読み取れないため、時点を判定できません。時点の記載漏れでないかを確かめてください。`,
    ],
  },
  {
    title: "目標値の年度だけが読み取れなければ、基準値も判定不能",
    dataset: only("1回 (令和8年度)", "2回"),
    outcomes: [0, 0, 2, 0],
  },
  {
    title: "「—」と空欄は対象外",
    dataset: only("—", ""),
    outcomes: [0, 0, 0, 2],
    remarks: [
      "基準値がない指標は、基準値の時点を判定しません。",
      "目標値がない指標は、目標値の時点を判定しません。",
    ],
  },
  {
    title: "計画期間が読み取れなければ判定不能",
    dataset: withKpis([kpiOf("—", "2回 (令和13年度)")], { budgets: [], fiscalYears: [] }),
    outcomes: [0, 0, 1, 1],
    remarks: [
      "基準値がない指標は、基準値の時点を判定しません。",
      "計画期間の年度が資料から読み取れないため、目標値の時点を判定できません。",
    ],
  },
  {
    title: "計画期間は、最新の別冊の事業費の表の年度",
    dataset: withKpis([kpiOf("—", "2回 (令和13年度)")], { fiscalYears: [2022] }),
    outcomes: [1, 0, 0, 1],
  },
]);

test("指摘は欄を指し、時点と計画期間を持つ", () => {
  expect(runRule(rule, only("1回 (令和8年度)", "2回 (令和14年度)")).findings).toMatchObject([
    {
      at: { kind: "kpi", part: "target" },
      stated: "令和14年度",
      computed: "令和9年度から令和13年度",
    },
  ]);
});

test("シートで書き換えた指標は、欄ごとに判定不能", () => {
  const canonical = only("1回 (令和8年度)", "2回 (令和14年度)");
  const current = only("1回 (令和8年度)", "2回 (令和13年度)");
  const { outcomes, remarks } = runSheetRule(rule, ["kpi"], current, canonical);
  expect(outcomes).toMatchObject({ match: 0, mismatch: 0, undecidable: 2 });
  expect(remarks.map(({ message }) => message)).toEqual([changedInSheet]);
});
