import type { Dataset, ListingKind } from "../../../src/domain";
import { initiativeNameIsConsistent as rule } from "../../../src/rules/documents/initiative-name-is-consistent";
import {
  agreementId,
  sampleDataset,
  sourceOf,
  statusListId,
  visionId,
} from "../../fixtures/sample-dataset";
import { withoutDocument } from "../../fixtures/sample-edits";
import { checkCases, runRule } from "../check-cases";

const sample = sampleDataset();
const tourism = "広域観光の推進";
const disaster = "災害対策の推進";

const renamed = (dataset: Dataset, kind: ListingKind, from: string, to: string): Dataset => ({
  ...dataset,
  listings: dataset.listings.map((listing) =>
    listing.kind === kind && listing.printedInitiative === from
      ? { ...listing, printedInitiative: to }
      : listing,
  ),
});
const withItem = (dataset: Dataset, from: string, to: string): Dataset => ({
  ...dataset,
  agreements: dataset.agreements.map((agreement) => ({
    ...agreement,
    annex: agreement.annex.map((item) =>
      item.name.value === from ? { ...item, name: { ...item.name, value: to } } : item,
    ),
  })),
});
const withHeading = (dataset: Dataset, value: string): Dataset => ({
  ...dataset,
  projectSheets: dataset.projectSheets.map((sheet, index) =>
    index === 0
      ? {
          ...sheet,
          heading: {
            pillarNumber: 1,
            initiative: { value, source: sourceOf(visionId, "【連携協約の取組】") },
          },
        }
      : sheet,
  ),
});
const [vision, status, agreement] = [
  "別冊（令和10年3月）",
  "取組状況一覧（令和11年4月1日）",
  "連携協約（令和10年3月28日）",
];

checkCases(rule, [
  { title: "どこでも同じ名称なら一致", dataset: sample, outcomes: [7, 0, 0, 0], remarks: [] },
  {
    title: "字体の違いと、よく似た名称を、資料ごとに指摘する",
    dataset: withItem(
      renamed(
        renamed(sample, "status-list", tourism, "廣域観光の推進"),
        "status-list",
        disaster,
        "災害對策の推進",
      ),
      disaster,
      "災害対策推進",
    ),
    outcomes: [4, 3, 0, 0],
    findings: [
      `${status}の連携取組「廣域観光の推進」は、別冊の一覧の「${tourism}」とよく似ていますが、同じではありません。同じ取組なら、名称をそろえてください。`,
      `${status}の連携取組「災害對策の推進」は、別冊の一覧の「${disaster}」とよく似ていますが、同じではありません。同じ取組なら、名称をそろえてください。`,
      `${agreement}の連携取組「災害対策推進」は、別冊の一覧の「${disaster}」とよく似ていますが、同じではありません。同じ取組なら、名称をそろえてください。`,
    ],
  },
  {
    title: "全角と半角の違いは、表記の違いとして指摘する",
    dataset: withItem(
      renamed(
        renamed(sample, "vision-matrix", tourism, "広域観光の推進(PR)"),
        "status-list",
        tourism,
        "広域観光の推進（ＰＲ）",
      ),
      tourism,
      "広域観光の推進(PR)",
    ),
    outcomes: [6, 1, 0, 0],
    findings: [
      `別冊の一覧の連携取組「広域観光の推進(PR)」は、${status}では「広域観光の推進（ＰＲ）」と書かれています。全角と半角の違いです。表記をそろえてください。`,
    ],
    remarks: [],
  },
  {
    title: "別冊の一覧にない名称は、一覧と見出しでは指摘し、別表では既にある点検を案内する",
    dataset: withHeading(
      withItem(renamed(sample, "status-list", tourism, "空港の整備"), disaster, "消防の応援"),
      "港湾の整備",
    ),
    outcomes: [5, 2, 0, 1],
    findings: [
      `${vision}の連携取組「港湾の整備」は、別冊の一覧にありません。取組名の違いか、取組の追加や終了かを確かめてください。`,
      `${status}の連携取組「空港の整備」は、別冊の一覧にありません。取組名の違いか、取組の追加や終了かを確かめてください。`,
    ],
  },
  {
    title: "空白だけの違いは一致",
    dataset: withHeading(sample, "広域観光の 推進"),
    outcomes: [8, 0, 0, 0],
  },
  {
    title: "計画期間より前の協約の別表は対象外",
    dataset: {
      ...sample,
      agreements: sample.agreements.map((one) => ({
        ...one,
        date: { year: 2020, month: 3, day: 1 },
      })),
    },
    outcomes: [4, 0, 0, 3],
    remarks: [
      `${agreement}の別表の3項目は、計画期間より前の協約のもので、取組の立て方が異なるため対象外です。`,
    ],
  },
  {
    title: "別冊の一覧がなければ、点検していないと言う",
    dataset: withoutDocument(sample, visionId),
    outcomes: [0, 0, 0, 0],
    remarks: [
      "別冊の一覧と、連携取組を載せたほかの資料が読み込まれていないため、この点検は行っていません。",
    ],
  },
  {
    title: "ほかの資料がなければ、点検していないと言う",
    dataset: withoutDocument(withoutDocument(sample, statusListId), agreementId),
    outcomes: [0, 0, 0, 0],
  },
]);

test("指摘は連携取組を指し、名称が書かれた両方の行を出典とする", () => {
  const dataset = renamed(sample, "status-list", tourism, "広域觀光の推進");
  const [finding] = runRule(rule, dataset).findings;
  expect(finding).toMatchObject({ at: { kind: "initiative", initiative: tourism } });
  expect(finding?.sources.map(({ document }) => document)).toEqual([visionId, statusListId]);
  expect(finding?.sources[0]?.text).toContain(tourism);
});
