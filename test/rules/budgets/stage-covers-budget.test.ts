import type { Budget, Dataset } from "../../../src/domain";
import { stageCoversBudget as rule } from "../../../src/rules/budgets/stage-covers-budget";
import { unreadable, withAmounts, withBudget } from "../../fixtures/changed-budget";
import { blank, decided, projectId, sampleDataset, undecided } from "../../fixtures/sample-dataset";
import { checkCases, runRule } from "../check-cases";
import { loadSeeds } from "../load-seeds";

const sample = sampleDataset();
const produce = "特産品の販路開拓";
const watch = "高齢者の見守り";
const ask = "工程と金額の年度がずれていないか、確かめてください。";
const renameTalks = (name: string, dataset: Dataset): Dataset =>
  withBudget(
    watch,
    (budget) => ({
      ...budget,
      stages: budget.stages.map((stage, index) => (index === 0 ? { ...stage, name } : stage)),
    }),
    dataset,
  );
const startsLater = (budget: Budget): Budget => ({ ...budget, stages: budget.stages.slice(1) });
const talking = withAmounts(watch, [decided(1)]);
const talksCost = `「${watch}」は、工程が「協議」の年度に事業費があります（令和9年度「1千円」）。${ask}`;

checkCases(rule, [
  { title: "協議の年度の0千円、未定、空欄は一致", dataset: sample, outcomes: [5, 0, 0, 0] },
  {
    title: "工程のない年度の金額と、協議の年度の金額を、それぞれ指摘する",
    dataset: withAmounts(produce, [decided(1)], talking),
    outcomes: [3, 2, 0, 0],
    findings: [
      `「${produce}」は、工程のない年度に事業費があります（令和9年度「1千円」）。${ask}`,
      talksCost,
    ],
  },
  {
    title: "工程のない年度の0千円と未定は一致",
    dataset: withAmounts(
      watch,
      [undecided],
      withBudget(watch, startsLater, withAmounts(produce, [decided(0)])),
    ),
    outcomes: [5, 0, 0, 0],
  },
  {
    title: "一つの事業の両方は、1件で示す",
    dataset: withBudget(
      watch,
      (budget) => ({ ...budget, stages: budget.stages.slice(0, 1) }),
      withAmounts(watch, [decided(5), decided(6), blank]),
    ),
    outcomes: [4, 1, 0, 0],
    findings: [
      `「${watch}」は、工程のない年度に事業費があります（令和10年度「6千円」）。また、工程が「協議」の年度に事業費があります（令和9年度「5千円」）。${ask}`,
    ],
  },
  {
    title: "「協議・調整」も協議、「協議・実施」は協議だけではない",
    dataset: renameTalks("協議・調整", talking),
    outcomes: [4, 1, 0, 0],
    findings: [talksCost],
  },
  {
    title: "「協議・実施」なら一致",
    dataset: renameTalks("協議・実施", talking),
    outcomes: [5, 0, 0, 0],
  },
  {
    title: "読めない金額は、工程のない年度と協議の年度なら判定不能",
    dataset: withAmounts(
      produce,
      [unreadable("約1"), unreadable("約2")],
      withAmounts(watch, [unreadable("約3")]),
    ),
    outcomes: [3, 0, 2, 0],
    remarks: [
      `「${produce}」の令和9年度が金額として読めないため、工程と比べられません。`,
      `「${watch}」の令和9年度が金額として読めないため、工程と比べられません。`,
    ],
  },
  {
    title: "工程が読み取れない事業と、すべて空欄の事業は対象外",
    dataset: withBudget(
      produce,
      (budget) => ({ ...budget, stages: [] }),
      withAmounts(watch, [blank, blank, blank]),
    ),
    outcomes: [3, 0, 0, 2],
    remarks: [
      "工程が文字で読み取れない事業は、事業費と工程の年度を比べられません。",
      `「${watch}」は、年度別の事業費がすべて空欄です。`,
    ],
  },
  {
    title: "別冊がなければ、点検していないと言う",
    dataset: sampleDataset({ documents: [] }),
    outcomes: [0, 0, 0, 0],
    remarks: ["別冊の事業費の表が読み込まれていないため、この点検は行っていません。"],
  },
]);

test.each([
  ["協議", 1],
  ["協議調整", 1],
  ["協議・調整", 1],
  ["協議、調整", 1],
  ["協議･調整", 1],
  ["関係者協議", 0],
  ["協議会", 0],
  ["調整", 0],
])("工程「%s」が協議だけかどうか", (name, mismatch) => {
  expect(runRule(rule, renameTalks(name, talking)).outcomes.mismatch).toBe(mismatch);
});

test("読めない年度の備考は、その年度の行を示し、すべて空欄なら計の行を示す", () => {
  const lineOf = (dataset: Dataset): readonly number[] => {
    const [remark] = runRule(rule, dataset).remarks;
    return (remark?.sources ?? []).map(({ line }) => line);
  };
  const moved = (dataset: Dataset): Dataset =>
    withBudget(
      watch,
      (budget) => ({
        ...budget,
        years: budget.years.map((year, index) => ({
          ...year,
          source: { ...year.source, line: index + 1 },
        })),
        statedTotalSource: { ...budget.statedTotalSource, line: 99 },
      }),
      dataset,
    );
  expect(lineOf(moved(withAmounts(watch, [unreadable("約3")])))).toEqual([1]);
  expect(lineOf(moved(withAmounts(watch, [blank, blank, blank])))).toEqual([99]);
});

test("指摘は金額の年度を指し、金額と工程を並べる", () => {
  const dataset = withAmounts(produce, [decided(7)], talking);
  expect(runRule(rule, dataset).findings).toMatchObject([
    {
      at: { kind: "budgetYear", project: projectId(produce), fiscalYear: 2027 },
      stated: 7,
      computed: "工程「なし」",
    },
    { at: { project: projectId(watch) }, stated: 1, computed: "工程「協議」" },
  ]);
});

test("実際の資料：工程が文字の10事業が一致、画像の9事業が対象外", () => {
  expect(Object.values(runRule(rule, loadSeeds()).outcomes)).toEqual([10, 0, 0, 9]);
});
