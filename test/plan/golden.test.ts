import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { planWorkbook } from "../../src/plan";
import { sampleDataset } from "../fixtures/sample-dataset";
import { sampleAcknowledgements, sampleWorkbookProblems } from "./sheets/acknowledgements/sample";
import { sheetText } from "./plan-text";
import { sampleResults } from "./sample-results";

const plan = planWorkbook({
  dataset: sampleDataset(),
  results: sampleResults,
  checkedOn: { year: 2026, month: 4, day: 1 },
  acknowledgements: sampleAcknowledgements,
  workbookProblems: sampleWorkbookProblems,
});

describe("見本の圏域のワークシート（全文）", () => {
  test.each(plan.sheets.map((sheet) => [sheet.name, sheet] as const))("%s", (_, sheet) => {
    const file = join(__dirname, "golden", `${sheet.id}.txt`);
    if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(file, sheetText(sheet));
    expect(sheetText(sheet)).toBe(readFileSync(file, "utf8"));
  });

  test("シートの順序と名前の定義", () => {
    expect(plan.sheets.map(({ name }) => name)).toEqual([
      "点検結果",
      "参加マトリクス",
      "事業費",
      "集計",
      "参加対照",
      "KPI",
      "協約",
      "取組状況一覧",
      "確認記録",
      "出典",
    ]);
    expect(plan.names.map(({ name }) => name)).toEqual([
      "点検結果_表",
      "参加マトリクス_表",
      "参加マトリクス_数",
      "事業費_表",
      "事業費_計_記載",
      "事業費_計_計算",
      "事業費_判定",
      "集計_表",
      "集計_計_計算",
      "参加対照_表",
      "参加対照_数",
      "KPI_表",
      "協約_表",
      "取組状況一覧_表",
      "確認記録_表",
      "出典_表",
    ]);
  });
});
