import type { Dataset, MunicipalityId } from "../../../src/domain";
import { partnerHasProject as rule } from "../../../src/rules/participation/partner-has-project";
import {
  ino,
  konan,
  projectId,
  sampleDataset,
  statusListId,
  visionId,
} from "../../fixtures/sample-dataset";
import { withoutDocument, withParticipants } from "../../fixtures/sample-edits";
import { checkCases, runRule } from "../check-cases";

const sample = sampleDataset();
const training = projectId("防災訓練の共同実施");
const settled = withParticipants(sample, "vision-matrix", training, []);
const without = (dataset: Dataset, document: string, id: MunicipalityId): Dataset => ({
  ...dataset,
  listings: dataset.listings.map((listing) =>
    listing.document === document
      ? { ...listing, participants: listing.participants?.filter((other) => other !== id) ?? null }
      : listing,
  ),
});
const ask =
  "どの事業にも参加の印がありません。印の漏れか、参加する事業がまだないのかを確かめてください。";
const [vision, status] = ["別冊（令和10年3月）", "取組状況一覧（令和11年4月1日）"];

checkCases(rule, [
  { title: "どの市町にも、資料ごとに印があれば一致", dataset: sample, outcomes: [8, 0, 0, 0] },
  {
    title: "印のない市町を、資料ごとに指摘する",
    dataset: without(without(without(settled, visionId, ino), visionId, konan), statusListId, ino),
    outcomes: [5, 3, 0, 0],
    findings: [
      `「香南市」は、${vision}の${ask}`,
      `「いの町」は、${vision}の${ask}`,
      `「いの町」は、${status}の${ask}`,
    ],
  },
  {
    title: "読み取りの定まらない事業があれば、印のない市町は判定不能",
    dataset: without(sample, visionId, ino),
    outcomes: [7, 0, 1, 0],
    remarks: [
      `「いの町」は、${vision}で読み取りの定まった事業に参加の印がありません。連携市町の読み取りが定まらない事業があるため、判定できません。`,
    ],
  },
  {
    title: "一方の資料がなければ、もう一方だけを調べる",
    dataset: withoutDocument(sample, visionId),
    outcomes: [4, 0, 0, 0],
  },
  {
    title: "どちらもなければ、点検していないと言う",
    dataset: withoutDocument(withoutDocument(sample, visionId), statusListId),
    outcomes: [0, 0, 0, 0],
    remarks: ["参加の印がある資料が読み込まれていないため、この点検は行っていません。"],
  },
]);

test("指摘は市町を指す", () => {
  expect(runRule(rule, without(settled, visionId, ino)).findings).toMatchObject([
    { at: { kind: "municipality", municipality: ino } },
  ]);
});
