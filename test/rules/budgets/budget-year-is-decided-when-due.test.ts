import { documentsOnly } from "../../../src/rules";
import { budgetYearIsDecidedWhenDue as rule } from "../../../src/rules/budgets/budget-year-is-decided-when-due";
import { unreadable, withAmounts } from "../../fixtures/changed-budget";
import { blank, decided, sampleDataset, undecided, visionId } from "../../fixtures/sample-dataset";
import { checkCases } from "../check-cases";
import { loadSeeds } from "../load-seeds";

const sample = sampleDataset();
const watch = "高齢者の見守り";
const drill = "防災訓練の共同実施";
const overdue = (project: string, years: string): string =>
  `「${project}」の${years}の事業費は未定のままです。点検日にはこの年度が始まっています。金額が決まっていれば記載し、決まっていなければその事情を確かめてください。`;
const noDay = (project: string, years: string): string =>
  `「${project}」の${years}の事業費は未定です。点検日が分からないため、年度が始まっているかどうかを判定できません。`;

checkCases(rule, [
  {
    title: "3月31日には、4月からの年度はまだ始まっていない",
    dataset: sample,
    asOf: { year: 2028, month: 3, day: 31 },
    outcomes: [5, 0, 0, 0],
    remarks: [],
  },
  {
    title: "4月1日に始まった年度の未定を指摘する",
    dataset: sample,
    asOf: { year: 2028, month: 4, day: 1 },
    outcomes: [4, 1, 0, 0],
    findings: [overdue(drill, "令和10年度")],
  },
  {
    title: "年度の途中なら、始まった年度をすべて、事業ごとに1件で指摘する",
    dataset: sample,
    asOf: { year: 2030, month: 1, day: null },
    outcomes: [3, 2, 0, 0],
    findings: [overdue(watch, "令和11年度"), overdue(drill, "令和10年度、令和11年度")],
  },
  {
    title: "点検日が分からなければ、未定の年度がある事業だけ判定不能",
    dataset: sample,
    outcomes: [3, 0, 2, 0],
    remarks: [
      noDay(watch, "令和11年度"),
      noDay(drill, "令和10年度、令和11年度、令和12年度、令和13年度"),
    ],
  },
  {
    title: "年しか分からなければ、その年に始まる年度だけ判定不能",
    dataset: sample,
    asOf: { year: 2029, month: null, day: null },
    outcomes: [3, 1, 1, 0],
    findings: [overdue(drill, "令和10年度")],
    remarks: [noDay(watch, "令和11年度")],
  },
  {
    title: "金額として読めない年度は、始まっていれば判定不能、すべて空欄なら対象外",
    dataset: withAmounts(
      drill,
      [decided(1000), unreadable("約10"), blank, blank, blank],
      withAmounts(watch, [blank, blank, blank, blank, blank]),
    ),
    asOf: { year: 2028, month: 4, day: 1 },
    outcomes: [3, 0, 1, 1],
    remarks: [
      `「${watch}」は、年度別の事業費がすべて空欄です。`,
      `「${drill}」の令和10年度が金額として読めないため、決まっているかどうかを判定できません。`,
    ],
  },
  {
    title: "読めない年度も、始まっていなければ問わない",
    dataset: withAmounts(drill, [decided(1000), unreadable("約10"), blank, blank, blank]),
    asOf: { year: 2027, month: 4, day: 1 },
    outcomes: [5, 0, 0, 0],
  },
  {
    title: "別冊がなければ、点検していないと言う",
    dataset: sampleDataset({ documents: [] }),
    outcomes: [0, 0, 0, 0],
    remarks: ["別冊の事業費の表が読み込まれていないため、この点検は行っていません。"],
  },
]);

const on = (year: number, month: number) => documentsOnly(sample, { year, month, day: 1 });

test("指摘の指紋は、日では変わらず、新しい年度が始まると変わる", () => {
  const prints = [on(2028, 5), on(2029, 3), on(2029, 4)].map((input) =>
    rule.check(input).findings.find(({ at }) => at.kind === "budgetYear" && at.project === drill),
  );
  expect(prints[0]?.fingerprint).toBe(prints[1]?.fingerprint);
  expect(prints[2]?.fingerprint).not.toBe(prints[1]?.fingerprint);
  expect(prints[2]?.at).toEqual({ kind: "budgetYear", project: drill, fiscalYear: 2028 });
});

test("最新の別冊だけを見る", () => {
  const earlier = sample.documents
    .filter(({ id }) => id === visionId)
    .map((one) => ({ ...one, id: "vision-2020-03", date: { year: 2020, month: 3, day: null } }));
  const dataset = sampleDataset({
    documents: [...sample.documents, ...earlier],
    budgets: [
      ...sample.budgets,
      ...sample.budgets.map((one) => ({
        ...one,
        document: "vision-2020-03",
        years: one.years.map((year) => ({ ...year, amount: undecided })),
      })),
    ],
  });
  const { compared, findings } = rule.check(
    documentsOnly(dataset, { year: 2027, month: 4, day: 1 }),
  );
  expect([compared, findings]).toEqual([5, []]);
});

test("実際の資料：令和8年度には、4事業の未定の年度がすべて始まっている", () => {
  const { outcomes, findings } = rule.check(
    documentsOnly(loadSeeds(), { year: 2026, month: 11, day: 22 }),
  );
  expect(Object.values(outcomes)).toEqual([15, 4, 0, 0]);
  expect(findings.map(({ sources }) => sources.map(({ line }) => line))).toEqual([
    [162],
    [174],
    [185],
    [334],
  ]);
});
