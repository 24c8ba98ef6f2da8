import type { Dataset, WorkbookPart } from "../../../src/domain";
import { projectNameMatchesDocuments as rule } from "../../../src/rules/sheets/project-name-matches-documents";
import { projectId, sampleDataset, statusListId } from "../../fixtures/sample-dataset";
import { withoutDocument, withoutListing } from "../../fixtures/sample-edits";
import { checkSheetCases, runSheetRule } from "../check-cases";

const parts: readonly WorkbookPart[] = ["participation", "budget", "statusList"];
const sample = sampleDataset();
const railway = projectId("鉄道の利用促進");
const drill = projectId("防災訓練の共同実施");
const renamed = (names: Readonly<Record<string, string>>): Dataset =>
  sampleDataset({
    projects: sample.projects.map((one) => ({ ...one, name: names[one.id] ?? one.name })),
  });
const message = (stated: string, computed: string): string =>
  `事業名が、別冊 令和10年3月では「${stated}」、シートでは「${computed}」です。資料の改訂か、入力の誤りかを確かめてください。`;

checkSheetCases(rule, parts, "「参加マトリクス」「事業費」「取組状況一覧」", [
  { title: "作ったままなら、6事業が一致", current: sample, outcomes: [6, 0, 0, 0], remarks: [] },
  {
    title: "書き換えた二つの事業名を、それぞれ指摘する",
    current: renamed({ [railway]: "鉄道とバスの利用促進", [drill]: "" }),
    outcomes: [4, 2, 0, 0],
    findings: [
      message("鉄道の利用促進", "鉄道とバスの利用促進"),
      message("防災訓練の共同実施", "空欄"),
    ],
  },
  {
    title: "空白や全角と半角の違いだけなら一致",
    current: renamed({ [railway]: "鉄道 の利用促進 ", [drill]: "防災訓練の\n共同実施" }),
    outcomes: [6, 0, 0, 0],
  },
  {
    title: "シートにない事業は数えない",
    current: sampleDataset({ projects: sample.projects.slice(2) }),
    outcomes: [4, 0, 0, 0],
  },
]);

test.each<[string, WorkbookPart, Dataset, number]>([
  [
    "参加マトリクスだけなら、別冊の一覧の事業",
    "participation",
    withoutListing(sample, "vision-matrix", drill),
    5,
  ],
  [
    "取組状況一覧だけなら、取組状況一覧の事業",
    "statusList",
    withoutListing(sample, "status-list", drill),
    5,
  ],
  ["事業費だけなら、すべての事業", "budget", withoutListing(sample, "vision-matrix", drill), 6],
  [
    "取組状況一覧の資料がなければ、行わない",
    "statusList",
    withoutDocument(sample, statusListId),
    0,
  ],
])("読んだシートが%sを数える", (_title, part, canonical, compared) => {
  expect(runSheetRule(rule, [part], canonical, canonical).compared).toBe(compared);
});

test("指摘は事業を指し、事業名の行を示す", () => {
  const [finding] = runSheetRule(rule, ["budget"], renamed({ [railway]: "鉄道" })).findings;
  expect(finding).toMatchObject({
    at: { kind: "project", project: railway },
    stated: "鉄道の利用促進",
    computed: "鉄道",
    sources: [{ text: "\t鉄道の利用促進\t○\t\t○\t\t3" }],
  });
});

test("資料によって事業名の書き方が違えば、その名称を書いた資料を示す", () => {
  const canonical = sampleDataset({
    listings: sample.listings.map((one) =>
      one.kind === "status-list" ? one : { ...one, printedName: "別の書き方" },
    ),
  });
  const [finding] = runSheetRule(
    rule,
    ["budget"],
    renamed({ [railway]: "鉄道" }),
    canonical,
  ).findings;
  expect(finding?.sources.map(({ document }) => document)).toEqual([statusListId]);
});

test("その名称のまま書いた資料がなくても、事業を載せた行を示す", () => {
  const canonical = renamed({ [railway]: "鉄道 利用促進" });
  const [finding] = runSheetRule(rule, ["budget"], sample, canonical).findings;
  expect(finding?.sources).toHaveLength(1);
});
