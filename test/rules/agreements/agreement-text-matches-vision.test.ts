import type { AnnexItem, Dataset } from "../../../src/domain";
import { agreementTextMatchesVision as rule } from "../../../src/rules/agreements/agreement-text-matches-vision";
import { agreementId, nankoku, sampleDataset, visionId } from "../../fixtures/sample-dataset";
import { withoutDocument } from "../../fixtures/sample-edits";
import { edited, renamed, sampleAnnex, withAgreements } from "./agreement-editing";
import { checkCases, runRule } from "../check-cases";

const tourism = "広域観光の推進";
const first = sampleAnnex[0]?.content;
if (first === null || first === undefined) throw new Error("no text in the sample annex");
const said = (value: string): Pick<AnnexItem, "content"> => ({
  content: { value, source: first.source },
});
/** The one item whose content was read. */
const only = (annex: readonly AnnexItem[]): readonly AnnexItem[] => annex.slice(0, 1);
const saying = (value: string): Dataset =>
  withAgreements([{ annex: only(edited(tourism, said(value))) }]);
const withVision = (change: Partial<Dataset["documents"][number]>): Dataset["documents"] =>
  sampleDataset().documents.map((one) => (one.id === visionId ? { ...one, ...change } : one));
const withoutTexts = sampleDataset().initiatives.map((one) => ({ ...one, text: null }));
const finding = (count: number, parts: string): string =>
  `「南国市」との連携協約（令和10年3月28日）の別表「${tourism}」の取組内容は、別冊（令和10年3月）の文と${String(count)}か所で異なります。${parts}どちらの文が正しいかを確かめてください。`;

