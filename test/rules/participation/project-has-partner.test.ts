import { projectHasPartner as rule } from "../../../src/rules/participation/project-has-partner";
import { nankoku, projectId, sampleDataset } from "../../fixtures/sample-dataset";
import { withParticipants, withUnknownNames } from "../../fixtures/sample-edits";
import { checkCases, runRule } from "../check-cases";

const sample = sampleDataset();
const railway = projectId("鉄道の利用促進");
const watch = projectId("高齢者の見守り");
const ask =
  "参加する連携市町が一つもありません。記載漏れか、連携市町のない事業かを確かめてください。";

checkCases(rule, [
  {
    title: "どの一覧と表にも連携市町があれば一致し、読み取りの定まらない行は判定不能",
    dataset: sample,
    outcomes: [16, 0, 1, 0],
    remarks: [
      "「防災訓練の共同実施」は、別冊（令和10年3月）の連携市町の読み取りが定まらないため判定できません。原本で確かめ、判断を記入してください。",
    ],
  },
  {
    title: "連携市町のない事業を、書かれた場所ごとに指摘する",
    dataset: withParticipants(
      withParticipants(
        withParticipants(sample, "vision-matrix", railway, []),
        "project-sheet",
        railway,
        [],
      ),
      "status-list",
      watch,
      [],
    ),
    outcomes: [13, 3, 1, 0],
    findings: [
      `「鉄道の利用促進」は、別冊（令和10年3月）の一覧に、${ask}`,
      `「鉄道の利用促進」は、別冊（令和10年3月）の事業ごとの表に、${ask}`,
      `「高齢者の見守り」は、取組状況一覧（令和11年4月1日）の表に、${ask}`,
    ],
  },
  {
    title: "読み取れない名前だけが書かれた表は、連携市町がないとはみなさず判定不能",
    dataset: withUnknownNames(withParticipants(sample, "project-sheet", railway, []), railway),
    outcomes: [15, 0, 2, 0],
    remarks: [
      "「防災訓練の共同実施」は、別冊（令和10年3月）の連携市町の読み取りが定まらないため判定できません。原本で確かめ、判断を記入してください。",
      "「鉄道の利用促進」は、別冊（令和10年3月）の連携市町の読み取りが定まらないため判定できません。原本で確かめ、判断を記入してください。",
    ],
  },
  {
    title: "連携市町が1つあれば一致",
    dataset: withParticipants(sample, "vision-matrix", railway, [nankoku]),
    outcomes: [16, 0, 1, 0],
  },
  {
    title: "事業の行がなければ、点検していないと言う",
    dataset: sampleDataset({ listings: [] }),
    outcomes: [0, 0, 0, 0],
    remarks: ["事業と連携市町を載せた資料が読み込まれていないため、この点検は行っていません。"],
  },
]);

test("指摘は事業を指す", () => {
  const dataset = withParticipants(sample, "status-list", watch, []);
  expect(runRule(rule, dataset).findings).toMatchObject([
    { at: { kind: "project", project: watch }, stated: 0 },
  ]);
});
