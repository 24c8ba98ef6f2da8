import { participationMatchesProjectSheet as rule } from "../../../src/rules/participation/participation-matches-project-sheet";
import {
  ino,
  konan,
  nankoku,
  projectId,
  sampleDataset,
  tosa,
  visionId,
} from "../../fixtures/sample-dataset";
import {
  withoutDocument,
  withoutListing,
  withParticipants,
  withUnknownNames,
} from "../../fixtures/sample-edits";
import { checkCases, runRule } from "../check-cases";

const railway = projectId("鉄道の利用促進");
const watch = projectId("高齢者の見守り");
const drill = projectId("防災訓練の共同実施");
const shelter = projectId("避難所の相互利用");
const sample = sampleDataset();
const fix = "どちらが正しいかを確かめ、もう一方を直してください。";
const noSheet = "別冊（令和10年3月）では、一覧の1事業に事業ごとの表がないため、比べられません。";
const excerpt = `抜粋の${noSheet}`;

checkCases(rule, [
  {
    title: "読み取りの定まらない行は判定不能、抜粋で表のない事業は対象外",
    dataset: sample,
    outcomes: [4, 0, 1, 1],
    remarks: [
      excerpt,
      "「防災訓練の共同実施」は、別冊（令和10年3月）の連携市町の読み取りが定まらないため判定できません。原本で確かめ、判断を記入してください。",
    ],
  },
  {
    title: "一覧にだけある市町と表にだけある市町を、事業ごとに一つの指摘で示す",
    dataset: withParticipants(
      withParticipants(sample, "vision-matrix", railway, [nankoku, tosa, ino]),
      "project-sheet",
      watch,
      [tosa],
    ),
    outcomes: [2, 2, 1, 1],
    findings: [
      `「鉄道の利用促進」の連携市町が、別冊（令和10年3月）の一覧と事業ごとの表で異なります。一覧にだけあるのは「土佐市、いの町」です。事業ごとの表にだけあるのは「香南市」です。${fix}`,
      `「高齢者の見守り」の連携市町が、別冊（令和10年3月）の一覧と事業ごとの表で異なります。一覧にだけあるのは「香南市、いの町」です。${fix}`,
    ],
  },
  {
    title: "市町の並び順が違うだけなら一致",
    dataset: withParticipants(sample, "project-sheet", railway, [konan, nankoku]),
    outcomes: [4, 0, 1, 1],
  },
  {
    title: "判断が記入されると、判定不能が一致に変わる",
    dataset: withParticipants(sample, "vision-matrix", drill, [nankoku, tosa]),
    outcomes: [5, 0, 0, 1],
    remarks: [excerpt],
  },
  {
    title: "読み取れない名前だけが書かれた表は判定不能、一部なら読み取れた名前で比べる",
    dataset: withUnknownNames(
      withUnknownNames(withParticipants(sample, "project-sheet", railway, []), railway),
      watch,
    ),
    outcomes: [3, 0, 2, 1],
    remarks: [
      "「鉄道の利用促進」は、別冊（令和10年3月）の連携市町の読み取りが定まらないため判定できません。原本で確かめ、判断を記入してください。",
      excerpt,
      "「防災訓練の共同実施」は、別冊（令和10年3月）の連携市町の読み取りが定まらないため判定できません。原本で確かめ、判断を記入してください。",
    ],
  },
  {
    title: "表の連携市町が読めない事業も判定不能",
    dataset: withParticipants(sample, "project-sheet", railway, null),
    outcomes: [3, 0, 2, 1],
  },
  {
    title: "表があるのに一覧に行がない事業は不一致",
    dataset: withoutListing(sample, "vision-matrix", railway),
    outcomes: [3, 1, 1, 1],
    findings: [
      "「鉄道の利用促進」は、別冊（令和10年3月）に事業ごとの表がありますが、一覧に行がありません。一覧への掲載漏れか、事業名の違いかを確かめてください。",
    ],
  },
  {
    title: "一覧にも表にもない事業は数えない",
    dataset: withoutListing(sample, "vision-matrix", shelter),
    outcomes: [4, 0, 1, 0],
  },
  {
    title: "抜粋でない別冊では、抜粋と書かない",
    dataset: sampleDataset({
      documents: sample.documents.map((document) => ({ ...document, isExcerpt: false })),
    }),
    outcomes: [4, 0, 1, 1],
    remarks: [
      noSheet,
      "「防災訓練の共同実施」は、別冊（令和10年3月）の連携市町の読み取りが定まらないため判定できません。原本で確かめ、判断を記入してください。",
    ],
  },
  {
    title: "別冊がなければ、比べた件数は0",
    dataset: withoutDocument(sample, visionId),
    outcomes: [0, 0, 0, 0],
  },
]);

test("指摘は食い違う市町の印を指し、両方の行を示す", () => {
  const edited = withParticipants(sample, "vision-matrix", railway, [nankoku, ino]);
  const [finding] = runRule(rule, edited).findings;
  expect(finding).toMatchObject({
    at: { kind: "participation", project: railway, municipalities: [ino, konan] },
    stated: "南国市、いの町",
    computed: "南国市、香南市",
  });
  expect(finding?.sources.map(({ text }) => text)).toEqual([
    "	鉄道の利用促進	○		○		3",
    "連携市町	南国市、香南市",
  ]);
});

test("違いが同じでも、両方の参加市町が変われば、確認済みが外れるよう指紋が変わる", () => {
  const fingerprintWith = (others: readonly string[]) => {
    const matrix = withParticipants(sample, "vision-matrix", railway, [nankoku, ...others]);
    const edited = withParticipants(matrix, "project-sheet", railway, [konan, ...others]);
    return runRule(rule, edited).findings[0]?.fingerprint;
  };
  expect(fingerprintWith([tosa])).not.toBe(fingerprintWith([tosa, ino]));
  expect(fingerprintWith([tosa, ino])).toBe(fingerprintWith([ino, tosa]));
});
