import type { Amount, Budget, Stage } from "../../../src/domain";
import { kpiTargetFollowsStage as rule } from "../../../src/rules/kpis/kpi-target-follows-stage";
import {
  blank,
  decided,
  sampleDataset,
  sourceOf,
  undecided,
  visionId,
} from "../../fixtures/sample-dataset";
import { checkCases, runRule, runSheetRule } from "../check-cases";
import { budgetOf, changedInSheet, kpiOf, named, tourism, withKpis } from "./kpi-editing";

const stage = (name: string, firstYear: number, lastYear: number): Stage => ({
  name,
  firstYear,
  lastYear,
  source: sourceOf(visionId, `${tourism}\t実施`),
});
const paying = (...amounts: readonly Amount[]): Budget["years"] => {
  const [budget] = budgetOf({});
  return (budget?.years ?? []).map((year, index) => ({ ...year, amount: amounts[index] ?? blank }));
};
const planned = [
  stage("協議", 2027, 2027),
  stage("方針の決定", 2028, 2028),
  stage("実施", 2029, 2031),
];
const staged = (target: string, stages: readonly Stage[] = planned) =>
  withKpis([kpiOf("—", target)], { budgets: budgetOf({ stages, years: paying() }) });
const paid = (target: string, ...amounts: readonly Amount[]) =>
  withKpis([kpiOf("—", target)], { budgets: budgetOf({ stages: [], years: paying(...amounts) }) });
const noStage = "工程が読み取れていない事業の指標は、工程と比べられません。";
const [none, some] = [decided(0), decided(1000)];

checkCases(rule, [
  {
    title: "工程と前後しない目標は一致",
    dataset: sampleDataset(),
    outcomes: [3, 0, 0, 0],
    remarks: [],
  },
  {
    title: "工程と同じ名称の目標は、その年度なら一致",
    dataset: staged("方針の決定 (令和10年度)"),
    outcomes: [1, 0, 0, 0],
  },
  {
    title: "工程と同じ名称の目標が、工程より前",
    dataset: staged("方針の決定 (令和9年度)"),
    outcomes: [0, 1, 0, 0],
    findings: [
      `${named}の目標値は「方針の決定 (令和9年度)」ですが、工程「方針の決定」は令和10年度に始まります。目標の年度か、工程の年度を確かめてください。`,
    ],
  },
  {
    title: "工程と同じ名称の目標が、工程より後",
    dataset: staged("方針の決定 (令和11年度)"),
    outcomes: [0, 1, 0, 0],
    findings: [
      `${named}の目標値は「方針の決定 (令和11年度)」ですが、工程「方針の決定」は「令和10年度」です。目標の年度か、工程の年度を確かめてください。`,
    ],
  },
  {
    title: "毎年の目標が最初の工程より前から始まる指標を、指標ごとに指摘する",
    dataset: withKpis(
      [
        kpiOf("—", "2回/年 (令和9～13年度)"),
        kpiOf("—", "3人 (令和9年度)", { indicator: "人の数" }),
      ],
      { budgets: budgetOf({ stages: [stage("実施", 2028, 2031)] }) },
    ),
    outcomes: [0, 2, 0, 0],
    findings: [
      `${named}の目標値は「2回/年 (令和9～13年度)」ですが、工程「実施」は令和10年度に始まります。目標の年度か、工程の年度を確かめてください。`,
      `「${tourism}」の指標「人の数」の目標値は「3人 (令和9年度)」ですが、工程「実施」は令和10年度に始まります。目標の年度か、工程の年度を確かめてください。`,
    ],
  },
  {
    title: "累計の目標は、最後の年度で比べる",
    dataset: staged("5件(累計) (令和9～13年度)", [stage("実施", 2028, 2031)]),
    outcomes: [1, 0, 0, 0],
  },
  {
    title: "工程が始まる年度の目標は一致",
    dataset: staged("2回 (令和10年度)", [stage("実施", 2028, 2031)]),
    outcomes: [1, 0, 0, 0],
  },
  {
    title: "工程も事業費の表もなければ対象外",
    dataset: withKpis([kpiOf("—", "完工 (令和10年度)")], { budgets: [] }),
    outcomes: [0, 0, 0, 2],
    remarks: [noStage, "事業費の表がない事業の指標は、完了後の事業費と比べられません。"],
  },
  {
    title: "目標値の年度が読み取れなければ判定不能、目標値がなければ対象外",
    dataset: withKpis([kpiOf("—", "完工"), kpiOf("—", "—", { indicator: "二" })]),
    outcomes: [0, 0, 1, 1],
    remarks: [
      "目標値の年度が読み取れない指標は、工程と比べられません（「KPIの時点と計画期間」で示します）。",
      "目標値がない指標は、工程と比べません（「KPIの基準値と目標値の記載」で示します）。",
    ],
  },
  {
    title: "完了した後の年度に金額があれば、年度ごとの金額を挙げて指摘する",
    dataset: paid("施設稼働(令和10年度)", some, some, some, decided(1), none),
    outcomes: [0, 1, 0, 1],
    findings: [
      `${named}の目標値は「施設稼働(令和10年度)」ですが、その後の年度に令和11年度の「1,000千円」、令和12年度の「1千円」の事業費があります。完了後の経費か、年度の誤りかを確かめてください。`,
    ],
    remarks: [noStage],
  },
  {
    title: "完了する年度までの金額、その後の0千円と空欄は一致",
    dataset: paid("完了 (令和10年度)", some, some, none, blank, none),
    outcomes: [1, 0, 0, 1],
  },
  {
    title: "計画期間の最後に完了すれば、その後はなく一致",
    dataset: paid("完工 (令和13年度)", some, some, some, some, some),
    outcomes: [1, 0, 0, 1],
  },
  {
    title: "完了した後が未定なら判定不能",
    dataset: paid("完工 (令和10年度)", some, some, none, undecided, {
      kind: "unreadable",
      raw: "約1,000千円",
    }),
    outcomes: [0, 0, 1, 1],
    remarks: [
      noStage,
      `${named}の目標値は「完工 (令和10年度)」ですが、令和12年度、令和13年度の事業費が定まらないため、完了後の事業費を判定できません。`,
    ],
  },
  {
    title: "未定があっても、金額のある年度があれば不一致",
    dataset: paid("完工 (令和10年度)", some, some, undecided, some, undecided),
    outcomes: [0, 1, 0, 1],
    findings: [
      `${named}の目標値は「完工 (令和10年度)」ですが、その後の年度に令和12年度の「1,000千円」の事業費があります。完了後の経費か、年度の誤りかを確かめてください。`,
    ],
  },
  {
    title: "ほかの指標の目標がもっと後なら、完了後の事業費は対象外",
    dataset: withKpis(
      [
        kpiOf("—", "施設稼働 (令和10年度)"),
        kpiOf("—", "3事業 (令和13年度)", { indicator: "事業の数" }),
      ],
      { budgets: budgetOf({ stages: [], years: paying(some, some, some, some, some) }) },
    ),
    outcomes: [0, 0, 0, 3],
    remarks: [
      noStage,
      `${named}の目標値は「施設稼働 (令和10年度)」ですが、同じ事業の指標「事業の数」の目標値が「3事業 (令和13年度)」のため、その後の事業費は判定しません。`,
    ],
  },
]);

