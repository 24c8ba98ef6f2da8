import { grandTotalEqualsSubtotals as rule } from "../../../src/rules/sheets/grand-total-equals-subtotals";
import { unreadable, withAmounts } from "../../fixtures/changed-budget";
import { blank, decided, sampleDataset, undecided } from "../../fixtures/sample-dataset";
import {
  ofInitiative,
  ofPillar,
  ofRegion,
  sampleShown,
  showing,
  withoutTotal,
} from "../../fixtures/sample-shown";
import { checkSheetCases } from "../check-cases";

const sample = sampleDataset();
const tourism = ofInitiative("広域観光の推進");
const disasters = ofInitiative("災害対策の推進");
const check = "計算式が値に置き換わっていないか、合計する範囲と再計算の設定を確かめてください。";
const growth = "役割「圏域全体の経済成長のけん引」の計";
const life = "役割「圏域全体の生活関連機能サービスの向上」の計";
const cell = (name: string, column: string, shown: string): string =>
  `シート「事業費」の${name}（${column}）は「${shown}」ですが、`;

checkSheetCases(rule, ["budget"], "「事業費」", [
  {
    title: "作ったままなら、3つの役割の計と総計の28欄と、総計の年度の合計が一致",
    current: sample,
    shown: sampleShown,
    outcomes: [29, 0, 0, 0],
    remarks: [],
  },
  {
    title: "1千円少ない役割の計と、1千円多い総計を、それぞれ指摘する",
    current: sample,
    shown: showing(
      { scope: ofPillar(1), column: 2028, amount: decided(5299) },
      { scope: ofRegion, column: "stated", amount: decided(3588238) },
    ),
    outcomes: [26, 3, 0, 0],
    findings: [
      `${cell(growth, "令和10年度", "5,299千円")}小計の合計は「5,300千円」です。差は「▲1千円」です。${check}`,
      `${cell("総計", "令和10年度", "1,805,300千円")}役割ごとの計の合計は「1,805,299千円」です。差は「1千円」です。${check}`,
      `${cell("総計", "計・記載", "3,588,238千円")}役割ごとの計の合計は「3,588,237千円」です。差は「1千円」です。${check}`,
    ],
  },
  {
    title: "小計の誤りがそのまま計に入っていれば、計は一致",
    current: sample,
    shown: showing(
      { scope: tourism, column: 2027, amount: decided(1) },
      { scope: ofPillar(1), column: 2027, amount: decided(1) },
      { scope: ofRegion, column: 2027, amount: decided(1762038) },
    ),
    outcomes: [28, 0, 1, 0],
  },
  {
    title: "合計する金額がなければ空欄であり、0ではない",
    current: sample,
    shown: showing({ scope: ofPillar(3), column: 2029, amount: decided(0) }),
    outcomes: [28, 1, 0, 0],
    findings: [`${cell(life, "令和11年度", "0千円")}合計する金額がありません。${check}`],
  },
  {
    title: "文字や空欄の総計は不一致",
    current: sample,
    shown: showing(
      { scope: ofRegion, column: 2027, amount: unreadable("約1,767,037") },
      { scope: ofRegion, column: 2028, amount: blank },
    ),
    outcomes: [26, 2, 1, 0],
    findings: [
      `${cell("総計", "令和9年度", "約1,767,037")}役割ごとの計の合計は「1,767,037千円」です。${check}`,
      `${cell("総計", "令和10年度", "空欄")}役割ごとの計の合計は「1,805,300千円」です。${check}`,
    ],
  },
  {
    title: "数値でない小計があれば、その役割の計だけ判定不能",
    current: sample,
    shown: showing(
      { scope: tourism, column: 2027, amount: unreadable("#REF!") },
      { scope: disasters, column: 2027, amount: undecided },
    ),
    outcomes: [27, 0, 2, 0],
    remarks: [growth, life].map(
      (name) =>
        `シート「事業費」の${name}は、小計の合計に金額として読めない欄があるため判定できません。`,
    ),
  },
  {
    title: "小計の行がなければ、その中の事業の金額を加えて比べる",
    current: sample,
    shown: withoutTotal(
      disasters,
      showing(
        { scope: ofPillar(3), column: 2027, amount: decided(0) },
        { scope: ofRegion, column: 2027, amount: decided(1766037) },
      ),
    ),
    outcomes: [27, 1, 1, 0],
    findings: [
      `${cell(life, "令和9年度", "0千円")}小計の合計は「1,000千円」です。差は「▲1,000千円」です。「災害対策の推進」の小計の行がないため、その中の金額を加えて比べました。${check}`,
    ],
  },
  {
    title: "役割の計の行がなければ対象外、総計は小計を加えて比べる",
    current: sample,
    shown: withoutTotal(
      ofPillar(2),
      showing({ scope: ofRegion, column: 2028, amount: decided(5300) }),
    ),
    outcomes: [20, 1, 1, 7],
    findings: [
      `${cell("総計", "令和10年度", "5,300千円")}役割ごとの計の合計は「1,805,300千円」です。差は「▲1,800,000千円」です。役割「高次の都市機能の集積・強化」の計の行がないため、その中の金額を加えて比べました。${check}`,
    ],
    remarks: [
      "シート「事業費」の役割「高次の都市機能の集積・強化」の計の行がないか、同じ識別子の行が複数あるため、比べられません。",
      "シート「事業費」の総計の年度の合計と計（計算）は、総計や小計に数値でない欄や食い違いがあるため判定できません。",
    ],
  },
  {
    title: "追加された行の年度の金額が計（計算）に入っていなければ、総計を横に足して指摘する",
    current: sample,
    shown: showing(
      {
        scope: tourism,
        column: 2027,
        amount: decided(5500),
        added: { rows: [7], thousandYen: 500 },
      },
      {
        scope: tourism,
        column: 2028,
        amount: decided(5400),
        added: { rows: [7], thousandYen: 100 },
      },
      { scope: ofPillar(1), column: 2027, amount: decided(5500) },
      { scope: ofPillar(1), column: 2028, amount: decided(5400) },
      { scope: ofRegion, column: 2027, amount: decided(1767537) },
      { scope: ofRegion, column: 2028, amount: decided(1805400) },
    ),
    outcomes: [28, 1, 0, 0],
    findings: [
      `${cell("総計", "計・計算", "3,588,237千円")}年度ごとの総計の合計は「3,588,837千円」です。差は「▲600千円」です。7行目に追加された行の年度の金額が、計（計算）に入っていません。追加された行の「計（計算）」に年度の合計を入れるか、行を表の外に移してください。`,
    ],
  },
  {
    title: "小計の行がなく、事業の金額が読めなければ判定不能",
    current: withAmounts("防災訓練の共同実施", [unreadable("約")]),
    shown: withoutTotal(disasters),
    outcomes: [27, 0, 2, 0],
  },
]);

test("指摘は計の欄を指し、その下のすべての事業の行を示す", () => {
  const { findings } = rule.check({
    canonical: sample,
    current: sample,
    read: new Set(["budget"]),
    asOf: null,
    shown: showing({ scope: ofRegion, column: "computed", amount: decided(0) }),
  });
  expect(findings).toMatchObject([
    { at: { kind: "subtotal", scope: ofRegion, column: "computed" }, stated: 0, computed: 3588237 },
  ]);
  expect(findings[0]?.sources).toHaveLength(6);
});
