import type { AnnexItem, Problem } from "../../../src/domain";
import { agreementRolesAreComplete as rule } from "../../../src/rules/agreements/agreement-roles-are-complete";
import { agreementId, nankoku, sampleDataset } from "../../fixtures/sample-dataset";
import { sampleAnnex, withAgreements } from "./agreement-editing";
import { checkCases, runRule } from "../check-cases";

const [tourism, ...others] = sampleAnnex;
if (tourism === undefined) throw new Error("no item in the sample annex");
const { source } = tourism.name;
const text = (value: string) => ({ value, source });
const annexOf = (change: Partial<AnnexItem>): readonly AnnexItem[] => [{ ...tourism, ...change }];
const withItem = (change: Partial<AnnexItem>) => withAgreements([{ annex: annexOf(change) }]);

const annex = "「南国市」との連携協約（令和10年3月28日）の別表";
const item = `${annex}「広域観光の推進」`;
const missing = (part: string): string =>
  `${item}には、「${part}」がありません。別表の項目には取組内容、甲の役割、乙の役割が要ります。原本で確かめてください。`;
const confused = (part: string, words: string, own: string): string =>
  `${item}の「${part}」に、「${words}」とあります。${own}が${own}自身を相手としています。甲と乙の役割の取り違えでないか、原本で確かめてください。`;
const unsettled: Problem = {
  kind: "role-ambiguous",
  fileName: "agreement.txt",
  document: agreementId,
  line: 10,
  column: null,
  found: "役割が二つあります。",
  expected: "一つの役割",
  action: "判断を記入してください。",
  quoted: null,
  readings: [],
  source: null,
};

checkCases(rule, [
  {
    title: "三つの欄がそろっていれば一致",
    dataset: withItem({}),
    outcomes: [3, 0, 0, 0],
    remarks: [],
  },
  {
    title: "ない欄と空欄を、欄ごとに指摘する",
    dataset: withItem({ content: null, roleB: text(" ") }),
    outcomes: [1, 2, 0, 0],
    findings: [missing("取組内容"), missing("乙の役割")],
  },
  {
    title: "どの項目にも欄がない別表は、項目×3欄の指摘になる",
    dataset: withAgreements([{ annex: others }]),
    outcomes: [0, 6, 0, 0],
    findings: ["広域的交通網の整備", "災害対策の推進"].flatMap((name) =>
      ["取組内容", "甲の役割", "乙の役割"].map((part) =>
        missing(part).replace("広域観光の推進", name),
      ),
    ),
  },
  {
    title: "甲と乙の役割が入れ替わっていれば、両方を指摘する",
    dataset: withItem({
      roleA: text("広域観光の推進に甲と協力して取り組む。"),
      roleB: text("乙と連携し、広域観光に取り組む。"),
    }),
    outcomes: [1, 2, 0, 0],
    findings: [
      confused("甲の役割", "甲と協力して", "甲"),
      confused("乙の役割", "乙と連携し", "乙"),
    ],
  },
  {
    title: "甲と乙が並ぶ言葉、相手を指す言葉は取り違えではない",
    dataset: withItem({
      roleA: text("乙と連携し、甲の施設で取り組む。"),
      roleB: text("甲及び乙と連携し、国に働きかける。"),
    }),
    outcomes: [3, 0, 0, 0],
  },
  {
    title: "読み方が定まらない協約では、欠けた欄だけが判定不能",
    dataset: withAgreements([{ annex: annexOf({ roleA: null }) }], { problems: [unsettled] }),
    outcomes: [2, 0, 1, 0],
    remarks: [
      `${annex}には、読み方が定まらない欄があるため、その欄は判定できません。原本で確かめ、判断を記入してください。`,
    ],
  },
  {
    title: "ほかの資料の読み方の問題は関わらない",
    dataset: withAgreements([{ annex: annexOf({ roleA: null }) }], {
      problems: [{ ...unsettled, document: "other" }],
    }),
    outcomes: [2, 1, 0, 0],
    findings: [missing("甲の役割")],
  },
  {
    title: "前の期の協約も確かめる",
    dataset: withAgreements([
      { date: { year: 2020, month: 3, day: 28 }, annex: annexOf({ roleA: null }) },
    ]),
    outcomes: [2, 1, 0, 0],
    findings: [missing("甲の役割").replace("令和10年", "令和2年")],
  },
  {
    title: "別表の読み取れない協約は判定不能",
    dataset: withAgreements([{ annex: [] }]),
    outcomes: [0, 0, 1, 0],
    remarks: [`${annex}が読み取れていないため、判定できません。原本で確かめてください。`],
  },
  {
    title: "協約がなければ、点検していないと言う",
    dataset: sampleDataset({ agreements: [] }),
    outcomes: [0, 0, 0, 0],
    remarks: ["連携協約の別表が読み込まれていないため、この点検は行っていません。"],
  },
]);

describe("自分を相手とする役割の言葉", () => {
  const roles = (value: string): readonly number[] => {
    const swapped = value.replaceAll("甲", "乙");
    const dataset = withItem({ roleA: text(value), roleB: text(swapped) });
    return Object.values(runRule(rule, dataset).outcomes).slice(0, 2);
  };

  test.each([
    "甲と協力して",
    "甲と連携し",
    "甲と協議し",
    "甲に協力する",
    "甲に協議し、",
    "甲との連携",
    "国、県等は甲と連携し",
  ])("「%s」は取り違え", (value) => {
    expect(roles(value)).toEqual([1, 2]);
  });

  test.each([
    "丙及び甲と連携し",
    "丙、甲と連携し",
    "丙・甲と連携し",
    "甲と丙が連携し",
    "甲の連携",
    "甲は協力する",
  ])("「%s」は取り違えではない", (value) => {
    expect(roles(value)).toEqual([3, 0]);
  });
});

test("別表の文が二つに読めるときも、欠けた欄は判定不能", () => {
  const dataset = withAgreements(
    [{ annex: annexOf({ roleA: null, roleB: text("甲と協力する") }) }],
    {
      problems: [{ ...unsettled, kind: "text-ambiguous" }],
    },
  );
  expect(Object.values(runRule(rule, dataset).outcomes)).toEqual([2, 0, 1, 0]);
});

test("ほかの種類の問題は、欠けた欄を判定不能にしない", () => {
  const dataset = withAgreements([{ annex: annexOf({ roleA: null }) }], {
    problems: [{ ...unsettled, kind: "part-missing" }],
  });
  expect(Object.values(runRule(rule, dataset).outcomes)).toEqual([2, 1, 0, 0]);
});

test("定まらない資料でも、取り違えの言葉は指摘する", () => {
  const dataset = withAgreements([{ annex: annexOf({ roleA: text("甲と協力する") }) }], {
    problems: [unsettled],
  });
  expect(Object.values(runRule(rule, dataset).outcomes)).toEqual([2, 1, 0, 0]);
});

test("指摘は欄を指し、ない欄では項目名の行を示す", () => {
  const { findings } = runRule(rule, withItem({ roleA: null }));
  expect(findings).toMatchObject([
    {
      at: { kind: "annexItem", municipality: nankoku, initiative: "広域観光の推進", part: "roleA" },
      stated: null,
      computed: "甲の役割",
      sources: [source],
    },
  ]);
});