test("工程の指摘は目標値を指し、指標と工程の行を示す", () => {
  const { findings } = runRule(rule, staged("方針の決定 (令和9年度)"));
  expect(findings).toMatchObject([
    {
      at: { kind: "kpi", part: "target" },
      stated: "方針の決定 (令和9年度)",
      computed: "方針の決定",
      sources: [kpiOf("", "").source, { text: `${tourism}\t実施` }],
    },
  ]);
});

test("事業費の指摘は、金額のある最初の年度を指す", () => {
  const { findings } = runRule(rule, paid("完工 (令和10年度)", some, some, none, some, some));
  expect(findings).toMatchObject([
    { at: { kind: "budgetYear", fiscalYear: 2030 }, stated: "完工 (令和10年度)", computed: 2000 },
  ]);
});

test("事業費はシートの金額で比べ、書き換えた指標は判定不能", () => {
  const canonical = paid("完工 (令和10年度)", some, some, none, none, none);
  const spent = { ...canonical, budgets: budgetOf({ years: paying(some, some, some) }) };
  expect(runSheetRule(rule, ["budget", "kpi"], spent, canonical).outcomes.mismatch).toBe(1);
  const retyped = paid("完工 (令和11年度)", some, some, none, none, none);
  const { outcomes, remarks } = runSheetRule(rule, ["budget", "kpi"], retyped, canonical);
  expect(outcomes).toEqual({ match: 0, mismatch: 0, undecidable: 1, notApplicable: 0 });
  expect(remarks.map(({ message }) => message)).toEqual([changedInSheet]);
});

test.each([
  "工事完了",
  "完工",
  "施設の完成",
  "竣工",
  "しゅん工",
  "施設稼働",
  "図書館の開館",
  "開校",
  "窓口の開設",
  "供用開始",
])("「%s」の後の金額を見る", (words) => {
  const { outcomes } = runRule(rule, paid(`${words} (令和10年度)`, some, some, some));
  expect(outcomes.mismatch).toBe(1);
});

test.each(["方針の決定", "工事着手", "開催"])("「%s」の後の金額は見ない", (words) => {
  const { outcomes } = runRule(rule, paid(`${words} (令和10年度)`, some, some, some));
  expect(outcomes.mismatch).toBe(0);
});
