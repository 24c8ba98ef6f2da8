import type { Dataset } from "../../../src/domain";
import { legendCoversSymbols as rule } from "../../../src/rules/documents/legend-covers-symbols";
import { sampleDataset, sourceOf, statusListId, visionId } from "../../fixtures/sample-dataset";
import { withLines } from "../../fixtures/sample-lines";
import { withoutDocument } from "../../fixtures/sample-edits";
import { checkCases, runRule } from "../check-cases";

const sample = sampleDataset();
const explained = (dataset: Dataset): Dataset =>
  withLines(
    withLines(dataset, visionId, ["☆連携市町の「○」は参加を示します。「—」は未定です。"]),
    statusListId,
    ["※●は参加する市町"],
  );
const [vision, status] = ["別冊（令和10年3月）", "取組状況一覧（令和11年4月1日）"];
const without = (document: string, symbol: string): string =>
  `${document}の表の記号「${symbol}」を説明する凡例がありません。読む人に意味が伝わるか確かめ、必要なら凡例を加えてください。`;
const otherShape = `${vision}の表の記号は「—」ですが、凡例は「-」を説明しています。記号の字形をそろえてください。見分けにくい文字が異なります（「—」U+2014と「-」U+002D）。`;

checkCases(rule, [
  {
    title: "凡例がどの記号も説明していれば一致",
    dataset: explained(sample),
    outcomes: [3, 0, 0, 0],
    remarks: [],
  },
  {
    title: "凡例のない記号と、凡例と字形の異なる記号を、資料ごとに指摘する",
    dataset: sample,
    outcomes: [0, 3, 0, 0],
    findings: [without(vision, "○"), otherShape, without(status, "●")],
  },
  {
    title: "ほかの資料の凡例では足りない",
    dataset: withLines(sample, visionId, ["「○」と「●」は参加を示します。"]),
    outcomes: [1, 2, 0, 0],
    findings: [otherShape, without(status, "●")],
  },
  {
    title: "表の行にある記号は説明ではない",
    dataset: withLines(sample, statusListId, ["観光\t●は\t「●」"]),
    outcomes: [0, 3, 0, 0],
    findings: [without(vision, "○"), otherShape, without(status, "●")],
  },
  {
    title: "記号の後に「：」や「＝」で説明する凡例も読む",
    dataset: withLines(withLines(sample, visionId, ["(○：参加、—＝未定)"]), statusListId, [
      "● … 参加",
    ]),
    outcomes: [3, 0, 0, 0],
  },
  {
    title: "印も金額もない資料では、使っている記号がない",
    dataset: withoutDocument(withoutDocument(sample, visionId), statusListId),
    outcomes: [0, 0, 0, 0],
    remarks: ["記号を使った表が読み込まれていないため、この点検は行っていません。"],
  },
]);

describe("凡例の書き方", () => {
  const isExplained = (line: string): boolean =>
    runRule(rule, withLines(sample, statusListId, [line])).findings.every(
      ({ at }) => at.kind !== "documentLine" || at.document !== statusListId,
    );

  test.each([
    "「●」は参加",
    "●:参加",
    "●：参加",
    "●=参加",
    "●＝参加",
    "●…参加",
    "● は参加",
    "●印は参加",
    "凡例 ●：参加",
    "(●：参加)",
    "（●：参加）",
    "※●：参加",
    "○：希望、●：参加",
  ])("「%s」は説明", (line) => {
    expect(isExplained(line)).toBe(true);
  });

  test.each(["●参加", "◎●：参加", "「●●」は参加", "●が参加"])("「%s」は説明ではない", (line) => {
    expect(isExplained(line)).toBe(false);
  });
});

test.each(["〇", "ー", "※", "－", "△"])("1字の記号「%s」の欄を見る", (symbol) => {
  const using = (cell: string): number => {
    const listings = sample.listings.map((one) => ({
      ...one,
      participantsSource: { ...one.participantsSource, text: `観光\t ${cell} \t` },
    }));
    return runRule(rule, { ...sample, listings, budgets: [], kpis: [] }).compared;
  };
  expect(using(symbol)).toBe(2);
  expect(using(`${symbol}1`)).toBe(0);
});

test("指摘は、記号を最初に使った行を指し、凡例の行も出典とする", () => {
  const [, dash] = runRule(rule, sample).findings;
  const first = sourceOf(visionId, "—");
  expect(dash).toMatchObject({
    at: { kind: "documentLine", document: visionId, line: first.line },
    stated: "—",
    computed: "-",
    sources: [first, sourceOf(visionId, "☆")],
  });
});
