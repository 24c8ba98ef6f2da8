import fc from "fast-check";
import type { Amount, Dataset } from "../../../src/domain";
import { budgetUnitIsPlausible as rule } from "../../../src/rules/budgets/budget-unit-is-plausible";
import { unreadable, withAmounts } from "../../fixtures/changed-budget";
import { blank, decided, projectId, sampleDataset, undecided } from "../../fixtures/sample-dataset";
import { checkCases, runRule } from "../check-cases";
import { loadSeeds } from "../load-seeds";

const tourism = "観光資源の共同発信";
const railway = "鉄道の利用促進";
const ask = "円と千円を取り違えていないか、確かめてください。";
const among = (project: string, what: string): string =>
  `「${project}」の事業費のうち、${what}${ask}`;
/** Amounts of the first project; the others are as in the sample: two plausible, two with fewer than two amounts. */
const of = (...thousandYen: readonly number[]): Dataset =>
  withAmounts(tourism, thousandYen.map(decided));

checkCases(rule, [
  {
    title: "金額のある年度が2つない事業は対象外",
    dataset: sampleDataset(),
    outcomes: [3, 0, 0, 2],
    remarks: ["0千円でない金額の年度が2つない事業は、年度どうしを比べられません。"],
  },
  {
    title: "前後のちょうど1,000倍の年度と、ちょうど1,000分の1の年度を、それぞれ指摘する",
    dataset: withAmounts(
      railway,
      [decided(1500000), decided(1500000), decided(1500), decided(1500000)],
      of(1590, 1590, 1590000, 1590, 1590),
    ),
    outcomes: [1, 2, 0, 2],
    findings: [
      among(
        tourism,
        "令和11年度の「1,590,000千円」は、令和10年度の「1,590千円」、令和12年度の「1,590千円」のちょうど1,000倍です。",
      ),
      among(
        railway,
        "令和11年度の「1,500千円」は、令和10年度の「1,500,000千円」、令和12年度の「1,500,000千円」のちょうど1,000分の1です。",
      ),
    ],
  },
  {
    title: "前後から見て500倍ちょうどは指摘する",
    dataset: of(1000, 1000, 500000, 1000, 1000),
    outcomes: [2, 1, 0, 2],
    findings: [
      among(
        tourism,
        "令和11年度の「500,000千円」は、令和10年度の「1,000千円」、令和12年度の「1,000千円」の約1,000倍です。",
      ),
    ],
  },
  { title: "499.999倍は一致", dataset: of(1000, 1000, 499999, 1000, 1000), outcomes: [3, 0, 0, 2] },
  {
    title: "2,000倍を1千円超えれば一致",
    dataset: of(10, 10, 20001, 10, 10),
    outcomes: [3, 0, 0, 2],
  },
  {
    title: "最初の年度も、近い2年度と比べて指摘する。0千円と未定と空欄は飛ばす",
    dataset: withAmounts(tourism, [
      decided(1600000),
      decided(0),
      decided(1590),
      undecided,
      decided(1610),
    ]),
    outcomes: [2, 1, 0, 2],
    findings: [
      among(
        tourism,
        "令和9年度の「1,600,000千円」は、令和11年度の「1,590千円」、令和13年度の「1,610千円」の約1,000倍です。",
      ),
    ],
  },
  {
    title: "最初の年度に施設ができ、その後の費用が約1,500分の1になっても一致",
    dataset: of(450000, 300, 300, 300, 300),
    outcomes: [3, 0, 0, 2],
  },
  {
    title: "2つの水準が続くのは、事業の変化",
    dataset: of(454961, 773812, 448971, 300, 300),
    outcomes: [3, 0, 0, 2],
  },
  {
    title: "金額が増え続けても一致",
    dataset: of(143, 2105, 31234, 510767, 9991573),
    outcomes: [3, 0, 0, 2],
  },
  {
    title: "水準が続いても、変わり目がちょうど1,000倍なら指摘する",
    dataset: of(300, 300, 300000, 300000, 300000),
    outcomes: [2, 1, 0, 2],
    findings: [
      among(
        tourism,
        "令和11年度の「300,000千円」は、令和10年度の「300千円」のちょうど1,000倍です。",
      ),
    ],
  },
  {
    title: "1,000倍から1千円でもずれた変わり目は一致",
    dataset: of(300, 300, 300001, 300001, 300001),
    outcomes: [3, 0, 0, 2],
  },
  {
    title: "1つの事業の2つの年度は、1件にまとめる",
    dataset: of(1590000, 1590, 1590000, 1590, 1590),
    outcomes: [2, 1, 0, 2],
    findings: [
      among(
        tourism,
        "令和10年度の「1,590千円」は、令和9年度の「1,590,000千円」、令和11年度の「1,590,000千円」のちょうど1,000分の1です。また、令和11年度の「1,590,000千円」は、令和10年度の「1,590千円」、令和12年度の「1,590千円」のちょうど1,000倍です。",
      ),
    ],
  },
  {
    title: "1千円と1,000千円も比べ、年度が2つだけなら、ちょうどの違いだけを指摘する",
    dataset: withAmounts(
      railway,
      [1, 1100, 0, 0, 0].map(decided),
      withAmounts(tourism, [1, 1000, 0, 0, 0].map(decided)),
    ),
    outcomes: [2, 1, 0, 2],
    findings: [
      among(tourism, "令和10年度の「1,000千円」は、令和9年度の「1千円」のちょうど1,000倍です。"),
    ],
  },
  {
    title: "一方だけがちょうど1,000倍なら「約」",
    dataset: of(1000, 1000, 1000000, 1001, 1000),
    outcomes: [2, 1, 0, 2],
    findings: [
      among(
        tourism,
        "令和11年度の「1,000,000千円」は、令和10年度の「1,000千円」、令和12年度の「1,001千円」の約1,000倍です。",
      ),
    ],
  },
  {
    title: "最後の年度は、直前の2年度と比べる",
    dataset: of(9, 9, 1000, 1000, 1000001),
    outcomes: [2, 1, 0, 2],
    findings: [
      among(
        tourism,
        "令和13年度の「1,000,001千円」は、令和11年度の「1,000千円」、令和12年度の「1,000千円」の約1,000倍です。",
      ),
    ],
  },
  {
    title: "金額として読めない年度があれば判定不能",
    dataset: withAmounts(tourism, [decided(1), unreadable("約1"), decided(1), blank, blank]),
    outcomes: [2, 0, 1, 2],
    remarks: [
      `「${tourism}」には金額として読めない年度があるため、単位を判定できません。`,
      "0千円でない金額の年度が2つない事業は、年度どうしを比べられません。",
    ],
  },
  {
    title: "別冊がなければ、点検していないと言う",
    dataset: sampleDataset({ documents: [] }),
    outcomes: [0, 0, 0, 0],
    remarks: ["別冊の事業費の表が読み込まれていないため、この点検は行っていません。"],
  },
]);

