import { kpiUnitIsConsistent as rule } from "../../../src/rules/kpis/kpi-unit-is-consistent";
import { checkCases, runRule, runSheetRule } from "../check-cases";
import { changedInSheet, kpiOf, named, tourism, withKpis } from "./kpi-editing";

const year = "「/年」が一方にだけあるため、1年の数か、期間を通した数かが分かりません。";
const unit = "単位が異なるため、目標の達成を基準値と比べられません。";
const finding = (baseline: string, target: string, consequence: string, subject = named): string =>
  `${subject}は、基準値が「${baseline}」、目標値が「${target}」です。${consequence}単位の書き方を確かめてください。`;
const only = (baseline: string, target: string) => withKpis([kpiOf(baseline, target)]);
const mismatch = (title: string, baseline: string, target: string, consequence: string) => ({
  title,
  dataset: only(baseline, target),
  outcomes: [0, 1, 0, 0] as const,
  findings: [finding(baseline, target, consequence)],
});
const match = (title: string, baseline: string, target: string) => ({
  title,
  dataset: only(baseline, target),
  outcomes: [1, 0, 0, 0] as const,
});

checkCases(rule, [
  match("同じ単位なら一致", "1,800人 (令和7年度)", "2,000人 (令和13年度)"),
  match("「以上」は単位に含めない", "2回/年 (令和7～8年度)", "2回以上/年 (令和9～13年度)"),
  match("空白と全角、半角の違いは違いとしない", "13 人/日 (令和7年度)", "１８人／日 (令和13年度)"),
  match("1つの年度の数は1年の数", "10回 (令和8年度)", "10回以上/年 (令和9～13年度)"),
  match("どちらも累計なら一致", "3件(累計) (令和8年度)", "5件(累計) (令和13年度)"),
  match("万と千のある数は、同じ単位なら一致", "77万2千人 (令和8年度)", "78万人 (令和13年度)"),
  match("範囲と数は、同じ単位なら一致", "10～15人 (令和8年度)", "延べ20人以上 (令和13年度)"),
  match("単位のない数どうしは一致", "1.5 (令和8年度)", "1.8 (令和13年度)"),
  mismatch("基準値にだけ「/年」", "43社/年 (令和6～7年度)", "50社 (令和13年度)", year),
  mismatch(
    "複数の年度の基準値で、目標値にだけ「/年」",
    "10回 (令和7～8年度)",
    "10回/年 (令和13年度)",
    year,
  ),
  mismatch("単位が違う", "10回 (令和8年度)", "10人 (令和13年度)", unit),
  mismatch("「/回」と「/年」は違う単位", "22人/回 (令和8年度)", "30人/年 (令和13年度)", unit),
  mismatch("一方だけ単位がない", "10 (令和8年度)", "12% (令和13年度)", unit),
  mismatch(
    "「累計」が一方にだけある",
    "2件 (令和8年度)",
    "10件(累計) (令和9～13年度)",
    "「累計」が一方にだけあるため、目標の達成を基準値と比べられません。",
  ),
  mismatch(
    "一方は数、他方は言葉",
    "2件 (令和8年度)",
    "完了 (令和13年度)",
    "一方は数値、一方は言葉のため、目標の達成を基準値と比べられません。",
  ),
  {
    title: "二つの指標の違いは二つの指摘になる",
    dataset: withKpis([kpiOf("10回", "10人"), kpiOf("10回", "10人", { indicator: "出店者の数" })]),
    outcomes: [0, 2, 0, 0],
    findings: [
      finding("10回", "10人", unit),
      finding("10回", "10人", unit, `「${tourism}」の指標「出店者の数」`),
    ],
  },
  {
    title: "年度が読み取れない基準値で、目標値にだけ「/年」があれば判定不能",
    dataset: only("10回", "10回/年 (令和13年度)"),
    outcomes: [0, 0, 1, 0],
    remarks: [
      `${named}は、目標値にだけ「/年」があり、基準値の年度が読み取れないため、単位を判定できません。`,
    ],
  },
  {
    title: "数として読み取れない値は判定不能",
    dataset: only("10人 (令和8年度)", "男性10人、女性5人 (令和13年度)"),
    outcomes: [0, 0, 1, 0],
    remarks: [`${named}は、基準値か目標値を数として読み取れないため、単位を判定できません。`],
  },
  {
    title: "基準値か目標値がない指標と、どちらも言葉の指標は対象外",
    dataset: withKpis([
      kpiOf("—", "10回"),
      kpiOf("", "10回", { indicator: "二" }),
      kpiOf("10回", "—", { indicator: "三" }),
      kpiOf("検討", "完了", { indicator: "四" }),
    ]),
    outcomes: [0, 0, 0, 4],
    remarks: [
      "基準値の数がない指標は、単位を比べません。",
      "目標値がない指標は、単位を比べません（「KPIの基準値と目標値の記載」で示します）。",
      "基準値も目標値も言葉で書かれた指標は、単位を比べません。",
    ],
  },
]);

test("指摘は目標値の欄を指し、二つの値を持つ", () => {
  const kpi = kpiOf("43社/年", "50社");
  expect(runRule(rule, withKpis([kpi])).findings).toMatchObject([
    {
      at: { kind: "kpi", project: kpi.project, indicator: kpi.indicator, part: "target" },
      stated: "43社/年",
      computed: "50社",
      sources: [kpi.source],
    },
  ]);
});

test("シートで書き換えた指標は判定不能", () => {
  const canonical = only("10回", "10人");
  const { outcomes, remarks } = runSheetRule(rule, ["kpi"], only("10回", "10回"), canonical);
  expect(outcomes).toMatchObject({ match: 0, mismatch: 0, undecidable: 1 });
  expect(remarks.map(({ message }) => message)).toEqual([changedInSheet]);
});

test.each(["人/年", "人/年度", "人/1年", "人／年"])("「%s」は1年の数", (unit) => {
  const { outcomes } = runRule(rule, only(`10${unit} (令和6～7年度)`, "20人 (令和13年度)"));
  expect(outcomes.mismatch).toBe(1);
  const { outcomes: same } = runRule(
    rule,
    only(`10${unit} (令和6～7年度)`, "20人/年 (令和13年度)"),
  );
  expect(same.match).toBe(1);
});
