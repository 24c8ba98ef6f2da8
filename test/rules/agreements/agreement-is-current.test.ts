import { agreementIsCurrent as rule } from "../../../src/rules/agreements/agreement-is-current";
import { agreementId, sampleDataset, visionId } from "../../fixtures/sample-dataset";
import { withoutDocument } from "../../fixtures/sample-edits";
import { withAgreements } from "./agreement-editing";
import { checkCases, runRule } from "../check-cases";

const old = { year: 2021, month: 3, day: 28 };
const older = { id: "agreement-old", date: old } as const;
const amendment = { year: 2029, month: 3, day: 1 };
const later = (isDraft: boolean) =>
  ({ id: "amendment-new", date: amendment, document: { kind: "amendment", isDraft } }) as const;
const advice = "現行の協約かを確かめ、新しい協約があれば資料に加えてください。";
const undated = {
  date: { year: 0, month: null, day: null },
  document: { dateText: "" },
} as const;
const isAmended =
  "は、変更協約（令和11年3月1日）で一部が改められています。改められた内容は当てはめていないため、改める前の別表で点検しています。改めた後の別表の全文があれば資料に加えてください。";
const isPartial =
  "「南国市」との変更協約（令和11年3月1日）は、改める箇所だけを書いたものか、別表の読み取れないものです。もとの協約に当てはめていないため、点検には使っていません。改めた後の別表の全文があれば資料に加えてください。";
const newer = "これより新しい協約は読み込まれていません。";
const pact = "「南国市」との連携協約（令和3年3月28日）";
const before = "は、別冊（令和10年3月）の計画期間の前年度（令和8年度）より前に結ばれています。";

