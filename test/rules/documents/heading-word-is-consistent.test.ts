import type { Dataset } from "../../../src/domain";
import { headingWordIsConsistent as rule } from "../../../src/rules/documents/heading-word-is-consistent";
import { sampleDataset, sourceOf, statusListId, visionId } from "../../fixtures/sample-dataset";
import { withoutDocument } from "../../fixtures/sample-edits";
import { checkCases, runRule } from "../check-cases";

const withWords = (
  initiativeHeadings: readonly string[],
  projectHeadings: readonly string[] = ["主な取組内容", "主な取組内容", "主な取組内容"],
): Dataset =>
  sampleDataset({
    statusListBlocks: initiativeHeadings.map((initiativeHeading, index) => ({
      document: statusListId,
      number: index + 1,
      initiativeHeading,
      projectHeading: projectHeadings[index] ?? "",
      source: sourceOf(statusListId, "主な取組内容", index),
    })),
  });
const [vision, status] = ["別冊（令和10年3月）", "取組状況一覧（令和11年4月1日）"];
const ask = "同じものを指すのなら、言葉をそろえてください。";
const other = `${status}の表の見出しのうち2か所は「連携施策」ですが、${vision}では「連携取組」です。${ask}`;

checkCases(rule, [
  {
    title: "見出しの言葉が別冊とも互いにも同じなら一致",
    dataset: withWords(["連携取組", "連携取組", "連携 取組"]),
    outcomes: [2, 0, 0, 0],
    remarks: [],
  },
  {
    title: "異なる言葉は、何か所あるかとともに、言葉ごとに指摘する",
    dataset: withWords(
      ["連携取組", "連携施策", "連携施策"],
      ["主な取組内容", "主な事業", "主な取組内容"],
    ),
    outcomes: [2, 2, 0, 0],
    findings: [
      other,
      `${status}の表の見出しのうち1か所は「主な事業」ですが、同じ資料のほかの見出しでは「主な取組内容」です。${ask}`,
    ],
  },
  {
    title: "どの見出しも別冊と異なれば、それも指摘する",
    dataset: withWords(["連携施策", "連携施策"]),
    outcomes: [1, 1, 0, 0],
    findings: [other],
  },
  {
    title: "別冊がなければ、同じ資料のほかの見出しと比べる",
    dataset: withoutDocument(withWords(["連携施策", "連携取組"]), visionId),
    outcomes: [2, 1, 0, 0],
    findings: [
      `${status}の表の見出しのうち1か所は「連携取組」ですが、同じ資料のほかの見出しでは「連携施策」です。${ask}`,
    ],
  },
  {
    title: "言葉の欠けた見出しは比べない",
    dataset: withWords(["連携取組", ""], ["主な取組内容", ""]),
    outcomes: [2, 0, 0, 0],
  },
  {
    title: "取組状況一覧がなければ、点検していないと言う",
    dataset: withoutDocument(withWords(["連携施策"]), statusListId),
    outcomes: [0, 0, 0, 0],
    remarks: ["取組状況一覧が読み込まれていないため、この点検は行っていません。"],
  },
]);

test("指摘は最初の見出しの行を指し、同じ言葉の行と別冊の行を出典とする", () => {
  const [finding] = runRule(rule, withWords(["連携取組", "連携施策", "連携施策"])).findings;
  const lines = [1, 2].map((index) => sourceOf(statusListId, "主な取組内容", index));
  expect(finding).toMatchObject({
    at: { kind: "documentLine", document: statusListId, line: lines[0]?.line },
    stated: "連携施策",
    computed: "連携取組",
    sources: [...lines, sourceOf(visionId, "【連携取組名】")],
  });
});

test.each([
  ["【連携施策名】", 0],
  ["項目\t【連携施策名】\t事業", 0],
  ["【注】【連携施策名】【連携事業名】", 0],
  ["【連携 施策名】", 1],
  ["【連携施策】", 1],
  ["連携施策名", 1],
  ["【連携名】", 1],
])("別冊の見出し「%s」の言葉", (line, mismatch) => {
  const dataset = withWords(["連携取組", "連携施策", "連携取組"]);
  const documents = dataset.documents.map((one) =>
    one.id === visionId ? { ...one, lines: [line] } : one,
  );
  const { findings } = runRule(rule, { ...dataset, documents });
  const words = findings.map(({ stated }) => stated);
  expect(words).toEqual(mismatch === 0 ? ["連携取組"] : ["連携施策"]);
});
