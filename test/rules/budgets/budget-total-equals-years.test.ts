import type { Amount, Budget } from "../../../src/domain";
import { budgetTotalEqualsYears as rule } from "../../../src/rules/budgets/budget-total-equals-years";
import {
  blank,
  decided,
  projectId,
  sampleBudget,
  sampleDataset,
  undecided,
} from "../../fixtures/sample-dataset";
import { checkCases, runRule } from "../check-cases";

const name = "観光資源の共同発信";
const budget = (amounts: readonly Amount[], total: Amount): Budget =>
  sampleBudget(name, amounts, total);
const withBudgets = (...budgets: readonly Budget[]) => sampleDataset({ budgets });
const confirm = "計と年度別の金額のどちらが正しいか、確かめてください。";

checkCases(rule, [
  {
    title: "見本のとおりなら、未定のある2事業が判定不能で、残りは一致する",
    dataset: sampleDataset(),
    outcomes: [3, 0, 2, 0],
    remarks: [
      "「高齢者の見守り」の計は「未定」です。令和11年度が未定のため、判定できません。計は少なくとも「0千円」です。",
      "「防災訓練の共同実施」の計は「1,000千円」で、確定分のみの計です。令和10年度、令和11年度、令和12年度、令和13年度が未定のため、一致とは判定できません。",
    ],
  },
  {
    title: "計が1千円多ければ不一致",
    dataset: withBudgets(budget([decided(500), decided(500)], decided(1001))),
    outcomes: [0, 1, 0, 0],
    findings: [
      `「${name}」の計は「1,001千円」ですが、年度別の合計は「1,000千円」です。差は「1千円」です。${confirm}`,
    ],
  },
  {
    title: "計が1千円少なければ不一致",
    dataset: withBudgets(budget([decided(500), decided(500)], decided(999))),
    outcomes: [0, 1, 0, 0],
    findings: [
      `「${name}」の計は「999千円」ですが、年度別の合計は「1,000千円」です。差は「▲1千円」です。${confirm}`,
    ],
  },
  {
    title: "一つの資料に二つの不一致があれば、二つとも指摘する",
    dataset: withBudgets(
      budget([decided(1)], decided(2)),
      budget([decided(5)], decided(5)),
      sampleBudget("鉄道の利用促進", [decided(3)], decided(4)),
    ),
    outcomes: [1, 2, 0, 0],
    findings: [
      `「${name}」の計は「2千円」ですが、年度別の合計は「1千円」です。差は「1千円」です。${confirm}`,
      `「鉄道の利用促進」の計は「4千円」ですが、年度別の合計は「3千円」です。差は「1千円」です。${confirm}`,
    ],
  },
  {
    title: "空欄の年度は合計に加えず、一致を妨げない",
    dataset: withBudgets(budget([blank, decided(300), blank], decided(300))),
    outcomes: [1, 0, 0, 0],
  },
  {
    title: "未定があっても、金額のある年度だけで計を超えれば不一致",
    dataset: withBudgets(budget([decided(0), decided(150), undecided, blank], decided(149))),
    outcomes: [0, 1, 0, 0],
    findings: [
      `「${name}」の計は「149千円」ですが、令和9年度、令和10年度だけで合計「150千円」になります。令和11年度は未定です。${confirm}`,
    ],
  },
  {
    title: "未定があり、計が確定分を1千円上回れば判定不能",
    dataset: withBudgets(budget([decided(150), undecided], decided(151))),
    outcomes: [0, 0, 1, 0],
    remarks: [
      `「${name}」の計は「151千円」で、確定分の合計「150千円」を「1千円」上回ります。令和10年度が未定のため、判定できません。`,
    ],
  },
  {
    title: "計が未定なら、確定分を下限として示す",
    dataset: withBudgets(budget([decided(1000), decided(200)], undecided)),
    outcomes: [0, 0, 1, 0],
    remarks: [`「${name}」の計は「未定」です。判定できません。計は少なくとも「1,200千円」です。`],
  },
  {
    title: "計だけが空欄なら判定不能",
    dataset: withBudgets(budget([decided(10), undecided], blank)),
    outcomes: [0, 0, 1, 0],
    remarks: [
      `「${name}」の計が空欄です。令和10年度が未定のため、判定できません。金額のある年度の合計は「10千円」です。`,
    ],
  },
  {
    title: "金額として読めない年度と計は判定不能",
    dataset: withBudgets(
      budget([decided(10), { kind: "unreadable", raw: "l,000" }], {
        kind: "unreadable",
        raw: "約1千万",
      }),
    ),
    outcomes: [0, 0, 1, 0],
    remarks: [`「${name}」の令和10年度と計が金額として読めないため、判定できません。`],
  },
  {
    title: "すべて空欄なら対象外",
    dataset: withBudgets(budget([blank, blank], blank)),
    outcomes: [0, 0, 0, 1],
    remarks: [`「${name}」の年度別の事業費も計も空欄です。`],
  },
  {
    title: "事業費の表がなければ、点検していないと言う",
    dataset: withBudgets(),
    outcomes: [0, 0, 0, 0],
    remarks: ["事業費の表が読み込まれていないため、この点検は行っていません。"],
  },
]);

test("指摘は計のセルを指し、千円単位の整数を両方持ち、行を重ねずに示す", () => {
  const [finding] = runRule(
    rule,
    withBudgets(budget([decided(1), decided(2)], decided(4))),
  ).findings;
  expect(finding).toMatchObject({
    at: { kind: "budgetTotal", project: projectId(name) },
    stated: 4,
    computed: 3,
  });
  expect(finding?.sources.map(({ text }) => text)).toEqual([
    "	5,000千円	5,000千円	5,000千円	5,000千円	5,000千円	25,000千円",
  ]);
});
