import type { PillarHeading } from "../../../src/domain";
import { pillarNumberIsConsistent as rule } from "../../../src/rules/documents/pillar-number-is-consistent";
import { agreementId, sampleDataset, sourceOf, visionId } from "../../fixtures/sample-dataset";
import { checkCases, runRule } from "../check-cases";

const services = "圏域全体の生活関連機能サービスの向上";
const heading = (number: number, name: string = services, document = visionId): PillarHeading => ({
  document,
  number,
  name,
  source: sourceOf(document, services),
});
const withHeadings = (...pillarHeadings: readonly PillarHeading[]) =>
  sampleDataset({ pillarHeadings });

checkCases(rule, [
  {
    title: "番号と名称が順番どおりなら一致",
    dataset: sampleDataset(),
    outcomes: [6, 0, 0, 0],
    remarks: [],
  },
  {
    title: "番号が1つ繰り上がった見出しを、資料ごとに指摘する",
    dataset: withHeadings(heading(2), heading(3), heading(4, services, agreementId)),
    outcomes: [1, 2, 0, 0],
    findings: [
      `別冊（令和10年3月）の見出し「${services}」の番号は「Ⅱ」ですが、役割の順では「Ⅲ」です。見出しの番号を確かめてください。`,
      `連携協約（令和10年3月28日）の見出し「${services}」の番号は「Ⅳ」ですが、役割の順では「Ⅲ」です。見出しの番号を確かめてください。`,
    ],
  },
  {
    title: "同じ誤りが2か所にあれば、2件とも別の指摘になる",
    dataset: withHeadings(heading(2), heading(2)),
    outcomes: [0, 2, 0, 0],
    findings: Array.from(
      { length: 2 },
      () =>
        `別冊（令和10年3月）の見出し「${services}」の番号は「Ⅱ」ですが、役割の順では「Ⅲ」です。見出しの番号を確かめてください。`,
    ),
  },
  {
    title: "空白や字体の違いは名称の違いとしない",
    dataset: withHeadings(heading(3, "圏域全体の 生活関連機能ｻｰﾋﾞｽの向上")),
    outcomes: [1, 0, 0, 0],
  },
  {
    title: "役割によく似た名称を、番号が合っていても指摘する",
    dataset: withHeadings(
      heading(3, "圏域全体の生活関連機能サービスの向用"),
      heading(2, "圏域交体の生活関連機能サービスの向上"),
    ),
    outcomes: [0, 2, 0, 0],
    findings: ["圏域全体の生活関連機能サービスの向用", "圏域交体の生活関連機能サービスの向上"].map(
      (name) =>
        `別冊（令和10年3月）の見出し「${name}」は役割の一覧にない名称です。似た名称の役割「${services}」があります。名称が正しいかを確かめてください。`,
    ),
  },
  {
    title: "役割の一覧にない名称は判定不能",
    dataset: withHeadings(heading(3, "圏域の魅力の発信")),
    outcomes: [0, 0, 1, 0],
    remarks: [
      "別冊（令和10年3月）の見出し「圏域の魅力の発信」は役割の一覧にない名称のため、番号を判定できません。",
    ],
  },
]);

test("指摘は見出しの行を指し、二つの番号を持つ", () => {
  const { source } = heading(2);
  expect(runRule(rule, withHeadings(heading(2))).findings).toMatchObject([
    {
      at: { kind: "documentLine", document: visionId, line: source.line },
      stated: "Ⅱ",
      computed: "Ⅲ",
      sources: [source],
    },
  ]);
});
