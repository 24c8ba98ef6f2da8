import type { AppliedSuccession } from "../../../src/domain";
import { initiativeHasSuccessor as rule } from "../../../src/rules/agreements/initiative-has-successor";
import {
  agreementId,
  sampleDataset,
  sourceOf,
  statusListId,
  visionId,
} from "../../fixtures/sample-dataset";
import { withoutDocument } from "../../fixtures/sample-edits";
import { renamed, sampleAnnex, withAgreements, type Variant } from "./agreement-editing";
import { checkCases, runRule } from "../check-cases";

const old = { year: 2021, month: 3, day: 28 };
const [tourism, disaster] = ["広域観光の推進", "災害対策の推進"];
const earlier = "観光の振興";
const annex = renamed(tourism, earlier);
const succession = (from: string, to: string | null): AppliedSuccession => ({
  from,
  document: { kind: "agreement", date: "2021-03-28" },
  to,
  reason: "取組内容が同じであるため。",
  decidedBy: "企画課",
  decidedOn: "2028-04-01",
  documentId: agreementId,
  initiative: to,
  sources: [sourceOf(agreementId, tourism)],
});
const amendment = (items: Variant["annex"]): Variant => ({
  id: "amendment-new",
  date: { year: 2029, month: 3, day: 1 },
  document: { kind: "amendment" },
  annex: items ?? [],
});
const finding = (name: string, agreements: string): string =>
  `${agreements}の別表にある「${name}」は、別冊（令和10年3月）に同じ名称の連携取組がありません。どの取組が引き継いだか、または終了したかが、判断の記録にありません。判断の記録に後継を記入してください。`;
const pact = "「南国市」との連携協約（令和3年3月28日）";

checkCases(rule, [
  {
    title: "別冊に同じ名称の取組があれば、前の期の協約でも一致",
    dataset: withAgreements([{ date: old }]),
    outcomes: [3, 0, 0, 0],
    remarks: [],
  },
  {
    title: "後継の判断がない名称を、名称ごとに指摘する",
    dataset: withAgreements([
      {
        date: old,
        annex: annex.map((item) =>
          item.name.value === disaster
            ? { ...item, name: { ...item.name, value: "防災の推進" } }
            : item,
        ),
      },
    ]),
    outcomes: [1, 2, 0, 0],
    findings: [finding(earlier, pact), finding("防災の推進", pact)],
  },
  {
    title: "後継の判断があれば一致",
    dataset: withAgreements([{ date: old, annex }], {
      successions: [succession(earlier, tourism)],
    }),
    outcomes: [3, 0, 0, 0],
  },
  {
    title: "終了の判断があれば一致",
    dataset: withAgreements([{ date: old, annex }], { successions: [succession(earlier, null)] }),
    outcomes: [3, 0, 0, 0],
  },
  {
    title: "判断の名称の空白や字体の違いは違いとしない",
    dataset: withAgreements([{ date: old, annex }], {
      successions: [succession(" 観光の　振興", null)],
    }),
    outcomes: [3, 0, 0, 0],
  },
  {
    title: "ほかの名称の判断では足りない",
    dataset: withAgreements([{ date: old, annex }], {
      successions: [succession("防災の推進", null)],
    }),
    outcomes: [2, 1, 0, 0],
    findings: [finding(earlier, pact)],
  },
  {
    title: "二つの協約に同じ名称があれば、両方を挙げて1件",
    dataset: withAgreements([
      { date: old, annex },
      { id: "agreement-same", date: old, annex: renamed(tourism, "観光の 振興") },
    ]),
    outcomes: [2, 1, 0, 0],
    findings: [finding(earlier, `${pact}、${pact}`)],
  },
  {
    title: "現行の協約にだけある名称は、別の点検に任せて対象外",
    dataset: withAgreements([{ annex }]),
    outcomes: [2, 0, 0, 1],
    remarks: [
      "「観光の振興」は前の期の協約のものではないため、対象外です（別冊にないことは「参加の印と連携協約の別表の対応」で示します）。",
    ],
  },
  {
    title: "改められた協約にだけある名称は、前の期のものとして扱う",
    dataset: withAgreements([{ annex }, amendment(sampleAnnex)]),
    outcomes: [3, 1, 0, 0],
    findings: [finding(earlier, "「南国市」との連携協約（令和10年3月28日）")],
  },
  {
    title: "改めた後の協約にもある名称は対象外",
    dataset: withAgreements([{ annex }, amendment(annex)]),
    outcomes: [2, 0, 0, 1],
  },
  {
    title: "取組状況一覧にだけある名称は、別冊にないとみなす",
    dataset: withAgreements([{ date: old, annex: sampleAnnex.slice(0, 1) }], {
      listings: sampleDataset().listings.filter(({ document }) => document === statusListId),
      initiatives: sampleDataset().initiatives.map((one) => ({ ...one, text: null })),
    }),
    outcomes: [0, 1, 0, 0],
    findings: [finding(tourism, pact)],
  },
  {
    title: "別冊がなければ対象外",
    dataset: withoutDocument(sampleDataset(), visionId),
    outcomes: [0, 0, 0, 3],
    remarks: ["別冊が読み込まれていないため、後継を判定できません。"],
  },
]);

test("指摘は別表の行を指し、名称のあるすべての行を示す", () => {
  const both = withAgreements([
    { date: old, annex },
    { id: "agreement-same", date: old, annex },
  ]);
  const { line } = sourceOf(agreementId, tourism);
  expect(runRule(rule, both).findings).toMatchObject([
    {
      at: { kind: "documentLine", document: agreementId, line },
      stated: earlier,
      computed: null,
      sources: [
        { document: agreementId, line },
        { document: "agreement-same", line },
      ],
    },
  ]);
});
