import type { Dataset, SourceDocument } from "../../../src/domain";
import { documentIsFinal as rule } from "../../../src/rules/documents/document-is-final";
import { agreementId, sampleDataset, statusListId, visionId } from "../../fixtures/sample-dataset";
import { withLines } from "../../fixtures/sample-lines";
import { checkCases, runRule } from "../check-cases";

const changed = (
  id: string,
  parts: Partial<SourceDocument>,
  dataset: Dataset = sampleDataset(),
) => ({
  ...dataset,
  documents: dataset.documents.map((one) => (one.id === id ? { ...one, ...parts } : one)),
});
const draft = changed(visionId, {
  statuses: ["改訂案", "変更箇所のみ抜粋", "改訂版"],
  isDraft: true,
});
const blankDay = { dateText: "令和10年3月 日", date: { year: 2028, month: 3, day: null } };
const ask = "確定した資料があれば差し替えてください。";
const [vision, agreement] = ["別冊（令和10年3月、案）", "連携協約（令和10年3月）"];
const twoStatuses = `${vision}は確定した資料ではないとみられます。「改訂案」とあり、「改訂版」ともあります。`;

checkCases(rule, [
  {
    title: "案でなく、日付に空欄のない資料は一致し、月までの日付もよい",
    dataset: sampleDataset(),
    outcomes: [3, 0, 0, 0],
    remarks: [],
  },
  {
    title: "案とある資料と、日の空いた資料を、それぞれ指摘する",
    dataset: withLines(
      changed(agreementId, blankDay, withLines(draft, visionId, ["(改訂案)"])),
      agreementId,
      ["令和10年3月 日"],
    ),
    outcomes: [1, 2, 0, 0],
    findings: [
      `${twoStatuses}${ask}`,
      `${agreement}は確定した資料ではないとみられます。日付は「令和10年3月 日」で、空欄があります。${ask}`,
    ],
  },
  {
    title: "点検日が資料の日付より後なら、そう言う",
    dataset: withLines(draft, visionId, ["(改訂案)"]),
    asOf: { year: 2028, month: 4, day: 1 },
    outcomes: [2, 1, 0, 0],
    findings: [`${twoStatuses}点検日（令和10年4月1日）は資料の日付より後です。${ask}`],
  },
  {
    title: "同じ月のうちは、後とは言えない",
    dataset: withLines(draft, visionId, ["(改訂案)"]),
    asOf: { year: 2028, month: 3, day: 31 },
    outcomes: [2, 1, 0, 0],
    findings: [`${twoStatuses}${ask}`],
  },
  {
    title: "版とだけある資料は一致",
    dataset: changed(visionId, { statuses: ["改訂版"] }),
    outcomes: [3, 0, 0, 0],
  },
  {
    title: "資料がなければ、点検していないと言う",
    dataset: sampleDataset({ documents: [] }),
    outcomes: [0, 0, 0, 0],
    remarks: ["資料が読み込まれていないため、この点検は行っていません。"],
  },
]);

test("指摘は案とある行を指し、版とある行も出典とする", () => {
  const dataset = withLines(draft, visionId, ["(改訂案)"]);
  const lines = dataset.documents.find(({ id }) => id === visionId)?.lines ?? [];
  const [finding] = runRule(rule, dataset).findings;
  expect(finding?.at).toEqual({ kind: "documentLine", document: visionId, line: lines.length });
  expect(finding?.sources.map(({ text }) => text)).toEqual(["(改訂案)", "(改訂版)"]);
});

test.each<[string, number | null, number | null, number]>([
  ["令和10年3月 日", 3, null, 1],
  ["令和10年 月 日", null, null, 1],
  ["令和10年 月", null, null, 1],
  ["令和10年3月", 3, null, 0],
  ["令和10年3月28日", 3, 28, 0],
  ["令和10年3月28日（令和9年 月 日策定）", 3, 28, 0],
])("日付「%s」の空欄", (dateText, month, day, mismatch) => {
  const dataset = changed(statusListId, { dateText, date: { year: 2028, month, day } });
  expect(runRule(rule, dataset).outcomes.mismatch).toBe(mismatch);
});

test("案だけの資料は版に触れず、行が見つからなければ最初の空白でない行を示す", () => {
  const dataset = changed(visionId, { statuses: ["素案"], lines: [" ", "", "別冊", "本文"] });
  const [finding] = runRule(rule, dataset).findings;
  expect(finding?.message).toContain("「素案」とあります。");
  expect(finding).toMatchObject({
    stated: "素案",
    sources: [{ document: visionId, line: 3, text: "別冊" }],
  });
  const [empty] = runRule(rule, changed(visionId, { statuses: ["素案"], lines: [""] })).findings;
  expect(empty).toMatchObject({ at: { kind: "documentLine", line: 1 }, sources: [] });
});

test("日付のない資料は、それだけで指摘し、資料の始まりを出典とする", () => {
  const undated = { date: { year: 0, month: null, day: null }, dateText: "" };
  const [finding] = runRule(rule, changed(statusListId, undated)).findings;
  expect(finding?.message).toContain("日付がありません。");
  expect(finding?.sources.map(({ line }) => line)).toEqual([1]);
});
