import type { ShownCount, ShownTotals } from "../../../src/domain";
import { participationCountIsCorrect as rule } from "../../../src/rules/sheets/participation-count-is-correct";
import { projectId, sampleDataset, statusListId, visionId } from "../../fixtures/sample-dataset";
import { withoutDocument, withParticipants } from "../../fixtures/sample-edits";
import { sampleShown } from "../../fixtures/sample-shown";
import { checkSheetCases } from "../check-cases";

const sample = sampleDataset();
const railway = projectId("鉄道の利用促進");
const watch = projectId("高齢者の見守り");
const drill = projectId("防災訓練の共同実施");
const counting = (changes: Readonly<Record<string, Omit<ShownCount, "project">>>): ShownTotals => ({
  ...sampleShown,
  counts: sampleShown.counts.map((shown) => ({ ...shown, ...changes[shown.project] })),
});
const wrong = (project: string, shown: string, marks: number): string =>
  `シート「参加マトリクス」の「${project}」の参加数は「${shown}」ですが、参加の印は「${String(marks)}」です。計算式が値に置き換わっていないか、「○」でない印がないか、再計算の設定を確かめてください。`;
const unsettled = "シート「参加マトリクス」の印が定まらない事業は、参加数を判定できません。";

checkSheetCases(rule, ["participation"], "「参加マトリクス」", [
  {
    title: "作ったままなら一致。印が定まらない事業は判定不能",
    current: sample,
    shown: sampleShown,
    outcomes: [5, 0, 1, 0],
    remarks: [unsettled],
  },
  {
    title: "1つ多い参加数と1つ少ない参加数を、それぞれ指摘する",
    current: sample,
    shown: counting({ [railway]: { count: 3, text: "3" }, [watch]: { count: 2, text: "2" } }),
    outcomes: [3, 2, 1, 0],
    findings: [wrong(railway, "3", 2), wrong(watch, "2", 3)],
  },
  {
    title: "空欄、文字、計算結果の失敗も、そのまま示して不一致",
    current: sample,
    shown: counting({
      [railway]: { count: null, text: "" },
      [watch]: { count: null, text: "3市町" },
      [projectId("避難所の相互利用")]: { count: null, text: "#REF!" },
    }),
    outcomes: [2, 3, 1, 0],
    findings: [
      wrong(railway, "空欄", 2),
      wrong(watch, "3市町", 3),
      wrong("避難所の相互利用", "#REF!", 2),
    ],
  },
  {
    title: "印が定まった行の「未確定」は不一致、定まらない行の数は判定不能",
    current: withParticipants(
      withParticipants(sample, "vision-matrix", drill, []),
      "vision-matrix",
      watch,
      null,
    ),
    shown: sampleShown,
    outcomes: [4, 1, 1, 0],
    findings: [wrong(drill, "未確定", 0)],
    remarks: [unsettled],
  },
  {
    title: "参加する市町がなければ0",
    current: withParticipants(sample, "vision-matrix", railway, []),
    shown: counting({ [railway]: { count: 0, text: "0" } }),
    outcomes: [5, 0, 1, 0],
  },
  {
    title: "参加数の欄が読めない事業は対象外",
    current: sample,
    shown: {
      ...sampleShown,
      counts: sampleShown.counts.filter(({ project }) => project !== railway),
    },
    outcomes: [4, 0, 1, 1],
    remarks: [
      `シート「参加マトリクス」の「${railway}」の参加数の欄がないか、同じ識別子の行が複数あるため、比べられません。`,
      unsettled,
    ],
  },
  {
    title: "別冊がなければ、取組状況一覧の印と比べる",
    canonical: withoutDocument(sample, visionId),
    current: withoutDocument(sample, visionId),
    shown: counting({ [drill]: { count: 2, text: "2" } }),
    outcomes: [6, 0, 0, 0],
  },
  {
    title: "取組状況一覧がなくても、別冊の印と比べる",
    canonical: withoutDocument(sample, statusListId),
    current: withoutDocument(sample, statusListId),
    shown: sampleShown,
    outcomes: [5, 0, 1, 0],
  },
]);

test("指摘は参加数の欄を指し、印の行を示す", () => {
  const { findings } = rule.check({
    canonical: sample,
    current: sample,
    read: new Set(["participation"]),
    asOf: null,
    shown: counting({ [railway]: { count: 9, text: "9" } }),
  });
  expect(findings).toMatchObject([
    { at: { kind: "participationCount", project: railway }, stated: 9, computed: 2 },
  ]);
  expect(findings[0]?.sources.map(({ text }) => text)).toEqual([`\t${railway}\t○\t\t○\t\t3`]);
});

test("参加数の列を読んでいなければ、点検していないと言う", () => {
  const { compared, remarks } = rule.check({
    canonical: sample,
    current: sample,
    read: new Set(["participation"]),
    asOf: null,
    shown: { amounts: [], counts: [] },
  });
  expect([compared, remarks[0]?.message]).toEqual([
    0,
    "参加マトリクスの参加数の列が読み込まれていないため、この点検は行っていません。",
  ]);
});
