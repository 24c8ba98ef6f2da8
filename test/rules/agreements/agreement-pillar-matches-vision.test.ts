import type { AnnexItem } from "../../../src/domain";
import { agreementPillarMatchesVision as rule } from "../../../src/rules/agreements/agreement-pillar-matches-vision";
import {
  agreementId,
  nankoku,
  sampleDataset,
  sourceOf,
  visionId,
} from "../../fixtures/sample-dataset";
import { withoutDocument } from "../../fixtures/sample-edits";
import { edited, renamed, sampleAnnex, withAgreements } from "./agreement-editing";
import { checkCases, runRule } from "../check-cases";

const [growth, city, services] = [
  "圏域全体の経済成長のけん引",
  "高次の都市機能の集積・強化",
  "圏域全体の生活関連機能サービスの向上",
];
const disaster = "災害対策の推進";
const under = (pillarName: string, pillarNumber: number): Partial<AnnexItem> => ({
  pillarName,
  pillarNumber,
  pillarSource: sourceOf(agreementId, pillarName),
});
const withAnnex = (annex: readonly AnnexItem[]) => withAgreements([{ annex }]);
const annex = "「南国市」との連携協約（令和10年3月28日）の別表";
const vision = "別冊（令和10年3月）";
const moved = (item: string, heading: string, expected: string): string =>
  `${annex}では「${item}」が「${heading}」の項目ですが、${vision}では「${expected}」の連携取組です。どちらの役割が正しいかを確かめてください。`;

checkCases(rule, [
  {
    title: "同じ役割の下にあれば一致",
    dataset: sampleDataset(),
    outcomes: [3, 0, 0, 0],
    remarks: [],
  },
  {
    title: "別の役割の下にある項目を、項目ごとに指摘する",
    dataset: withAnnex([
      ...edited(disaster, under(city, 2)).filter(({ name }) => name.value === disaster),
      ...edited("広域観光の推進", under(services, 3)).filter(
        ({ name }) => name.value === "広域観光の推進",
      ),
    ]),
    outcomes: [0, 2, 0, 0],
    findings: [moved(disaster, city, services), moved("広域観光の推進", services, growth)],
  },
  {
    title: "空白や字体の違いは違いとしない",
    dataset: withAnnex(
      edited(disaster, { ...under(services, 3), pillarName: "圏域全体の 生活関連機能ｻｰﾋﾞｽの向上" }),
    ),
    outcomes: [3, 0, 0, 0],
  },
  {
    title: "番号だけが違えば、別の点検に任せて対象外",
    dataset: withAnnex(edited(disaster, under(services, 2))),
    outcomes: [2, 0, 0, 1],
    remarks: [
      `${annex}の見出し「${services}」は名称が${vision}と同じで、番号だけが異なります（「役割の番号と名称の対応」で示します）。`,
    ],
  },
  {
    title: "役割にない名称の見出しは、項目がいくつあっても1件",
    dataset: withAnnex(
      sampleAnnex.map((item) => ({ ...item, ...under(services, 3), pillarName: "暮らしの向上" })),
    ),
    outcomes: [0, 1, 0, 2],
    findings: [
      `${annex}の見出し「暮らしの向上」は、${vision}の役割にない名称です。同じ番号の役割の名称は「${services}」です。見出しの名称を確かめてください。`,
    ],
    remarks: [
      `${annex}の見出し「暮らしの向上」は${vision}の役割にない名称のため、その下のほかの項目は比べられません。`,
    ],
  },
  {
    title: "番号も役割にない見出しは、名称だけを言う",
    dataset: withAnnex(edited(disaster, { pillarName: "暮らしの向上", pillarNumber: 9 })),
    outcomes: [2, 1, 0, 0],
    findings: [
      `${annex}の見出し「暮らしの向上」は、${vision}の役割にない名称です。見出しの名称を確かめてください。`,
    ],
  },
  {
    title: "改められた協約は対象外",
    dataset: withAgreements([
      { annex: edited(disaster, under(city, 2)) },
      {
        id: "amendment-new",
        date: { year: 2029, month: 3, day: 1 },
        document: { kind: "amendment" },
      },
    ]),
    outcomes: [3, 0, 0, 3],
  },
  {
    title: "取組名と見出しの空白や字体の違いは違いとしない",
    dataset: withAnnex(
      edited(disaster, { pillarName: "圏域全体の 生活関連機能ｻｰﾋﾞｽの向上" }).map((item) => ({
        ...item,
        name: { ...item.name, value: ` ${item.name.value}` },
      })),
    ),
    outcomes: [3, 0, 0, 0],
  },
  {
    title: "別冊にない取組の項目は対象外",
    dataset: withAnnex(renamed(disaster, "広域消防の推進")),
    outcomes: [2, 0, 0, 1],
    remarks: [
      `${annex}の「広域消防の推進」は、${vision}の連携取組にないため、役割を比べられません（「参加の印と連携協約の別表の対応」で示します）。`,
    ],
  },
  {
    title: "前の期の協約は対象外",
    dataset: withAgreements([
      { date: { year: 2021, month: 3, day: 28 }, annex: edited(disaster, under(city, 2)) },
    ]),
    outcomes: [0, 0, 0, 3],
    remarks: [
      "「南国市」との連携協約（令和3年3月28日）の別表の3項目は、現行の協約のものではないため、別冊の役割と比べません（理由は「協約が現行であること」で示します）。",
    ],
  },
  {
    title: "別冊がなければ対象外",
    dataset: withoutDocument(sampleDataset(), visionId),
    outcomes: [0, 0, 0, 3],
    remarks: ["別冊が読み込まれていないため、項目の役割を比べられません。"],
  },
]);

test("指摘は取組と市町を指し、見出しと項目の行を示す", () => {
  const { findings } = runRule(rule, withAnnex(edited(disaster, under(city, 2))));
  expect(findings).toMatchObject([
    {
      at: { kind: "agreementInitiative", initiative: disaster, municipality: nankoku },
      stated: city,
      computed: services,
      sources: [sourceOf(agreementId, city), sourceOf(agreementId, disaster)],
    },
  ]);
});
