import { readFileSync } from "node:fs";
import { join } from "node:path";
import { opened } from "../xlsx/snapshot/filled";
import { noCalculator } from "./no-calculator";
import {
  allSheets,
  day,
  openFilled,
  openWorkbook,
  valueOf,
  type OpenWorkbook,
} from "./open-workbook";
import { viewOf } from "./sheet-view";
import { smallRegion } from "./small-region";

const dataset = smallRegion();

/** A workbook of {@link smallRegion} as the version before 「値の出どころ」 and before one frozen column made it. */
const former = readFileSync(join(__dirname, "../fixtures/former-layout.xlsx"));

const openFormer = async () =>
  openWorkbook({ workbook: await opened(former), calculator: noCalculator });

const typed = [
  ["点検結果", "response", "対応中"],
  ["点検結果", "reason", "担当課に尋ねる"],
] as const;

/** Everything but formulas, whose references stand where the columns do, and but the amount that is typed over. */
const written = async ({ standIn }: OpenWorkbook, sheet: string): Promise<readonly string[]> =>
  (await standIn.look(sheet, "A1:AD120")).formulas
    .flat()
    .map(String)
    .filter((text) => text !== "" && !text.startsWith("="))
    .toSorted();

describe("以前の版で作ったブック", () => {
  test("入力は残り、ほかは新しく作ったブックと同じになる", async () => {
    const workbook = await openFormer();
    const { session, standIn } = workbook;
    const findings = await viewOf(workbook, "点検結果");
    const row = findings.rowKeys.find((key) => key.startsWith("finding:")) ?? "";
    for (const [sheet, column, value] of typed) {
      standIn.user.type(sheet, findings.at(row, column), value);
    }
    const budget = await viewOf(workbook, "事業費");
    const project = budget.rowKeys.find((key) => key.startsWith("project:")) ?? "";
    const before = budget.value(project, "fiscal-year:2029");
    const cell = budget.at(project, "fiscal-year:2029");
    standIn.user.type("事業費", cell, 77);
    const { keptTyped, problems } = await valueOf(
      session.fill({ dataset, sheets: allSheets }, new Set()),
    );
    expect(problems).toEqual([]);
    expect(keptTyped.map(({ sheet, typed: text }) => [sheet, text])).toEqual([["事業費", "77"]]);
    const report = await valueOf(session.check(dataset, day));
    expect(report.workbookProblems).toEqual([]);
    const after = await viewOf(workbook, "点検結果");
    expect(typed.map(([, column]) => after.value(row, column))).toEqual([
      "対応中",
      "担当課に尋ねる",
    ]);
    expect((await viewOf(workbook, "事業費")).value(project, "fiscal-year:2029")).toBe(77);
    const fresh = await openFilled(dataset, { calculator: noCalculator });
    standIn.user.type("事業費", cell, Number(before));
    for (const sheet of ["参加マトリクス", "事業費", "参加対照", "取組状況一覧", "KPI", "協約"]) {
      const [old, made] = await Promise.all([written(workbook, sheet), written(fresh, sheet)]);
      expect([sheet, old]).toEqual([sheet, made]);
    }
    const again = await valueOf(session.previewFill({ dataset, sheets: allSheets }));
    expect(again.sheets.map(({ action }) => action)).toEqual(again.sheets.map(() => "none"));
  });
});
