import type { Slogan } from "../../../src/domain";
import { sloganIsConsistent as rule } from "../../../src/rules/documents/slogan-is-consistent";
import { sampleDataset, sourceOf, statusListId, visionId } from "../../fixtures/sample-dataset";
import { checkCases, runRule } from "../check-cases";

const slogan = (document: string, ...lines: readonly string[]): Slogan => ({
  document,
  lines,
  sources: [sourceOf(document, "つながり")],
});
const inVision = slogan(visionId, "～つながり、ひろがる。", "高知都市圏～");
const against = (...lines: readonly string[]) =>
  sampleDataset({ slogans: [inVision, slogan(statusListId, ...lines)] });
const message = (vision: string, status: string) =>
  `将来像の表記が資料によって異なります。別冊（令和10年3月）では${vision}、取組状況一覧（令和11年4月1日）では${status}です。正しい表記を確かめ、そろえてください。`;

checkCases(rule, [
  {
    title: "波線と改行の違いだけなら一致",
    dataset: sampleDataset(),
    outcomes: [1, 0, 0, 0],
    remarks: [],
  },
  {
    title: "全角と半角、空白の違いだけなら一致",
    dataset: against("つながり、 ひろがる｡", "〜高知 都市圏〜"),
    outcomes: [1, 0, 0, 0],
  },
  {
    title: "1字抜けていれば、語の単位で示す",
    dataset: against("つながり、ひろがる。", "高知市圏"),
    outcomes: [0, 1, 0, 0],
    findings: [message("「高知都市圏」", "「高知市圏」")],
  },
  {
    title: "1字違えば、語の単位で示す",
    dataset: against("つながり、ひろがる。", "高知都市県"),
    outcomes: [0, 1, 0, 0],
    findings: [message("「高知都市圏」", "「高知都市県」")],
  },
  {
    title: "一方にしかない言葉は「記載なし」と示す",
    dataset: against("ひろがる。高知都市圏"),
    outcomes: [0, 1, 0, 0],
    findings: [message("「つながり、」", "記載なし")],
  },
  {
    title: "3つの資料は3組を比べ、二つの不一致を示す",
    dataset: sampleDataset({
      slogans: [inVision, slogan(statusListId, "つながり、ひろがる。高知市圏"), inVision],
    }),
    outcomes: [1, 2, 0, 0],
    findings: [
      message("「高知都市圏」", "「高知市圏」"),
      "将来像の表記が資料によって異なります。取組状況一覧（令和11年4月1日）では「高知市圏」、別冊（令和10年3月）では「高知都市圏」です。正しい表記を確かめ、そろえてください。",
    ],
  },
  {
    title: "将来像が一つの資料にしかなければ対象外",
    dataset: sampleDataset({ slogans: [inVision] }),
    outcomes: [0, 0, 0, 1],
    remarks: ["将来像が書かれている資料は別冊（令和10年3月）だけのため、比べる相手がありません。"],
  },
  {
    title: "将来像がなければ、比べた件数は0",
    dataset: sampleDataset({ slogans: [] }),
    outcomes: [0, 0, 0, 0],
  },
]);

test("指摘は二つの表記を持ち、後の資料の行を指す", () => {
  expect(runRule(rule, against("つながり、ひろがる。", "高知市圏")).findings).toMatchObject([
    {
      at: { kind: "documentLine", document: statusListId },
      stated: "つながり、ひろがる。高知都市圏",
      computed: "つながり、ひろがる。高知市圏",
    },
  ]);
});
