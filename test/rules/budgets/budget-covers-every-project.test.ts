import type { Dataset } from "../../../src/domain";
import { budgetCoversEveryProject as rule } from "../../../src/rules/budgets/budget-covers-every-project";
import { withAmounts, withBudget, wholeVision } from "../../fixtures/changed-budget";
import {
  blank,
  decided,
  projectId,
  sampleBudget,
  sampleDataset,
  visionId,
} from "../../fixtures/sample-dataset";
import { withoutDocument } from "../../fixtures/sample-edits";
import { checkCases, runRule, runSheetRule } from "../check-cases";
import { loadSeeds } from "../load-seeds";

const sample = sampleDataset();
const whole = wholeVision(sample);
const shelter = "避難所の相互利用";
const railway = "鉄道の利用促進";
const produce = "特産品の販路開拓";
const vision = "別冊（令和10年3月）";
const listed = (project: string): string => `「${project}」は、${vision}の一覧にありますが、`;
const noSheet = (project: string): string =>
  `${listed(project)}事業ごとの表がなく、事業費が分かりません。表の掲載漏れか、事業の終了かを確かめてください。`;

const without = (dataset: Dataset, name: string, part: "budget" | "sheet"): Dataset => ({
  ...dataset,
  budgets: dataset.budgets.filter(({ project }) => project !== name),
  ...(part === "budget"
    ? {}
    : {
        projectSheets: dataset.projectSheets.filter(({ project }) => project !== name),
        listings: dataset.listings.filter(
          ({ kind, project }) => kind !== "project-sheet" || project !== name,
        ),
      }),
});
const emptied = (dataset: Dataset): Dataset =>
  withBudget(
    railway,
    (budget) => ({ ...budget, statedTotal: blank }),
    withAmounts(railway, [blank, blank, blank, blank, blank], dataset),
  );

checkCases(rule, [
  {
    title: "抜粋の別冊で表のない事業は、数えて対象外",
    dataset: sample,
    outcomes: [5, 0, 0, 1],
    remarks: [
      `抜粋の${vision}では、一覧の1事業に事業ごとの表がないため、事業費の有無を確かめられません。`,
    ],
  },
  {
    title: "抜粋でない別冊で表のない事業は不一致",
    dataset: without(whole, produce, "sheet"),
    outcomes: [4, 2, 0, 0],
    findings: [noSheet(produce), noSheet(shelter)],
    remarks: [],
  },
  {
    title: "表があって事業費がないときと、事業費がすべて空欄のときは、抜粋でも不一致",
    dataset: without(emptied(sample), produce, "budget"),
    outcomes: [3, 2, 0, 1],
    findings: [
      `${listed(produce)}事業ごとの表から事業費を読み取れていません。記載漏れか、読み取れない書き方の表かを、原本で確かめてください。`,
      `${listed(railway)}事業ごとの表の事業費は、年度別も計も空欄です。事業費がなければ「0千円」、決まっていなければ未定の記号を記載してください。`,
    ],
  },
  {
    title: "0千円や未定だけでも、計だけでも、記載があれば一致",
    dataset: withBudget(
      railway,
      (budget) => ({ ...budget, statedTotal: decided(0) }),
      emptied(sample),
    ),
    outcomes: [5, 0, 0, 1],
  },
  {
    title: "別冊に表が1つもなければ、抜粋でなくても対象外",
    dataset: {
      ...whole,
      budgets: [],
      projectSheets: [],
      listings: whole.listings.filter(({ kind }) => kind !== "project-sheet"),
    },
    outcomes: [0, 0, 0, 6],
    remarks: [
      `${vision}には事業ごとの表が1つもないため、一覧の6事業の事業費の有無を確かめられません。`,
    ],
  },
  {
    title: "一覧に同じ事業が2度載っても、1件と数える",
    dataset: { ...whole, listings: [...whole.listings, ...whole.listings] },
    outcomes: [5, 1, 0, 0],
    findings: [noSheet(shelter)],
  },
  {
    title: "別冊がなければ、点検していないと言う",
    dataset: withoutDocument(sample, visionId),
    outcomes: [0, 0, 0, 0],
    remarks: ["別冊の一覧が読み込まれていないため、この点検は行っていません。"],
  },
]);

test("表のある事業の指摘は、一覧の行と表の行を示す", () => {
  const [finding] = runRule(rule, without(sample, produce, "budget")).findings;
  expect(finding?.at).toEqual({ kind: "project", project: projectId(produce) });
  expect(finding?.sources.map(({ text }) => text)).toEqual([
    `\t${produce}\t○\t○\t\t○\t2`,
    `事務事業名\t${produce}\tSDGs`,
  ]);
});

test("シートに入力した事業費は記載とみなし、シートから消した行は資料の記載で数える", () => {
  const typed = {
    ...sampleBudget(railway, [decided(1)], decided(1)),
    project: projectId(shelter),
  };
  const added = { ...whole, budgets: [...whole.budgets.slice(1), typed] };
  const { outcomes } = runSheetRule(rule, ["budget"], added, whole);
  expect(Object.values(outcomes)).toEqual([6, 0, 0, 0]);
});

test("実際の資料：42事業のうち、抜粋に表のない23事業が対象外", () => {
  expect(Object.values(runRule(rule, loadSeeds()).outcomes)).toEqual([19, 0, 0, 23]);
});
