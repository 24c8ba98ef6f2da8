import { subtotalEqualsProjects as rule } from "../../../src/rules/sheets/subtotal-equals-projects";
import { unreadable, withAmounts } from "../../fixtures/changed-budget";
import { decided, sampleDataset, undecided } from "../../fixtures/sample-dataset";
import {
  ofInitiative,
  ofPillar,
  sampleShown,
  showing,
  withoutTotal,
} from "../../fixtures/sample-shown";
import { checkSheetCases } from "../check-cases";

const sample = sampleDataset();
const tourism = ofInitiative("広域観光の推進");
const welfare = ofInitiative("福祉サービスの向上");
const cell = (name: string, column: string, shown: string): string =>
  `シート「事業費」の「${name}」の小計（${column}）は「${shown}」ですが、`;
const check = "計算式が値に置き換わっていないか、合計する範囲と再計算の設定を確かめてください。";
const added = { rows: [7, 8], thousandYen: 700 };

checkSheetCases(rule, ["budget"], "「事業費」", [
  {
    title: "作ったままなら、4つの小計の5年度と2つの計の28欄が一致",
    current: sample,
    shown: sampleShown,
    outcomes: [28, 0, 0, 0],
    remarks: [],
  },
  {
    title: "1千円多い小計と、1千円少ない計（計算）を、それぞれ指摘する",
    current: sample,
    shown: showing(
      { scope: tourism, column: 2027, amount: decided(5001) },
      { scope: tourism, column: "computed", amount: decided(26199) },
    ),
    outcomes: [26, 2, 0, 0],
    findings: [
      `${cell("広域観光の推進", "令和9年度", "5,001千円")}事業の金額の合計は「5,000千円」です。差は「1千円」です。${check}`,
      `${cell("広域観光の推進", "計・計算", "26,199千円")}事業の金額の合計は「26,200千円」です。差は「▲1千円」です。${check}`,
    ],
  },
  {
    title: "合計する金額がなければ空欄であり、0ではない",
    current: sample,
    shown: showing({ scope: welfare, column: 2029, amount: decided(0) }),
    outcomes: [27, 1, 0, 0],
    findings: [
      `${cell("福祉サービスの向上", "令和11年度", "0千円")}合計する金額のある事業がありません。${check}`,
    ],
  },
  {
    title: "金額があるのに空欄や文字の小計は不一致",
    current: sample,
    shown: showing(
      { scope: tourism, column: 2027, amount: { kind: "blank" } },
      { scope: tourism, column: 2028, amount: unreadable("#REF!") },
      { scope: welfare, column: 2027, amount: undecided },
    ),
    outcomes: [25, 3, 0, 0],
    findings: [
      `${cell("広域観光の推進", "令和9年度", "空欄")}事業の金額の合計は「5,000千円」です。${check}`,
      `${cell("広域観光の推進", "令和10年度", "#REF!")}事業の金額の合計は「5,300千円」です。${check}`,
      `${cell("福祉サービスの向上", "令和9年度", "未定")}事業の金額の合計は「0千円」です。${check}`,
    ],
  },
  {
    title: "シートの金額と比べる。小計が古いままなら不一致",
    current: withAmounts("観光資源の共同発信", [decided(6000)]),
    shown: sampleShown,
    outcomes: [26, 2, 0, 0],
    findings: [
      `${cell("広域観光の推進", "令和9年度", "5,000千円")}事業の金額の合計は「6,000千円」です。差は「▲1,000千円」です。${check}`,
      `${cell("広域観光の推進", "計・計算", "26,200千円")}事業の金額の合計は「27,200千円」です。差は「▲1,000千円」です。${check}`,
    ],
  },
  {
    title: "読めない金額の年度と計（計算）は判定不能、ほかの欄は比べる",
    current: withAmounts("観光資源の共同発信", [unreadable("約5,000")]),
    shown: showing({ scope: tourism, column: "stated", amount: decided(1) }),
    outcomes: [25, 1, 2, 0],
    findings: [
      `${cell("広域観光の推進", "計・記載", "1千円")}事業の金額の合計は「26,200千円」です。差は「▲26,199千円」です。${check}`,
    ],
    remarks: [
      "シート「事業費」の「広域観光の推進」の小計は、金額として読めない事業の欄があるため判定できません。",
    ],
  },
  {
    title: "差が追加された行の金額と同じなら、どの行かを言って判定不能",
    current: sample,
    shown: showing(
      { scope: tourism, column: 2027, amount: decided(5700), added },
      { scope: tourism, column: 2028, amount: decided(6000), added },
      { scope: welfare, column: 2029, amount: decided(700), added },
    ),
    outcomes: [25, 0, 3, 0],
    remarks: ["広域観光の推進", "福祉サービスの向上"].map(
      (name) =>
        `シート「事業費」の「${name}」の小計には、7行目、8行目に追加された行の金額が入っています。追加された行は点検していないため、判定できません。`,
    ),
  },
  {
    title: "差が追加された行の金額と違えば不一致とし、その行も入ると言う。入っていなければ一致",
    current: sample,
    shown: showing(
      { scope: tourism, column: 2027, amount: decided(5701), added },
      { scope: tourism, column: 2028, amount: decided(5300), added },
    ),
    outcomes: [27, 1, 0, 0],
    findings: [
      `${cell("広域観光の推進", "令和9年度", "5,701千円")}事業の金額の合計は「5,000千円」です。差は「701千円」です。小計には、7行目、8行目に追加された行の金額「700千円」も入ります。${check}`,
    ],
  },
  {
    title: "小計の行がなければ対象外。役割ごとの計と総計は見ない",
    current: sample,
    shown: withoutTotal(welfare, showing({ scope: ofPillar(1), column: 2027, amount: decided(1) })),
    outcomes: [21, 0, 0, 7],
    remarks: [
      "シート「事業費」の「福祉サービスの向上」の小計の行がないか、同じ識別子の行が複数あるため、比べられません。",
    ],
  },
  {
    title: "シートに行がない事業の金額は、合計に入れない",
    current: { ...sample, budgets: sample.budgets.slice(1) },
    shown: sampleShown,
    outcomes: [21, 7, 0, 0],
    findings: [
      ...[
        ["令和9年度", "5,000千円", null],
        ["令和10年度", "5,300千円", "300千円"],
        ["令和11年度", "5,300千円", "300千円"],
        ["令和12年度", "5,300千円", "300千円"],
        ["令和13年度", "5,300千円", "300千円"],
      ].map(([year, shown, sum]) =>
        sum === null
          ? `${cell("広域観光の推進", year ?? "", shown ?? "")}合計する金額のある事業がありません。${check}`
          : `${cell("広域観光の推進", year ?? "", shown ?? "")}事業の金額の合計は「${sum ?? ""}」です。差は「5,000千円」です。${check}`,
      ),
      ...["計・記載", "計・計算"].map(
        (column) =>
          `${cell("広域観光の推進", column, "26,200千円")}事業の金額の合計は「1,200千円」です。差は「25,000千円」です。${check}`,
      ),
    ],
  },
]);

