import { errorOf, onSheet, openExcel } from "./open-excel";

describe("知らないものは、名前を言って断る", () => {
  test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void, string]>([
    [
      "メソッド",
      (sheet) => {
        sheet.getRange("A1").flashFill();
      },
      "Range.FlashFill()",
    ],
    [
      "セルごとの項目",
      (sheet) => {
        sheet.getRange("A1").setCellProperties([[{ format: { fill: { color: "red" } } }]]);
      },
      "setCellProperties",
    ],
    [
      "読む項目",
      (sheet) => {
        sheet.getRange("A1").load("hasSpill");
      },
      "Range.HasSpill",
    ],
    [
      "書く項目",
      (sheet) => {
        sheet.getRange("A1").formulasR1C1 = [["=R1C1"]];
      },
      "Range.FormulasR1C1",
    ],
    [
      "移動先の物",
      (sheet) => {
        sheet.shapes.load("items");
      },
      "Worksheet.Shapes",
    ],
    [
      "求める物",
      (sheet) => {
        sheet.getRange("A1").getDirectPrecedents().load("addresses");
      },
      "Range.GetDirectPrecedents()",
    ],
    [
      "深い項目",
      (sheet) => {
        sheet.getRange("A1").load("format/fill/pattern,format/font/angle");
      },
      "RangeFont.Angle",
    ],
    [
      "条件付き書式の種類",
      (sheet) => {
        sheet.getRange("A1").conditionalFormats.add("DataBar");
      },
      "DataBar",
    ],
    [
      "ピボット",
      (_sheet, context) => {
        context.workbook.pivotTables.load("items");
      },
      "Workbook.PivotTables",
    ],
  ])("%s", async (_title, act, name) => {
    const excel = openExcel();
    const error = await errorOf(
      excel,
      onSheet(excel, async (sheet, context) => {
        act(sheet, context);
        await context.sync();
      }),
    );
    expect(error.code).toBe("NotImplemented");
    expect(error.message).toContain(name);
  });
});

test("ないかもしれない物は、その先も静かにないものとして読める", async () => {
  const isNull = await openExcel().Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("無");
    const range = sheet.getRange("A1");
    sheet.load("name");
    range.load("values");
    await context.sync();
    return [sheet.isNullObject, range.isNullObject];
  });
  expect(isNull).toEqual([true, true]);
});

test("ない物に書くと誤りになる", async () => {
  const excel = openExcel();
  const error = await errorOf(
    excel,
    excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("無");
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    }),
  );
  expect(error.code).toBe("InvalidObjectPath");
});
