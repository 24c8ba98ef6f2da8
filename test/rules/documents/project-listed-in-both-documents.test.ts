import { projectListedInBothDocuments as rule } from "../../../src/rules/documents/project-listed-in-both-documents";
import { projectId, sampleDataset, statusListId } from "../../fixtures/sample-dataset";
import { withoutDocument, withoutListing } from "../../fixtures/sample-edits";
import { checkCases, runRule } from "../check-cases";

const sample = sampleDataset();
const railway = projectId("鉄道の利用促進");
const drill = projectId("防災訓練の共同実施");
const [vision, status] = ["別冊（令和10年3月）", "取組状況一覧（令和11年4月1日）"];
const ask = "事業の追加や終了か、事業名の違いか、掲載漏れかを確かめてください。";

/** 「鉄道の利用促進」 stands twice in each list. */
const withRepeated = () => ({
  ...sample,
  listings: [
    ...sample.listings,
    ...sample.listings
      .filter(({ kind, project }) => kind !== "project-sheet" && project === railway)
      .map((listing) => ({ ...listing })),
  ],
});
const repeatedIn = (document: string): string =>
  `「鉄道の利用促進」の行が${document}に重複しています。余分な行か、事業名の違いかを確かめてください。`;

checkCases(rule, [
  { title: "6事業が両方にあれば一致", dataset: sample, outcomes: [6, 0, 0, 0], remarks: [] },
  {
    title: "別冊だけの事業と取組状況一覧だけの事業を、それぞれ指摘する",
    dataset: withoutListing(withoutListing(sample, "vision-matrix", drill), "status-list", railway),
    outcomes: [4, 2, 0, 0],
    findings: [
      `「鉄道の利用促進」は${vision}にありますが、${status}にはありません。${ask}`,
      `「防災訓練の共同実施」は${status}にありますが、${vision}にはありません。${ask}`,
    ],
  },
  {
    title: "事業ごとの表だけでは、一覧にあるとはみなさない",
    dataset: withoutListing(sample, "vision-matrix", railway),
    outcomes: [5, 1, 0, 0],
    findings: [`「鉄道の利用促進」は${status}にありますが、${vision}にはありません。${ask}`],
  },
  {
    title: "同じ一覧に重複した行を、一覧ごとに指摘する",
    dataset: withRepeated(),
    outcomes: [7, 2, 0, 0],
    findings: [vision, status].map(repeatedIn),
  },
  {
    title: "取組状況一覧がなければ、すべて対象外",
    dataset: withoutDocument(sample, statusListId),
    outcomes: [0, 0, 0, 6],
    remarks: [`取組状況一覧が読み込まれていないため、${vision}の6事業は比べられません。`],
  },
  {
    title: "取組状況一覧がなくても、別冊の一覧に重複した行は指摘する",
    dataset: withoutDocument(withRepeated(), statusListId),
    outcomes: [0, 1, 0, 7],
    findings: [repeatedIn(vision)],
  },
]);

test("指摘は事業を指し、ある資料の行を示す", () => {
  const [finding] = runRule(rule, withoutListing(sample, "vision-matrix", drill)).findings;
  expect(finding).toMatchObject({
    at: { kind: "project", project: drill },
    stated: null,
    computed: "防災訓練の共同実施",
    sources: [{ document: statusListId, text: "	防災訓練の共同実施	●	●" }],
  });
});
