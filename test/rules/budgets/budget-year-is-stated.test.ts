import { documentsOnly } from "../../../src/rules";
import { budgetYearIsStated as rule } from "../../../src/rules/budgets/budget-year-is-stated";
import { unreadable, withAmounts, withBudget } from "../../fixtures/changed-budget";
import { blank, decided, projectId, sampleDataset, undecided } from "../../fixtures/sample-dataset";
import { checkCases, runRule } from "../check-cases";
import { loadSeeds } from "../load-seeds";

const sample = sampleDataset();
const tourism = "観光資源の共同発信";
const produce = "特産品の販路開拓";
const watch = "高齢者の見守り";
const settle = "未定が続くのか、記載漏れかを原本で確かめ、年度ごとに記載してください。";
const state =
  "工程がこの年度に及ぶかどうかを原本で確かめ、及ぶ場合は金額、0千円、未定のいずれかを記載してください。";
const continued = `「${watch}」の令和12年度、令和13年度（工程は「実施」）の事業費が空欄です。その前の令和11年度は未定です。${settle}`;
const filled = withAmounts(watch, [decided(0), decided(0), undecided, undecided, undecided]);

checkCases(rule, [
  {
    title: "未定に続く空欄を、続きとも読み取らず指摘する。工程のない年度の空欄は一致",
    dataset: sample,
    outcomes: [4, 1, 0, 0],
    findings: [continued],
    remarks: [],
  },
  {
    title: "0千円と未定は記載",
    dataset: filled,
    outcomes: [5, 0, 0, 0],
  },
  {
    title: "2つの事業の空欄を、事業ごとに指摘する",
    dataset: withAmounts(tourism, [decided(1), blank, decided(0), decided(1), blank], sample),
    outcomes: [3, 2, 0, 0],
    findings: [
      `「${tourism}」の令和10年度、令和13年度（工程は「実施」）の事業費が空欄です。${state}`,
      continued,
    ],
  },
  {
    title: "工程が違う年度は、工程ごとに示す",
    dataset: withAmounts(watch, [blank, undecided, blank, decided(0), decided(0)]),
    outcomes: [4, 1, 0, 0],
    findings: [
      `「${watch}」の令和9年度（工程は「協議」）、令和11年度（工程は「実施」）の事業費が空欄です。${state}`,
    ],
  },
  {
    title: "直前の年度が未定でも、別の工程なら続きとみなさない",
    dataset: withAmounts(watch, [decided(0), undecided, blank, decided(0), decided(0)]),
    outcomes: [4, 1, 0, 0],
    findings: [`「${watch}」の令和11年度（工程は「実施」）の事業費が空欄です。${state}`],
  },
  {
    title: "工程が始まる年度の空欄は指摘し、その前の年度は問わない",
    dataset: withAmounts(produce, [blank, blank], filled),
    outcomes: [4, 1, 0, 0],
    findings: [`「${produce}」の令和10年度（工程は「実施」）の事業費が空欄です。${state}`],
  },
  {
    title: "工程が読み取れない事業は、空欄があれば対象外、なければ一致",
    dataset: withBudget(
      produce,
      (budget) => ({ ...budget, stages: [] }),
      withBudget(tourism, (budget) => ({ ...budget, stages: [] }), filled),
    ),
    outcomes: [4, 0, 0, 1],
    remarks: [
      `「${produce}」は令和9年度の事業費が空欄です。工程が文字で読み取れないため、記載が要る年度かどうかを判定できません。`,
    ],
  },
  {
    title: "金額として読めない年度は、空欄ではない",
    dataset: withAmounts(watch, [decided(0), decided(0), undecided, unreadable("?"), undecided]),
    outcomes: [5, 0, 0, 0],
  },
  {
    title: "別冊がなければ、点検していないと言う",
    dataset: sampleDataset({ documents: [] }),
    outcomes: [0, 0, 0, 0],
    remarks: ["別冊の事業費の表が読み込まれていないため、この点検は行っていません。"],
  },
]);

test("指摘は最初の空欄の年度を指し、工程の行と金額の行を示す", () => {
  const [finding] = runRule(rule, sample).findings;
  expect(finding).toMatchObject({
    at: { kind: "budgetYear", project: projectId(watch), fiscalYear: 2030 },
    stated: "空欄",
    computed: "工程「実施」",
  });
  expect(finding?.sources.map(({ text }) => text)).toEqual([
    `${watch}\t協議\t方針の決定\t実施`,
    "\t0千円\t0千円\t—\t\t\t—",
  ]);
});

test("実際の資料：高齢者見守りの令和7・8年度と、森林機能の令和4年度", () => {
  const { outcomes, findings } = rule.check(documentsOnly(loadSeeds()));
  expect(Object.values(outcomes)).toEqual([17, 2, 0, 0]);
  expect(findings.map(({ at }) => at)).toEqual([
    { kind: "budgetYear", project: "高齢者見守りネットワーク連携", fiscalYear: 2025 },
    { kind: "budgetYear", project: "森林機能の維持増進に関する研究", fiscalYear: 2022 },
  ]);
});
