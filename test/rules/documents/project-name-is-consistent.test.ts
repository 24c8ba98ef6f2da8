import type { Dataset, ListingKind } from "../../../src/domain";
import { projectNameIsConsistent as rule } from "../../../src/rules/documents/project-name-is-consistent";
import { projectId, sampleDataset, statusListId, visionId } from "../../fixtures/sample-dataset";
import { withoutDocument, withoutListing } from "../../fixtures/sample-edits";
import { checkCases, runRule } from "../check-cases";

const sample = sampleDataset();
const railway = projectId("鉄道の利用促進");
const watch = projectId("高齢者の見守り");

/** Prints a project otherwise in one list; under another id where the name is another one. */
const renamed = (
  dataset: Dataset,
  kind: ListingKind,
  project: string,
  printedName: string,
  id = project,
) => ({
  ...dataset,
  listings: dataset.listings.map((listing) =>
    listing.kind === kind && listing.project === project
      ? { ...listing, printedName, project: id }
      : listing,
  ),
});
const [vision, status] = ["別冊 令和10年3月", "取組状況一覧 令和11年4月1日"];
const alone = (count: number): string =>
  `${String(count)}事業は事業名の記載が1か所だけのため、比べる相手がありません。`;

checkCases(rule, [
  { title: "どこでも同じ表記なら一致", dataset: sample, outcomes: [12, 0, 0, 0], remarks: [] },
  {
    title: "目で見分けられない文字は、符号位置で示す",
    dataset: renamed(sample, "project-sheet", watch, "⾼齢者の見守り\u2060"),
    outcomes: [11, 1, 0, 0],
    findings: [
      `${vision}の「高齢者の見守り」は、${vision}では「⾼齢者の見守り\u2060」と書かれています。字体（見えない文字U+2060）の違いです。同じ事業なので、表記をそろえてください。`,
    ],
  },
  {
    title: "全角と半角、字体の違いを、書かれた場所ごとに指摘する",
    dataset: renamed(
      renamed(sample, "status-list", railway, "鐵道の利用促進"),
      "project-sheet",
      watch,
      "髙齢者の見守り",
    ),
    outcomes: [10, 2, 0, 0],
    findings: [
      `${vision}の「鉄道の利用促進」は、${status}では「鐵道の利用促進」と書かれています。字体の違いです。同じ事業なので、表記をそろえてください。`,
      `${vision}の「高齢者の見守り」は、${vision}では「髙齢者の見守り」と書かれています。字体の違いです。同じ事業なので、表記をそろえてください。`,
    ],
  },
  {
    title: "全角の括弧と半角の括弧は、全角と半角の違いとする",
    dataset: renamed(
      renamed(
        renamed(sample, "vision-matrix", railway, "鉄道(利用促進)"),
        "project-sheet",
        railway,
        "鉄道(利用促進)",
      ),
      "status-list",
      railway,
      "鉄道（利用促進）",
    ),
    outcomes: [11, 1, 0, 0],
    findings: [
      `${vision}の「鉄道(利用促進)」は、${status}では「鉄道（利用促進）」と書かれています。全角と半角の違いです。同じ事業なので、表記をそろえてください。`,
    ],
  },
  {
    title: "改行の跡かもしれない空白と、見分けのつかない互換文字は、違いとしない",
    dataset: renamed(
      renamed(sample, "project-sheet", railway, "鉄道の 利用促進"),
      "status-list",
      railway,
      "鉄道の利⽤促進",
    ),
    outcomes: [12, 0, 0, 0],
  },
  {
    title: "送り仮名や中点だけが違う事業が一方ずつにあれば、同じ事業の候補として指摘する",
    dataset: renamed(
      withoutListing(sample, "project-sheet", railway),
      "status-list",
      railway,
      "鉄道・利用の促進",
      "鉄道・利用の促進",
    ),
    outcomes: [10, 1, 0, 0],
    findings: [
      `${vision}の「鉄道の利用促進」と、${status}の「鉄道・利用の促進」は、事業名がよく似ていますが、それぞれ一方にしかありません。同じ事業なら、事業名をそろえてください。`,
    ],
    remarks: [],
  },
  {
    title: "事業ごとの表だけ名前が少し違う事業も、候補として指摘する",
    dataset: renamed(sample, "project-sheet", railway, "鉄道の利用の促進", "鉄道の利用の促進"),
    outcomes: [11, 1, 0, 0],
    findings: [
      `${vision}の「鉄道の利用促進」と、${vision}の「鉄道の利用の促進」は、事業名がよく似ていますが、それぞれ一方にしかありません。同じ事業なら、事業名をそろえてください。`,
    ],
  },
  {
    title: "似ていない事業が一方ずつにあっても、候補としない",
    dataset: renamed(
      withoutListing(sample, "project-sheet", railway),
      "status-list",
      railway,
      "空港の整備",
      "空港の整備",
    ),
    outcomes: [10, 0, 0, 2],
    remarks: [alone(2)],
  },
  {
    title: "一つの資料の一覧しかなければ、比べる相手がない",
    dataset: withoutDocument(sample, visionId),
    outcomes: [0, 0, 0, 6],
    remarks: [alone(6)],
  },
  {
    title: "どの一覧もなければ、点検していないと言う",
    dataset: withoutDocument(withoutDocument(sample, visionId), statusListId),
    outcomes: [0, 0, 0, 0],
    remarks: ["事業を載せた資料が読み込まれていないため、この点検は行っていません。"],
  },
]);

test("指摘は事業を指し、両方の行を出典とする", () => {
  const dataset = renamed(sample, "status-list", railway, "鉄道の利用促進 ");
  expect(runRule(rule, dataset).findings).toEqual([]);
  const [finding] = runRule(
    rule,
    renamed(sample, "status-list", railway, "鐵道の利用促進"),
  ).findings;
  expect(finding).toMatchObject({
    at: { kind: "project", project: railway },
    stated: "鉄道の利用促進",
    computed: "鐵道の利用促進",
  });
  expect(finding?.sources.map(({ document }) => document)).toEqual([visionId, statusListId]);
});