checkCases(rule, [
  {
    title: "同じ文なら一致、取組内容の読み取りがない項目は判定不能",
    dataset: sampleDataset(),
    outcomes: [1, 0, 2, 0],
    remarks: ["広域的交通網の整備", "災害対策の推進"].map(
      (item) =>
        `「南国市」との連携協約（令和10年3月28日）の別表「${item}」の取組内容が読み取れていないため、判定できません。原本で確かめてください。`,
    ),
  },
  {
    title: "違う語だけを示す",
    dataset: saying("圏域の歴史を発信し、広域観光の推進に取り組む。"),
    outcomes: [0, 1, 0, 0],
    findings: [finding(1, "別冊では「魅力」、別表では「歴史」です。")],
  },
  {
    title: "離れた2か所の違いを、分けて示す",
    dataset: saying("圏域の歴史を発信し、広域観光の推進に努める。"),
    outcomes: [0, 1, 0, 0],
    findings: [
      finding(
        2,
        "1か所目は、別冊では「魅力」、別表では「歴史」です。2か所目は、別冊では「取り組む」、別表では「努める」です。",
      ),
    ],
  },
  {
    title: "間に同じ句があれば、2か所として示す",
    dataset: withAgreements(
      [{ annex: only(edited(tourism, said("甲を磨き、圏域で、乙を伝える。"))) }],
      {
        initiatives: sampleDataset().initiatives.map((one) =>
          one.text === null
            ? one
            : { ...one, text: { ...one.text, value: "丙を磨き、圏域で、丁を伝える。" } },
        ),
      },
    ),
    outcomes: [0, 1, 0, 0],
    findings: [
      finding(
        2,
        "1か所目は、別冊では「丙」、別表では「甲」です。2か所目は、別冊では「丁」、別表では「乙」です。",
      ),
    ],
  },
  {
    title: "別冊にない句は、記載なしと示す",
    dataset: saying("圏域の魅力を発信し、食を活かし、広域観光の推進に取り組む。"),
    outcomes: [0, 1, 0, 0],
    findings: [finding(1, "別冊では記載なし、別表では「食を活かし、」です。")],
  },
  {
    title: "空白、全角と半角、読点の書き方の違いは違いとしない",
    dataset: saying("圏域の 魅力を発信し，広域観光の推進に取り組む．"),
    outcomes: [1, 0, 0, 0],
  },
  {
    title: "空の取組内容は、別冊の文のすべてが違いになる",
    dataset: saying(""),
    outcomes: [0, 1, 0, 0],
    findings: [
      finding(
        1,
        "別冊では「圏域の魅力を発信し、広域観光の推進に取り組む。」、別表では記載なしです。",
      ),
    ],
  },
  {
    title: "二つの協約の違いは二つの指摘になる",
    dataset: withAgreements([
      { annex: only(edited(tourism, said("圏域の歴史を発信し、広域観光の推進に取り組む。"))) },
      {
        id: "agreement-same-day",
        annex: only(edited(tourism, said("圏域の歴史を発信し、広域観光の推進に取り組む。"))),
      },
    ]),
    outcomes: [0, 2, 0, 0],
    findings: [1, 1].map((count) => finding(count, "別冊では「魅力」、別表では「歴史」です。")),
  },
  {
    title: "案の協約も比べる",
    dataset: withAgreements([{ document: { isDraft: true }, annex: only(sampleAnnex) }]),
    outcomes: [1, 0, 0, 0],
  },
  {
    title: "前の期の協約は対象外",
    dataset: withAgreements([{ date: { year: 2021, month: 3, day: 28 } }]),
    outcomes: [0, 0, 0, 3],
    remarks: [
      "「南国市」との連携協約（令和3年3月28日）の別表の3項目は、現行の協約のものではないため、別冊の文と比べません（理由は「協約が現行であること」で示します）。",
    ],
  },
  {
    title: "改められた協約も対象外",
    dataset: withAgreements([
      { annex: only(sampleAnnex) },
      {
        id: "amendment-new",
        date: { year: 2029, month: 3, day: 1 },
        document: { kind: "amendment" },
        annex: only(sampleAnnex),
      },
    ]),
    outcomes: [1, 0, 0, 1],
  },
  {
    title: "一部だけ改められた協約は、改める前の文で比べる",
    dataset: withAgreements([
      { annex: only(sampleAnnex) },
      {
        id: "amendment-new",
        date: { year: 2029, month: 3, day: 1 },
        document: { kind: "amendment" },
        annex: [],
      },
    ]),
    outcomes: [1, 0, 0, 0],
  },
  {
    title: "取組名の空白や字体の違いは違いとしない",
    dataset: withAgreements([{ annex: only(renamed(tourism, "広域 観光の推進")) }]),
    outcomes: [1, 0, 0, 0],
  },
  {
    title: "別冊にない取組の項目は対象外",
    dataset: withAgreements([{ annex: only(renamed(tourism, "広域消防の推進")) }]),
    outcomes: [0, 0, 0, 1],
    remarks: [
      "「南国市」との連携協約（令和10年3月28日）の別表の「広域消防の推進」は、別冊（令和10年3月）の連携取組にないため、文を比べられません（「参加の印と連携協約の別表の対応」で示します）。",
    ],
  },
  {
    title: "抜粋の別冊に文がない取組は対象外",
    dataset: withAgreements([{}], { initiatives: withoutTexts }),
    outcomes: [0, 0, 0, 3],
    remarks: ["抜粋の別冊（令和10年3月）に文が載っていない連携取組は、取組内容を比べられません。"],
  },
  {
    title: "抜粋でない別冊に文が読み取れていなければ判定不能",
    dataset: sampleDataset({
      initiatives: withoutTexts,
      documents: withVision({ isExcerpt: false }),
    }),
    outcomes: [0, 0, 3, 0],
  },
  {
    title: "別冊がなければ対象外",
    dataset: withoutDocument(sampleDataset(), visionId),
    outcomes: [0, 0, 0, 3],
    remarks: ["別冊が読み込まれていないため、取組内容を比べられません。"],
  },
]);

test("指摘は取組内容の欄を指し、両方の資料の行を示す", () => {
  const { findings } = runRule(rule, saying("圏域の歴史を発信し、広域観光の推進に取り組む。"));
  expect(findings).toMatchObject([
    {
      at: { kind: "annexItem", municipality: nankoku, initiative: tourism, part: "content" },
      stated: "魅力",
      computed: "歴史",
      sources: [{ document: visionId }, { document: agreementId }],
    },
  ]);
});
