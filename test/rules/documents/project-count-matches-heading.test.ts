import { projectCountMatchesHeading as rule } from "../../../src/rules/documents/project-count-matches-heading";
import {
  agreementId,
  projectId,
  sampleDataset,
  sourceOf,
  statusListId,
  visionId,
} from "../../fixtures/sample-dataset";
import { withoutListing } from "../../fixtures/sample-edits";
import { checkCases, runRule } from "../check-cases";

const sample = sampleDataset();
const heading = [sourceOf(visionId, "6事務事業")];
const stating = (...counts: readonly number[]) =>
  sampleDataset({
    statedProjectCounts: counts.map((count) => ({ document: visionId, count, sources: heading })),
  });
const message = (stated: number, rows: number) =>
  `別冊（令和10年3月）の一覧の見出しには「${stated}事務事業」とありますが、一覧の行は「${rows}事業」です。見出しの数か、一覧の行を確かめてください。`;

checkCases(rule, [
  { title: "見出しの6事業と6行は一致", dataset: sample, outcomes: [1, 0, 0, 0], remarks: [] },
  {
    title: "見出しが1少なければ不一致",
    dataset: stating(5),
    outcomes: [0, 1, 0, 0],
    findings: [message(5, 6)],
  },
  {
    title: "見出しが1多ければ不一致",
    dataset: stating(7),
    outcomes: [0, 1, 0, 0],
    findings: [message(7, 6)],
  },
  {
    title: "行が1つ抜ければ不一致",
    dataset: withoutListing(sample, "vision-matrix", projectId("鉄道の利用促進")),
    outcomes: [0, 1, 0, 0],
    findings: [message(6, 5)],
  },
  {
    title: "異なる数の見出しは別々に比べる",
    dataset: stating(6, 7, 8),
    outcomes: [1, 2, 0, 0],
    findings: [message(7, 6), message(8, 6)],
  },
  {
    title: "取組状況一覧の見出しは、取組状況一覧の行と比べる",
    dataset: sampleDataset({
      statedProjectCounts: [{ document: statusListId, count: 6, sources: heading }],
      listings: sample.listings.filter(({ kind }) => kind === "status-list"),
    }),
    outcomes: [1, 0, 0, 0],
  },
  {
    title: "数える一覧のない資料は対象外",
    dataset: sampleDataset({
      statedProjectCounts: [{ document: agreementId, count: 3, sources: heading }],
    }),
    outcomes: [0, 0, 0, 1],
    remarks: [
      "連携協約（令和10年3月28日）には事業数が書かれていますが、数える一覧の行がないため比べられません。",
    ],
  },
]);

test("指摘は見出しの行を指し、二つの数を持つ", () => {
  expect(runRule(rule, stating(5)).findings).toMatchObject([
    {
      at: { kind: "documentLine", document: visionId, line: heading[0]?.line },
      stated: 5,
      computed: 6,
      sources: heading,
    },
  ]);
});
