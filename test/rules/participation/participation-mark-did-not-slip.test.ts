import type { Dataset, MunicipalityId } from "../../../src/domain";
import { participationMarkDidNotSlip as rule } from "../../../src/rules/participation/participation-mark-did-not-slip";
import { slipOf } from "../../../src/rules/participation/participation-mark-did-not-slip/slip";
import {
  ino,
  konan,
  nankoku,
  projectId,
  sampleDataset,
  statusListId,
  tosa,
  visionId,
} from "../../fixtures/sample-dataset";
import { withoutDocument, withoutListing, withParticipants } from "../../fixtures/sample-edits";
import { checkCases, runRule } from "../check-cases";

const sample = sampleDataset();
const railway = projectId("鉄道の利用促進");
const watch = projectId("高齢者の見守り");
const shelter = projectId("避難所の相互利用");
const inStatusList = (
  dataset: Dataset,
  project: string,
  participants: readonly MunicipalityId[] | null,
): Dataset => withParticipants(dataset, "status-list", project, participants);

const [vision, status] = ["別冊（令和10年3月）", "取組状況一覧（令和11年4月1日）"];
const ask = "参加の変更か、印の位置のずれかを、原本の欄で確かめてください。";
const unsettled = `「防災訓練の共同実施」は、${vision}の連携市町の読み取りが定まらないため判定できません。原本で確かめ、判断を記入してください。`;

checkCases(rule, [
  { title: "見本は1事業が判定不能で、残りは一致", dataset: sample, outcomes: [5, 0, 1, 0] },
  {
    title: "1つの印や続いた印の全体が1欄ずれた事業を、両方の読みとともに示す",
    dataset: inStatusList(inStatusList(sample, shelter, [tosa, konan]), watch, [
      nankoku,
      tosa,
      konan,
    ]),
    outcomes: [3, 2, 1, 0],
    findings: [
      `「高齢者の見守り」の印は、${vision}では「土佐市、香南市、いの町」、${status}では「南国市、土佐市、香南市」にあり、ちょうど1欄ずれています。事業ごとの表の連携市町は、別冊の一覧と同じです。${ask}`,
      `「避難所の相互利用」の印は、${vision}では「南国市」、${status}では「土佐市」にあり、ちょうど1欄ずれています。${ask}`,
    ],
    remarks: [unsettled],
  },
  {
    title: "行の印がすべて1欄ずれた事業を示す",
    dataset: inStatusList(sample, railway, [tosa, ino]),
    outcomes: [4, 1, 1, 0],
    findings: [
      `「鉄道の利用促進」の印は、${vision}では「南国市、香南市」、${status}では「土佐市、いの町」にあり、ちょうど1欄ずれています。事業ごとの表の連携市町は、別冊の一覧と同じです。${ask}`,
    ],
  },
  {
    title: "事業ごとの表が取組状況一覧と同じなら、そう示す",
    dataset: withParticipants(sample, "vision-matrix", railway, [nankoku, ino]),
    outcomes: [4, 1, 1, 0],
    findings: [
      `「鉄道の利用促進」の印は、${vision}では「いの町」、${status}では「香南市」にあり、ちょうど1欄ずれています。事業ごとの表の連携市町は、取組状況一覧と同じです。${ask}`,
    ],
  },
  {
    title: "印が増えた、減った、離れた欄に移った事業は、対象外として既にある点検を案内する",
    dataset: inStatusList(
      inStatusList(inStatusList(sample, railway, [nankoku, tosa, konan]), shelter, [nankoku]),
      watch,
      [],
    ),
    outcomes: [2, 0, 1, 3],
    remarks: [
      "別冊と取組状況一覧の印が、1欄のずれではない形で異なる事業です。食い違いは「別冊と取組状況一覧の連携市町の一致」で示します。",
      unsettled,
    ],
  },
  {
    title: "読み取りの定まらない印は判定不能、一方にだけある事業は対象外",
    dataset: withoutListing(inStatusList(sample, railway, null), "status-list", watch),
    outcomes: [3, 0, 2, 1],
  },
  {
    title: "取組状況一覧がなければ、別冊の事業がすべて対象外",
    dataset: withoutDocument(sample, statusListId),
    outcomes: [0, 0, 0, 6],
    remarks: [`取組状況一覧が読み込まれていないため、${vision}の6事業は比べられません。`],
  },
  {
    title: "どちらもなければ、比べた件数は0",
    dataset: withoutDocument(withoutDocument(sample, visionId), statusListId),
    outcomes: [0, 0, 0, 0],
  },
]);

test("ずれの指摘は、ずれた市町を指し、両方の行と事業ごとの表を出典とする", () => {
  const [finding] = runRule(rule, inStatusList(sample, railway, [tosa, ino])).findings;
  expect(finding).toMatchObject({
    at: { kind: "participation", project: railway },
    stated: "南国市、香南市",
    computed: "土佐市、いの町",
  });
  expect(finding?.sources.map(({ document }) => document)).toEqual([
    visionId,
    statusListId,
    visionId,
  ]);
});

describe("1欄のずれ", () => {
  const columns = Array.from("abcdefgh");
  test.each([
    ["1つの印", "c", "d", "c d"],
    ["逆の向き", "d", "c", "d c"],
    ["続いた印の全体", "abcf", "bcdf", "abc bcd"],
    ["ほかの印に届くまで", "abd", "bcd", "ab bc"],
    ["離れた印も、そろって1欄", "ace", "bdf", "ace bdf"],
    ["行の端からはみ出した印", "bdh", "ce", "bdh ce"],
    ["続きの端にある1つの印", "ab", "ac", "b c"],
    ["両側に印がある1つの印", "abd", "acd", "b c"],
  ])("%s", (_, left, right, expected) => {
    const slip = slipOf(Array.from(left), Array.from(right), columns);
    expect(`${slip?.left.join("") ?? ""} ${slip?.right.join("") ?? ""}`).toBe(expected);
  });

  test.each([
    ["同じ行", "abc", "abc"],
    ["1つ増えた", "ab", "abc"],
    ["端の1つが消えた", "ah", "a"],
    ["2欄離れた", "a", "c"],
    ["1つが2つになった", "d", "ef"],
    ["前の続きからちぎれて後ろの続きに付いた", "abce", "acde"],
    ["別の2か所が動いた", "ah", "bg"],
  ])("%sのは、ずれではない", (_, left, right) => {
    expect(slipOf(Array.from(left), Array.from(right), columns)).toBeNull();
  });
});
