import { participationMatchesStatusList as rule } from "../../../src/rules/participation/participation-matches-status-list";
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
const [vision, status] = ["別冊（令和10年3月）", "取組状況一覧（令和11年4月1日）"];
const unsettled =
  "「防災訓練の共同実施」は、別冊（令和10年3月）の連携市町の読み取りが定まらないため判定できません。原本で確かめ、判断を記入してください。";
const ask = "参加の変更か、記載の誤りかを確かめてください。";

const swapped = withParticipants(sample, "status-list", watch, [nankoku, tosa]);

checkCases(rule, [
  { title: "見本は1事業が判定不能で、残りは一致", dataset: sample, outcomes: [5, 0, 1, 0] },
  {
    title: "加わった市町と外れた市町を、事業ごとに両方の日付とともに示す",
    dataset: withParticipants(swapped, "status-list", railway, [nankoku, konan, ino]),
    outcomes: [3, 2, 1, 0],
    findings: [
      `「鉄道の利用促進」の連携市町が、${vision}と${status}で異なります。取組状況一覧で加わったのは「いの町」です。${ask}`,
      `「高齢者の見守り」の連携市町が、${vision}と${status}で異なります。取組状況一覧で加わったのは「南国市」です。外れたのは「香南市、いの町」です。${ask}`,
    ],
    remarks: [unsettled],
  },
  {
    title: "別冊のほうが新しければ、加わった市町と外れた市町が入れ替わる",
    dataset: {
      ...swapped,
      documents: sample.documents.map((document) =>
        document.id === visionId
          ? { ...document, date: { year: 2030, month: 3, day: null } }
          : document,
      ),
    },
    outcomes: [4, 1, 1, 0],
    findings: [
      `「高齢者の見守り」の連携市町が、${status}と別冊（令和12年3月）で異なります。別冊で加わったのは「香南市、いの町」です。外れたのは「南国市」です。${ask}`,
    ],
  },
  {
    title: "市町が一つもなくなれば「なし」と比べる",
    dataset: withParticipants(sample, "status-list", railway, []),
    outcomes: [4, 1, 1, 0],
    findings: [
      `「鉄道の利用促進」の連携市町が、${vision}と${status}で異なります。取組状況一覧で外れたのは「南国市、香南市」です。${ask}`,
    ],
  },
  {
    title: "一方の資料にだけある事業は対象外",
    dataset: withoutListing(withoutListing(sample, "status-list", railway), "vision-matrix", watch),
    outcomes: [3, 0, 1, 2],
    remarks: [
      `${vision}の1事業は${status}に掲載がないため、連携市町を比べられません。`,
      unsettled,
      `${status}の1事業は${vision}に掲載がないため、連携市町を比べられません。`,
    ],
  },
  {
    title: "取組状況一覧がなければ、別冊の事業がすべて対象外",
    dataset: withoutDocument(sample, statusListId),
    outcomes: [0, 0, 0, 6],
    remarks: [`取組状況一覧が読み込まれていないため、${vision}の6事業は比べられません。`],
  },
  {
    title: "別冊がなければ、取組状況一覧の事業がすべて対象外",
    dataset: withoutDocument(sample, visionId),
    outcomes: [0, 0, 0, 6],
    remarks: [`別冊が読み込まれていないため、${status}の6事業は比べられません。`],
  },
  {
    title: "どちらもなければ、比べた件数は0",
    dataset: withoutDocument(withoutDocument(sample, visionId), statusListId),
    outcomes: [0, 0, 0, 0],
  },
]);

test("2つの取組状況一覧があれば、新しいほうと比べる", () => {
  const older = { ...sample.documents[1], id: "status-list-2028-04-01" };
  const documents = sample.documents.flatMap((document) =>
    document.id === statusListId
      ? [document, { ...document, ...older, date: { year: 2028, month: 4, day: 1 } }]
      : [document],
  );
  const listings = [
    ...sample.listings,
    ...sample.listings
      .filter(({ kind }) => kind === "status-list")
      .map((listing) => ({ ...listing, document: older.id, participants: [] })),
  ];
  expect(runRule(rule, { ...sample, documents, listings }).outcomes).toMatchObject({
    match: 5,
    mismatch: 0,
  });
});

test("「なし」と比べた指摘は、比べた値を両方持つ", () => {
  const [finding] = runRule(rule, withParticipants(sample, "status-list", railway, [])).findings;
  expect(finding).toMatchObject({
    at: { kind: "participation", project: railway, municipalities: [nankoku, konan] },
    stated: "南国市、香南市",
    computed: "なし",
  });
});
