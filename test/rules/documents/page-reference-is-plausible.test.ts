import type { Dataset } from "../../../src/domain";
import { pageReferenceIsPlausible as rule } from "../../../src/rules/documents/page-reference-is-plausible";
import { projectId, sampleDataset, statusListId, visionId } from "../../fixtures/sample-dataset";
import { withoutDocument } from "../../fixtures/sample-edits";
import { checkCases, runRule } from "../check-cases";

const sample = sampleDataset();
const promotion = projectId("観光資源の共同発信");
const shelter = projectId("避難所の相互利用");
const training = projectId("防災訓練の共同実施");
const watch = projectId("高齢者の見守り");

const onPages = (
  pages: Readonly<Record<string, number | null>>,
  dataset: Dataset = sample,
): Dataset => ({
  ...dataset,
  listings: dataset.listings.map((listing) => {
    const page = pages[listing.project];
    return listing.kind === "vision-matrix" && page !== undefined ? { ...listing, page } : listing;
  }),
});
/** The one reference of the sample, to another page and from another page. */
const referring = (page: number | null, from?: number): Dataset => ({
  ...sample,
  projectSheets: sample.projectSheets.map((sheet) => ({
    ...sheet,
    crossReferences: sheet.crossReferences.map((reference) => ({
      ...reference,
      page,
      source: from === undefined ? reference.source : { ...reference.source, page: from },
    })),
  })),
});
const document = "別冊（令和10年3月）";

checkCases(rule, [
  {
    title: "順に並んだページと、一覧にあるページへの参照は一致",
    dataset: sample,
    outcomes: [12, 0, 0, 0],
    remarks: [],
  },
  {
    title: "同じページに二つの事業があってもよい",
    dataset: onPages({ [training]: 5 }),
    outcomes: [12, 0, 0, 0],
  },
  {
    title: "戻るページを、一覧の行と事業ごとの表の並びで指摘する",
    dataset: onPages({ [watch]: 14, [promotion]: 0 }),
    outcomes: [10, 2, 0, 0],
    findings: [
      `${document}の一覧の掲載ページは、「高齢者の見守り」が「14」、次の「避難所の相互利用」が「5」で、順になっていません。ページの番号を確かめてください。`,
      `${document}の事業ごとの表は、「高齢者の見守り」の次に「防災訓練の共同実施」がありますが、一覧の掲載ページは「14」と「6」で、逆の順です。掲載ページか、表の並びを確かめてください。`,
    ],
  },
  {
    title: "ページのない行は判定不能で、その前後を比べる",
    dataset: onPages({ [shelter]: null, [training]: 3 }),
    outcomes: [8, 3, 1, 0],
    findings: [
      `${document}の一覧の掲載ページは、「高齢者の見守り」が「4」、次の「防災訓練の共同実施」が「3」で、順になっていません。ページの番号を確かめてください。`,
      `${document}の事業ごとの表は、「高齢者の見守り」の次に「防災訓練の共同実施」がありますが、一覧の掲載ページは「4」と「3」で、逆の順です。掲載ページか、表の並びを確かめてください。`,
      `${document}の「防災訓練の共同実施」の表は「5ページ」を参照していますが、一覧の掲載ページに「5」はありません。参照先のページを確かめてください。`,
    ],
    remarks: [
      `「避難所の相互利用」は、${document}の一覧に掲載ページがないか読み取れないため、判定できません。`,
    ],
  },
  {
    title: "一覧にないページへの参照を指摘する",
    dataset: referring(45),
    outcomes: [11, 1, 0, 0],
    findings: [
      `${document}の「防災訓練の共同実施」の表は「45ページ」を参照していますが、一覧の掲載ページに「45」はありません。参照先のページを確かめてください。`,
    ],
  },
  {
    title: "自分のページへの参照を指摘する",
    dataset: referring(6, 6),
    outcomes: [11, 1, 0, 0],
    findings: [
      `${document}の「防災訓練の共同実施」の表は「6ページ」を参照していますが、それはこの表自身のページです。参照先のページを確かめてください。`,
    ],
  },
  {
    title: "同じページに別の事業があれば、その事業への参照でありうる",
    dataset: onPages({ [shelter]: 6 }, referring(6, 6)),
    outcomes: [12, 0, 0, 0],
  },
  {
    title: "どのページを指すか定まらない参照は判定不能",
    dataset: referring(null),
    outcomes: [11, 0, 1, 0],
    remarks: [
      `${document}の参照「P.45 事業再掲」は、どのページを指すかが定まらないため判定できません。原本で確かめ、判断を記入してください。`,
    ],
  },
  {
    title: "圏域間連携事業のページも順に並ぶ",
    dataset: {
      ...sample,
      crossRegionProjects: sample.crossRegionProjects.map((one) => ({
        ...one,
        source: { ...one.source, page: 2 },
      })),
    },
    outcomes: [12, 1, 0, 0],
    findings: [
      `${document}の一覧の掲載ページは、「防災訓練の共同実施」が「6」、次の「圏域間連携事業」が「2」で、順になっていません。ページの番号を確かめてください。`,
    ],
  },
  {
    title: "別冊の一覧がなければ、点検していないと言う",
    dataset: withoutDocument(sample, visionId),
    outcomes: [0, 0, 0, 0],
    remarks: ["掲載ページのある別冊の一覧が読み込まれていないため、この点検は行っていません。"],
  },
  {
    title: "取組状況一覧がなくても調べる",
    dataset: withoutDocument(sample, statusListId),
    outcomes: [12, 0, 0, 0],
  },
]);

test("指摘は、戻ったページの行を指す", () => {
  const [finding] = runRule(rule, onPages({ [watch]: 14 })).findings;
  const row = sample.listings.find(
    ({ project, kind }) => project === shelter && kind === "vision-matrix",
  );
  expect(finding).toMatchObject({
    at: { kind: "documentLine", document: visionId, line: row?.source.line },
    stated: 5,
    computed: 14,
  });
});
