import type { Dataset, MunicipalityId } from "../../../src/domain";
import { allPartnersMeansAll as rule } from "../../../src/rules/participation/all-partners-means-all";
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
const promotion = projectId("観光資源の共同発信");
const marked = (
  matrix: readonly MunicipalityId[] | null,
  statusList: readonly MunicipalityId[] | null,
): Dataset =>
  withParticipants(
    withParticipants(sample, "vision-matrix", promotion, matrix),
    "status-list",
    promotion,
    statusList,
  );
const everyone = [nankoku, tosa, konan, ino];
const ask = "全市町が参加する事業か、印の漏れかを確かめてください。";
const named =
  "連携市町を名前で挙げている事業ごとの表（4事業）は、「全市町」と書いていないため対象外です。";
const elsewhere =
  "「観光資源の共同発信」は「全市町」とありますが、資料によって印が異なります。食い違いは「別冊の一覧と事業ごとの表の連携市町の一致」と「別冊と取組状況一覧の連携市町の一致」で示します。";

checkCases(rule, [
  {
    title: "どの一覧にも全市町の印があれば一致し、名前で挙げた表は対象外",
    dataset: sample,
    outcomes: [1, 0, 0, 4],
    remarks: [named],
  },
  {
    title: "どの一覧にも印のない市町があれば指摘する",
    dataset: marked([nankoku, tosa], [nankoku, tosa]),
    outcomes: [0, 1, 0, 4],
    findings: [
      `「観光資源の共同発信」の連携市町は、別冊（令和10年3月）の事業ごとの表では「全市町」ですが、別冊（令和10年3月）と取組状況一覧（令和11年4月1日）の印は2市町です。印がないのは「香南市、いの町」です。${ask}`,
    ],
  },
  {
    title: "全市町と書いた事業が二つあれば、二つとも調べる",
    dataset: {
      ...withParticipants(marked([tosa], [tosa]), "status-list", projectId("鉄道の利用促進"), [
        nankoku,
        konan,
      ]),
      listings: marked([nankoku, tosa, konan], [nankoku, tosa, konan]).listings.map((listing) =>
        listing.kind === "project-sheet" ? { ...listing, namesAllPartners: true } : listing,
      ),
    },
    outcomes: [0, 5, 0, 0],
    findings: [
      ["観光資源の共同発信", 3, "いの町"],
      ["特産品の販路開拓", 3, "香南市"],
      ["鉄道の利用促進", 2, "土佐市、いの町"],
      ["高齢者の見守り", 3, "南国市"],
      ["防災訓練の共同実施", 2, "香南市、いの町"],
    ].map(
      ([project, count, missing]) =>
        `「${String(project)}」の連携市町は、別冊（令和10年3月）の事業ごとの表では「全市町」ですが、${project === "防災訓練の共同実施" ? "" : "別冊（令和10年3月）と"}取組状況一覧（令和11年4月1日）の印は${String(count)}市町です。印がないのは「${String(missing)}」です。${ask}`,
    ),
  },
  {
    title: "一覧どうしが異なるだけなら、既にある点検を案内する",
    dataset: marked(everyone, [nankoku, tosa, konan]),
    outcomes: [0, 0, 0, 5],
    remarks: [elsewhere, named],
  },
  {
    title: "比べる一覧が同じ別冊のものだけなら、既にある点検を案内する",
    dataset: withoutDocument(marked([nankoku], null), statusListId),
    outcomes: [0, 0, 0, 5],
    remarks: [elsewhere, named],
  },
  {
    title: "別冊の一覧の印が定まらなければ、取組状況一覧だけと比べる",
    dataset: marked(null, [nankoku, tosa, konan]),
    outcomes: [0, 1, 0, 4],
    findings: [
      `「観光資源の共同発信」の連携市町は、別冊（令和10年3月）の事業ごとの表では「全市町」ですが、取組状況一覧（令和11年4月1日）の印は3市町です。印がないのは「いの町」です。${ask}`,
    ],
  },
  {
    title: "どの印も定まらなければ判定不能、行がなければ対象外",
    dataset: marked(null, null),
    outcomes: [0, 0, 1, 4],
    remarks: [
      "「観光資源の共同発信」は「全市町」とありますが、印の読み取りが定まらないため判定できません。原本で確かめ、判断を記入してください。",
      named,
    ],
  },
  {
    title: "一覧に行がなければ対象外",
    dataset: withoutListing(
      withoutListing(sample, "vision-matrix", promotion),
      "status-list",
      promotion,
    ),
    outcomes: [0, 0, 0, 5],
    remarks: [
      "「観光資源の共同発信」は「全市町」とありますが、一覧に行がないため、印と比べられません。",
      named,
    ],
  },
  {
    title: "事業ごとの表がなければ、点検していないと言う",
    dataset: withoutDocument(sample, visionId),
    outcomes: [0, 0, 0, 0],
    remarks: ["事業ごとの表が読み込まれていないため、この点検は行っていません。"],
  },
]);

test("指摘は、印のない市町を指す", () => {
  expect(runRule(rule, marked([nankoku], [nankoku])).findings).toMatchObject([
    {
      at: { kind: "participation", project: promotion, municipalities: [tosa, konan, ino] },
      stated: "全市町",
      computed: 1,
    },
  ]);
});