test("指摘は小計の欄を指し、事業の金額の行を示す", () => {
  const { findings } = rule.check({
    canonical: sample,
    current: sample,
    read: new Set(["budget"]),
    asOf: null,
    shown: showing({ scope: tourism, column: 2027, amount: decided(1) }),
  });
  expect(findings).toMatchObject([
    { at: { kind: "subtotal", scope: tourism, column: 2027 }, stated: 1, computed: 5000 },
  ]);
  expect(findings[0]?.sources.map(({ text }) => text)).toEqual([
    "\t5,000千円\t5,000千円\t5,000千円\t5,000千円\t5,000千円\t25,000千円",
    "\t\t300千円\t300千円\t300千円\t300千円\t1,200千円",
  ]);
});

test("小計の欄を読んでいないときと、別冊がないときは、点検していないと言う", () => {
  const base = {
    canonical: sample,
    current: sample,
    asOf: null,
    read: new Set(["budget"] as const),
  };
  const said =
    "別冊の事業費の表と、シートの小計が読み込まれていないため、この点検は行っていません。";
  const nothing = rule.check({ ...base, shown: { amounts: [], counts: [] } });
  const noVision = rule.check({
    ...base,
    canonical: sampleDataset({ documents: [] }),
    shown: sampleShown,
  });
  for (const { compared, remarks } of [nothing, noVision])
    expect([compared, remarks.map(({ message }) => message)]).toEqual([0, [said]]);
});
