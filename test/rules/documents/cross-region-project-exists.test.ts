import type { CrossRegionProject, Dataset } from "../../../src/domain";
import { crossRegionProjectExists as rule } from "../../../src/rules/documents/cross-region-project-exists";
import { projectId, sampleDataset, sourceOf, visionId } from "../../fixtures/sample-dataset";
import { withoutDocument } from "../../fixtures/sample-edits";
import { checkCases, runRule } from "../check-cases";

const sample = sampleDataset();
const promotion = projectId("観光資源の共同発信");
const same = { value: "圏域を訪れる人を増やす。", source: sourceOf(visionId, "両圏域の魅力") };

const shared = (parts: Partial<CrossRegionProject> = {}): CrossRegionProject => ({
  document: visionId,
  project: promotion,
  printedName: "観光資源の共同発信",
  otherRegion: "四国中央連携中枢都市圏",
  purpose: same,
  activities: null,
  source: sourceOf(visionId, "事務事業名\t観光資源の共同発信", 1),
  ...parts,
});
const withShared = (...crossRegionProjects: readonly CrossRegionProject[]): Dataset =>
  sampleDataset({ crossRegionProjects });
const where = (project: string): string =>
  `別冊（令和10年3月）の、四国中央連携中枢都市圏との連携事業「${project}」`;
const ask = "事業名の違いか、一覧への掲載漏れかを確かめてください。";
const noSheet = (count: number): string =>
  `圏域間連携事業のうち${String(count)}事業は、事業ごとの表がないため、事業目的を比べられません。`;

checkCases(rule, [
  {
    title: "圏域の事業にあり、事業目的も事業ごとの表と同じなら一致",
    dataset: withShared(shared()),
    outcomes: [2, 0, 0, 0],
    remarks: [],
  },
  {
    title: "事業目的の違いを、異なる部分で示す",
    dataset: sample,
    outcomes: [1, 1, 0, 0],
    findings: [
      `${where("観光資源の共同発信")}の事業目的が、事業ごとの表と異なります。連携事業では「両圏域の魅力を発信する」、事業ごとの表では「圏域を訪れる人を増やす」です。どちらが正しいかを確かめてください。`,
    ],
  },
  {
    title: "相手の圏域の名前が読めなくても、文が壊れない",
    dataset: withShared(
      shared({ project: "空港の整備", printedName: "空港の整備", otherRegion: "" }),
    ),
    outcomes: [0, 1, 0, 1],
    findings: [
      `別冊（令和10年3月）の、圏域間連携事業「空港の整備」は、この圏域の事業の一覧にありません。${ask}`,
    ],
  },
  {
    title: "圏域の事業にない名前を指摘し、よく似た事業があれば示す",
    dataset: withShared(
      shared(),
      shared({ project: "空港の整備", printedName: "空港の整備" }),
      shared({ project: "特産品・販路の開拓", printedName: "特産品・販路の開拓" }),
    ),
    outcomes: [2, 2, 0, 2],
    findings: [
      `${where("空港の整備")}は、この圏域の事業の一覧にありません。${ask}`,
      `${where("特産品・販路の開拓")}は、この圏域の事業の一覧にありません。よく似た名前の「特産品の販路開拓」はあります。${ask}`,
    ],
    remarks: [noSheet(2)],
  },
  {
    title: "空白と全角・半角の違いは、事業目的の違いとしない",
    dataset: withShared(shared({ purpose: { ...same, value: "圏域を 訪れる人を増やす｡" } })),
    outcomes: [2, 0, 0, 0],
  },
  {
    title: "事業ごとの表がなければ、事業目的は対象外",
    dataset: withShared(
      shared({ project: projectId("避難所の相互利用"), printedName: "避難所の相互利用" }),
    ),
    outcomes: [1, 0, 0, 1],
    remarks: [noSheet(1)],
  },
  {
    title: "事業目的が読み取れなければ判定不能",
    dataset: withShared(shared({ purpose: null })),
    outcomes: [1, 0, 1, 0],
    remarks: ["圏域間連携事業「観光資源の共同発信」は、事業目的が読み取れないため判定できません。"],
  },
  {
    title: "別冊がなければ、点検していないと言う",
    dataset: withoutDocument(sample, visionId),
    outcomes: [0, 0, 0, 0],
    remarks: ["圏域間連携事業を載せた別冊が読み込まれていないため、この点検は行っていません。"],
  },
]);

test("名前の指摘は連携事業の行を、事業目的の指摘は事業を指す", () => {
  const unknown = shared({ project: "空港の整備", printedName: "空港の整備" });
  expect(runRule(rule, withShared(unknown)).findings).toMatchObject([
    { at: { kind: "documentLine", document: visionId, line: unknown.source.line } },
  ]);
  expect(runRule(rule, sample).findings).toMatchObject([
    {
      at: { kind: "project", project: promotion },
      sources: [{ document: visionId }, { document: visionId }],
    },
  ]);
});