checkCases(rule, [
  {
    title: "計画期間に結ばれた協約は一致",
    dataset: sampleDataset(),
    outcomes: [1, 0, 0, 0],
    remarks: [],
  },
  {
    title: "前の期の協約を、協約ごとに指摘する",
    dataset: withAgreements([older, { id: "agreement-older", date: old }]),
    outcomes: [0, 2, 0, 0],
    findings: [`${pact}${before}${newer}${advice}`, `${pact}${before}${newer}${advice}`],
  },
  {
    title: "計画期間の前年度の初日に結ばれた協約は一致",
    dataset: withAgreements([{ date: { year: 2026, month: 4, day: 1 } }]),
    outcomes: [1, 0, 0, 0],
  },
  {
    title: "その前日に結ばれた協約は不一致",
    dataset: withAgreements([{ date: { year: 2026, month: 3, day: 31 } }]),
    outcomes: [0, 1, 0, 0],
    findings: [`「南国市」との連携協約（令和8年3月31日）${before}${newer}${advice}`],
  },
  {
    title: "日が空欄でも、同じ月なら前とはみなさない",
    dataset: withAgreements([{ date: { year: 2026, month: 4, day: null } }]),
    outcomes: [1, 0, 0, 0],
  },
  {
    title: "計画期間が読み取れなければ、別冊の日付と比べる",
    dataset: withAgreements([{ date: { year: 2028, month: 2, day: 28 } }], {
      budgets: [],
      fiscalYears: [],
    }),
    outcomes: [0, 1, 0, 0],
    findings: [
      `「南国市」との連携協約（令和10年2月28日）は、別冊（令和10年3月）の日付（令和10年3月）より前に結ばれています。${newer}${advice}`,
    ],
  },
  {
    title: "新しい変更協約に改められた協約は対象外",
    dataset: withAgreements([{}, older, later(false)]),
    outcomes: [1, 0, 0, 2],
    remarks: [
      "「南国市」との連携協約（令和10年3月28日）の別表は、変更協約（令和11年3月1日）で改められているため、対象外です。",
      `${pact}の別表は、変更協約（令和11年3月1日）で改められているため、対象外です。`,
    ],
  },
  {
    title: "案の変更協約は判定不能で、もとの協約は現行のまま",
    dataset: withAgreements([{}, later(true)]),
    outcomes: [1, 0, 1, 0],
    remarks: [
      "「南国市」との変更協約（令和11年3月1日、案）は案のため、効力があるかを判定できません。締結した協約があれば差し替えてください。",
    ],
  },
  {
    title: "前の期の協約と案だけなら、案があることに触れて指摘する",
    dataset: withAgreements([older, later(true)]),
    outcomes: [0, 1, 1, 0],
    findings: [
      `${pact}${before}これより新しい変更協約（令和11年3月1日、案）は、効力があるとは判定できません。${advice}`,
    ],
  },
  {
    title: "適用日が点検日より後の変更協約は判定不能で、もとの協約は現行のまま",
    dataset: withAgreements([
      {},
      { ...later(false), appliesFrom: { year: 2029, month: 4, day: 1 } },
    ]),
    asOf: { year: 2029, month: 3, day: 31 },
    outcomes: [1, 0, 1, 0],
    remarks: [
      "「南国市」との変更協約（令和11年3月1日）は、点検日にはまだ適用されていません。適用日は「令和11年4月1日」です。点検日は「令和11年3月31日」です。",
    ],
  },
  {
    title: "適用日が点検日なら現行で、もとの協約は対象外",
    dataset: withAgreements([
      {},
      { ...later(false), appliesFrom: { year: 2029, month: 4, day: 1 } },
    ]),
    asOf: { year: 2029, month: 4, day: 1 },
    outcomes: [1, 0, 0, 1],
  },
  {
    title: "点検日がなく、適用日が別冊より後なら判定不能",
    dataset: withAgreements([{ appliesFrom: { year: 2029, month: 4, day: 1 } }]),
    outcomes: [0, 0, 1, 0],
    remarks: [
      "「南国市」との連携協約（令和10年3月28日）は、点検日が分からないため、適用が始まっているかを判定できません。適用日は「令和11年4月1日」です。",
    ],
  },
  {
    title: "締結日のない協約は判定不能",
    dataset: withAgreements([
      { date: { year: 0, month: null, day: null }, document: { dateText: "" } },
    ]),
    outcomes: [0, 0, 1, 0],
  },
  {
    title: "締結日のない協約は、案でも、前の期のものとも、改められたともみなさない",
    dataset: withAgreements([
      {},
      { id: "agreement-undated", ...undated },
      { id: "draft-undated", date: undated.date, document: { dateText: "", isDraft: true } },
    ]),
    outcomes: [1, 0, 2, 0],
  },
  {
    title: "改める箇所だけの変更協約は当てはめず、もとの協約とともに判定不能",
    dataset: withAgreements([{}, { ...later(false), annex: [] }]),
    outcomes: [0, 0, 2, 0],
    remarks: [`「南国市」との連携協約（令和10年3月28日）${isAmended}`, isPartial],
  },
  {
    title: "前の期の協約が今期に一部改められていれば、前の期のものとは指摘しない",
    dataset: withAgreements([older, { ...later(false), annex: [] }]),
    outcomes: [0, 0, 2, 0],
    remarks: [`${pact}${isAmended}`, isPartial],
  },
  {
    title: "前の期のうちに一部改められただけの協約は、前の期のもの",
    dataset: withAgreements([
      { id: "agreement-older", date: { year: 2020, month: 3, day: 28 } },
      { ...later(false), date: old, annex: [] },
    ]),
    outcomes: [0, 2, 0, 0],
    findings: [
      `「南国市」との連携協約（令和2年3月28日）${before}${newer}${advice}`,
      `「南国市」との変更協約（令和3年3月28日）${before}${newer}${advice}`,
    ],
  },
  {
    title: "一部を改めた後に全部を改めれば、どちらも対象外",
    dataset: withAgreements([
      {},
      { ...later(false), annex: [] },
      { ...later(false), id: "amendment-whole", date: { year: 2029, month: 3, day: 2 } },
    ]),
    outcomes: [1, 0, 0, 2],
  },
  {
    title: "別冊がなければ対象外",
    dataset: withoutDocument(sampleDataset(), visionId),
    outcomes: [0, 0, 0, 1],
    remarks: ["別冊が読み込まれていないため、協約が現行かを判定できません。"],
  },
  {
    title: "協約がなければ、点検していないと言う",
    dataset: sampleDataset({ agreements: [] }),
    outcomes: [0, 0, 0, 0],
    remarks: ["連携協約が読み込まれていないため、この点検は行っていません。"],
  },
]);

test("指摘は市町を指し、日付の行を示す", () => {
  const { findings } = runRule(rule, withAgreements([{ date: old }]));
  expect(findings).toMatchObject([
    {
      at: { kind: "municipality", municipality: "392049" },
      stated: "令和3年3月28日",
      computed: "令和8年4月1日以降",
      sources: [{ document: agreementId, line: 2, text: "令和10年3月28日" }],
    },
  ]);
});

test("日付の行が見つからなければ、条文の行を示す", () => {
  const dataset = withAgreements([{ date: old, document: { dateText: "令和3年3月28日" } }]);
  const { findings } = runRule(rule, dataset);
  expect(findings[0]?.sources.map(({ text }) => text.slice(0, 3))).toEqual(["第1条"]);
});
