import type { MunicipalityName } from "../../../src/domain";
import { municipalityNameIsKnown as rule } from "../../../src/rules/documents/municipality-name-is-known";
import {
  nankoku,
  sampleDataset,
  sourceOf,
  statusListId,
  tosa,
  visionId,
} from "../../fixtures/sample-dataset";
import { checkCases, runRule } from "../check-cases";

const name = (
  printed: string,
  municipality: string | null,
  prefectures: readonly string[],
  document = visionId,
): MunicipalityName => ({
  document,
  printed,
  municipality,
  prefectures,
  source: sourceOf(document, "南国市\t土佐市"),
});
const withNames = (...municipalityNames: readonly MunicipalityName[]) =>
  sampleDataset({ municipalityNames });
const [vision, status] = ["別冊（令和10年3月）", "取組状況一覧（令和11年4月1日）"];

checkCases(rule, [
  {
    title: "一覧のとおりの名前は一致し、空けた文字や互換文字も同じとする",
    dataset: withNames(
      name("南国市", nankoku, ["高知県"]),
      name("南 国　市", nankoku, ["高知県"]),
      name("高知県南国市", nankoku, ["高知県"]),
      name("⼟佐市", tosa, ["高知県"]),
    ),
    outcomes: [4, 0, 0, 0],
    remarks: [],
  },
  {
    title: "字体の異なる名前と、文字の欠けた名前を、資料ごとに指摘する",
    dataset: withNames(
      name("南國市", nankoku, []),
      name("土?市", tosa, [], statusListId),
      name("土佐市", tosa, ["高知県"]),
    ),
    outcomes: [1, 2, 0, 0],
    findings: [
      `${vision}の市町名「南國市」は、全国地方公共団体コードの一覧では「南国市」です。異体字や文字の欠けでないか、原本の表記を確かめてください。`,
      `${status}の市町名「土?市」は、全国地方公共団体コードの一覧では「土佐市」です。異体字や文字の欠けでないか、原本の表記を確かめてください。`,
    ],
  },
  {
    title: "目で見分けられない文字は、符号位置で示す",
    dataset: withNames(name("土\u200B佐市", tosa, ["高知県"])),
    outcomes: [0, 1, 0, 0],
    findings: [
      `${vision}の市町名「土\u200B佐市」は、全国地方公共団体コードの一覧では「土佐市」です（見えない文字U+200B）。異体字や文字の欠けでないか、原本の表記を確かめてください。`,
    ],
  },
  {
    title: "圏域にない市町の名前と、どこにもない名前を指摘する",
    dataset: {
      ...withNames(
        name("三原市", null, ["広島県"]),
        name("南国町", null, []),
        name("甲野市", "甲野市", []),
      ),
      municipalities: [
        ...sampleDataset().municipalities,
        { id: "甲野市", name: "甲野市", lgCode: null, prefecture: null },
      ],
    },
    outcomes: [0, 3, 0, 0],
    findings: [
      `${vision}の市町名「三原市」は、広島県にある市区町村ですが、この圏域の市町ではありません。別の市町の名前と取り違えていないか、確かめてください。`,
      `${vision}の市町名「南国町」は、全国地方公共団体コードの一覧にありません。誤字でないか、市町名が変わっていないかを確かめてください。`,
      `${vision}の市町名「甲野市」は、全国地方公共団体コードの一覧にありません。誤字でないか、市町名が変わっていないかを確かめてください。`,
    ],
  },
  {
    title: "複数の都道府県にあって決まらない名前は判定不能",
    dataset: {
      ...withNames(name("府中市", "府中市", ["東京都", "広島県"])),
      municipalities: [{ id: "府中市", name: "府中市", lgCode: null, prefecture: null }],
    },
    outcomes: [0, 0, 1, 0],
    remarks: [
      `${vision}の市町名「府中市」は東京都、広島県にあり、どの市町か決まらないため判定できません。`,
    ],
  },
  {
    title: "市町名の表記を持たない正本データでは、そう言う",
    dataset: sampleDataset(),
    outcomes: [0, 0, 0, 0],
    remarks: [
      "市町名の表記（古い正本データにはありません）が読み込まれていないため、この点検は行っていません。",
    ],
  },
  {
    title: "市町名が一つもなければ、点検していないと言う",
    dataset: withNames(),
    outcomes: [0, 0, 0, 0],
    remarks: ["市町名を載せた資料が読み込まれていないため、この点検は行っていません。"],
  },
]);

test("指摘は、その表記が最初にある行を指す", () => {
  const odd = name("南國市", nankoku, []);
  expect(runRule(rule, withNames(odd)).findings).toMatchObject([
    {
      at: { kind: "documentLine", document: visionId, line: odd.source.line },
      stated: "南國市",
      computed: "南国市",
      sources: [odd.source],
    },
  ]);
});