test("指摘は年度の欄を指し、前の年度の金額と並べる", () => {
  expect(runRule(rule, of(1590, 1590000, 1590)).findings).toMatchObject([
    {
      at: { kind: "budgetYear", project: projectId(tourism), fiscalYear: 2028 },
      stated: 1590000,
      computed: 1590,
    },
  ]);
});

test("似た金額の1つの年度だけを1,000倍しても、1,000分の1にしても、その年度を指摘する", () => {
  const steady = fc.array(fc.integer({ min: 9, max: 11 }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(steady, fc.nat({ max: 4 }), fc.constantFrom(1000, 0.001), (tens, at, factor) => {
      const amounts = tens.map((ten, index): Amount => {
        const thousandYen = ten * 1000;
        return decided(index === at ? thousandYen * factor : thousandYen);
      });
      const { findings } = runRule(rule, withAmounts(tourism, amounts));
      expect(findings.map((finding) => finding.at)).toEqual([
        { kind: "budgetYear", project: projectId(tourism), fiscalYear: 2027 + at },
      ]);
    }),
  );
});

test("実際の資料：施設整備の大きな増減を、単位の誤りと言わない", () => {
  expect(Object.values(runRule(rule, loadSeeds()).outcomes)).toEqual([10, 0, 0, 9]);
});
