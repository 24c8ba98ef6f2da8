import type { WorkbookSnapshot } from "../../src/standin";
import { onSheet, openExcel } from "./open-excel";

const isSnapshot = (value: unknown): value is WorkbookSnapshot =>
  typeof value === "object" && value !== null && "sheets" in value;

const throughJson = (snapshot: WorkbookSnapshot): WorkbookSnapshot => {
  const read: unknown = JSON.parse(JSON.stringify(snapshot));
  if (isSnapshot(read)) return read;
  throw new Error("A snapshot did not survive JSON.");
};

/** A workbook that uses everything a snapshot holds. */
const filledWorkbook = async () => {
  const excel = openExcel();
  await onSheet(excel, async (sheet, context) => {
    sheet.getRange("A1:C3").formulas = [
      ["鍵", "額", "計"],
      ["い", "'012", "=SUM(B3:B3)"],
      ["ろ", 5, "=1/0"],
    ];
    const head = sheet.getRange("A1:C1");
    head.format.fill.color = "#DDEBF7";
    head.format.font.bold = true;
    head.format.borders.getItem("EdgeBottom").style = "Continuous";
    sheet.getRange("B:B").format.columnWidth = 80;
    sheet.getRange("B2:B3").numberFormat = [["@"], ["#,##0"]];
    sheet.getRange("3:3").rowHidden = true;
    sheet.getRange("E1:F1").merge();
    sheet.getRange("A2").hyperlink = { documentReference: "Sheet1!A1", textToDisplay: "い" };
    sheet.getRange("B2:B3").dataValidation.rule = { custom: { formula: "=B2>0" } };
    sheet.getRange("B2:B3").conditionalFormats.add("Custom").custom.rule.formula = "=B2<0";
    sheet.tables.add("H1:I3", true).name = "表";
    sheet.charts.add("Line", sheet.getRange("A1:B3"), "Auto");
    sheet.comments.add("A1", "確認");
    sheet.freezePanes.freezeRows(1);
    sheet.pageLayout.setPrintArea("A1:C3");
    sheet.pageLayout.headersFooters.defaultForAllPages.leftHeader = "案";
    sheet.autoFilter.apply("A1:C3");
    context.workbook.names.add("額", sheet.getRange("B2:B3"));
    context.workbook.settings.add("k", { a: [1] });
    context.workbook.properties.title = "題";
    sheet.getRange("B2").select();
    await context.sync();
  });
  excel.standIn.user.addSheet("別");
  excel.standIn.user.protect("別");
  return excel;
};

test("控えはJSONにして戻せて、そこから開いたワークブックの控えは同じである", async () => {
  const { standIn } = await filledWorkbook();
  const snapshot = await standIn.snapshot();
  const again = openExcel({ workbook: throughJson(snapshot) });
  expect(await again.standIn.snapshot()).toEqual(snapshot);
});

test("控えには、値・数式・結果・書式・リンクがそのまま入る", async () => {
  const { standIn } = await filledWorkbook();
  const { sheets, styles } = await standIn.snapshot();
  const cells = new Map(sheets[0]?.cells.map(({ at, ...cell }) => [at, cell]));
  expect(cells.get("B2")).toMatchObject({ value: "012", isQuoted: true });
  expect(cells.get("C2")).toMatchObject({ value: 5, formula: "=SUM(B3:B3)" });
  expect(cells.get("C3")).toMatchObject({ value: { error: "#DIV/0!" }, formula: "=1/0" });
  expect(cells.get("A2")).toMatchObject({ hyperlink: { documentReference: "Sheet1!A1" } });
  expect(styles[cells.get("A1")?.style ?? -1]).toEqual({
    "border.bottom.style": "Continuous",
    "fill.color": "#DDEBF7",
    "fill.pattern": "Solid",
    "font.bold": true,
  });
});

test("控えから開いたワークブックは、前の控えに触れない", async () => {
  const snapshot = await (await filledWorkbook()).standIn.snapshot();
  const before = JSON.stringify(snapshot);
  const again = openExcel({ workbook: snapshot });
  again.standIn.user.type("Sheet1", "B3", 99);
  again.standIn.user.deleteRows("Sheet1", "2:2");
  expect(JSON.stringify(snapshot)).toBe(before);
});

test("空のワークブックには、空のシートが一枚ある", async () => {
  const { sheets } = await openExcel().standIn.snapshot();
  expect(sheets.map(({ name, cells }) => [name, cells])).toEqual([["Sheet1", []]]);
});
