import { errorOf, first, onSheet, openExcel } from "./open-excel";

describe("範囲から範囲を求める", () => {
  test.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string]>([
    ["番地", (sheet) => sheet.getRange("b2:D4"), "Sheet1!B2:D4"],
    ["逆向きの番地", (sheet) => sheet.getRange("D4:B2"), "Sheet1!B2:D4"],
    ["列全体", (sheet) => sheet.getRange("B:C"), "Sheet1!B:C"],
    ["行全体", (sheet) => sheet.getRange("3:4"), "Sheet1!3:4"],
    ["番号", (sheet) => sheet.getRangeByIndexes(1, 26, 2, 3), "Sheet1!AA2:AC3"],
    ["一つのセル", (sheet) => sheet.getCell(0, 701), "Sheet1!ZZ1"],
    ["範囲の中のセル", (sheet) => sheet.getRange("B2:D4").getCell(1, 1), "Sheet1!C3"],
    ["行", (sheet) => sheet.getRange("B2:D4").getRow(2), "Sheet1!B4:D4"],
    ["列", (sheet) => sheet.getRange("B2:D4").getColumn(0), "Sheet1!B2:B4"],
    ["最後のセル", (sheet) => sheet.getRange("B2:D4").getLastCell(), "Sheet1!D4"],
    ["ずらす", (sheet) => sheet.getRange("B2:D4").getOffsetRange(1, -1), "Sheet1!A3:C5"],
    ["広げる", (sheet) => sheet.getRange("B2").getResizedRange(1, 2), "Sheet1!B2:D3"],
    [
      "大きさを決める",
      (sheet) => sheet.getRange("B2:D4").getAbsoluteResizedRange(1, 1),
      "Sheet1!B2",
    ],
    ["列全体へ", (sheet) => sheet.getRange("B2:C4").getEntireColumn(), "Sheet1!B:C"],
    ["行全体へ", (sheet) => sheet.getRange("B2:C4").getEntireRow(), "Sheet1!2:4"],
    ["囲む", (sheet) => sheet.getRange("B2").getBoundingRect("D5"), "Sheet1!B2:D5"],
    ["重なり", (sheet) => sheet.getRange("A1:C3").getIntersection("B2:D4"), "Sheet1!B2:C3"],
    ["上の行", (sheet) => sheet.getRange("B5").getRowsAbove(2), "Sheet1!B3:B4"],
    ["下の行", (sheet) => sheet.getRange("B5").getRowsBelow(2), "Sheet1!B6:B7"],
    ["使用範囲", (sheet) => sheet.getUsedRange(true), "Sheet1!A1:B2"],
    ["使用範囲の中", (sheet) => sheet.getRange("B:B").getUsedRange(true), "Sheet1!B1:B2"],
    ["探す", (sheet) => sheet.getRange("A1:B9").find("え", {}), "Sheet1!B2"],
  ])("%s", async (_title, find, address) => {
    const excel = openExcel();
    excel.standIn.user.paste("Sheet1", "A1", [
      ["あ", "い"],
      ["う", "え"],
    ]);
    const found = await onSheet(excel, async (sheet, context) => {
      const range = find(sheet);
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(found).toBe(address);
  });
});

test("名前と空白のあるシート名は、番地の中で引用符が付く", async () => {
  const { Excel } = openExcel();
  const addresses = await Excel.run(async (context) => {
    const ranges = ["事業費", "R4 予算", "it's"].map((name) =>
      context.workbook.worksheets.add(name).getRange("A1"),
    );
    for (const range of ranges) range.load("address");
    await context.sync();
    return ranges.map(({ address }) => address);
  });
  expect(addresses).toEqual(["事業費!A1", "'R4 予算'!A1", "'it''s'!A1"]);
});

describe("できないことは、符号の付いた誤りになる", () => {
  test.each<[string, (sheet: Excel.Worksheet) => void, string, string]>([
    [
      "大きさの違う値",
      (sheet) => {
        sheet.getRange("A1:B1").values = [[1, 2, 3]];
      },
      "InvalidArgument",
      "1 x 2",
    ],
    [
      "シートの外",
      (sheet) => {
        sheet.getRange("A1").getOffsetRange(-1, 0).values = [[1]];
      },
      "InvalidArgument",
      "outside",
    ],
    [
      "読めない番地",
      (sheet) => {
        sheet.getRange("いろは").clear();
      },
      "InvalidArgument",
      "いろは",
    ],
    [
      "ない重なり",
      (sheet) => {
        sheet.getRange("A1").getIntersection("B2").clear();
      },
      "ItemNotFound",
      "intersection",
    ],
    [
      "ないシート",
      (sheet) => {
        sheet.getRange("無!A1").clear();
      },
      "ItemNotFound",
      "無",
    ],
  ])("%s", async (_title, act, code, words) => {
    const excel = openExcel();
    const error = await errorOf(
      excel,
      onSheet(excel, async (sheet, context) => {
        act(sheet);
        await context.sync();
      }),
    );
    expect(error.code).toBe(code);
    expect(error.message).toContain(words);
  });
});

test("誤りは、起きた文と場所を伝える", async () => {
  const excel = openExcel();
  const error = await errorOf(
    excel,
    onSheet(excel, async (sheet, context) => {
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2:B2").values = [[1]];
      await context.sync();
    }),
  );
  expect(error.debugInfo.errorLocation).toBe("Range.values");
  expect(error.debugInfo).toMatchObject({ statement: "range1.values = ...;" });
  // What was done before stays done.
  expect((await excel.standIn.look("Sheet1", "A1")).values).toEqual([[1]]);
});

test("書式は塊に付き、混ざっていればnullと読める", async () => {
  const formats = await onSheet(openExcel(), async (sheet, context) => {
    const all = sheet.getRange("A1:C3");
    const one = sheet.getRange("B2");
    all.format.fill.color = "#ffeecc";
    all.format.font.bold = true;
    all.format.wrapText = true;
    all.format.horizontalAlignment = "Center";
    all.format.borders.getItem("EdgeTop").style = "Continuous";
    all.format.borders.getItem("InsideHorizontal").style = "Dot";
    one.format.font.bold = false;
    all.format.columnWidth = 100;
    sheet.getRange("2:2").format.rowHeight = 0;
    const names =
      "format/fill/color,format/font/bold,format/wrapText,format/columnWidth,format/rowHeight";
    all.load(names);
    one.load("format/font/bold");
    const top = one.format.borders.getItem("EdgeTop");
    top.load("style");
    const left = one.format.borders.getItem("EdgeLeft");
    left.load("style");
    await context.sync();
    return {
      fill: all.format.fill.color,
      bold: [all.format.font.bold, one.format.font.bold],
      wrap: all.format.wrapText,
      width: all.format.columnWidth,
      height: all.format.rowHeight,
      borders: [top.style, left.style],
    };
  });
  expect(formats).toEqual({
    fill: "#FFEECC",
    bold: [null, false],
    wrap: true,
    width: 100,
    height: null,
    borders: ["Dot", "None"],
  });
});

test("行の挿入で、数式・結合・名前・追跡中の範囲が一緒に動く", async () => {
  const excel = openExcel();
  const moved = await onSheet(excel, async (sheet, context) => {
    sheet.getRange("A1:A3").formulas = [[1], [2], ["=SUM(A1:A2)"]];
    sheet.getRange("C3:D3").merge();
    context.workbook.names.add("計", sheet.getRange("A3"));
    const tracked = sheet.getRange("A3");
    tracked.load("address");
    await context.sync();
    sheet.getRange("2:3").insert("Down");
    await context.sync();
    const formula = sheet.getRange("A5");
    formula.load("formulas,values");
    tracked.load("address");
    const named = context.workbook.names.getItem("計");
    named.load("formula");
    await context.sync();
    return {
      formulas: formula.formulas,
      values: formula.values,
      tracked: tracked.address,
      name: String(named.formula),
    };
  });
  expect(moved).toEqual({
    formulas: [["=SUM(A1:A4)"]],
    values: [[3]],
    tracked: "Sheet1!A5",
    name: "=Sheet1!$A$5",
  });
  expect((await excel.standIn.snapshot()).sheets[0]?.merges).toEqual(["C5:D5"]);
});

test("行の削除で、失われた参照は#REF!になり、計算し直される", async () => {
  const { standIn } = openExcel();
  standIn.user.paste("Sheet1", "A1", [[1], [2], ["=A2*2"], ["=SUM(A1:A2)"]]);
  expect((await standIn.look("Sheet1", "A3:A4")).values).toEqual([[4], [3]]);
  standIn.user.deleteRows("Sheet1", "2:2");
  const { formulas, values } = await standIn.look("Sheet1", "A2:A3");
  expect(formulas).toEqual([["=#REF!*2"], ["=SUM(A1:A1)"]]);
  expect(values).toEqual([["#REF!"], [1]]);
});

test("1500セルを超える書き込みはOffice.jsが分けて送るが、結果は同じ", async () => {
  const excel = openExcel();
  const rows = Array.from({ length: 100 }, (_row, row) =>
    Array.from({ length: 20 }, (_cell, column) => row * 20 + column),
  );
  await onSheet(excel, async (sheet, context) => {
    sheet.getRange("A1:T100").values = rows;
    await context.sync();
  });
  expect((await excel.standIn.look("Sheet1", "A1:T100")).values).toEqual(rows);
  expect(excel.standIn.recorder.requests[0]?.writes).toEqual(["Range.Values", "Range.Values"]);
});

test("結合すると左上の値だけが残り、解除しても戻らない", async () => {
  const excel = openExcel();
  excel.standIn.user.paste("Sheet1", "A1", [["左", "右"]]);
  await onSheet(excel, async (sheet, context) => {
    sheet.getRange("A1:B1").merge();
    sheet.getRange("A1:B1").unmerge();
    await context.sync();
  });
  expect((await excel.standIn.look("Sheet1", "A1:B1")).values).toEqual([["左", ""]]);
});

test("リンクは文字と行き先を持つ", async () => {
  const link = await onSheet(openExcel(), async (sheet, context) => {
    const cell = sheet.getRange("A1");
    cell.hyperlink = {
      documentReference: "'出典'!A5",
      textToDisplay: "12ページ",
      screenTip: "見る",
    };
    cell.load("hyperlink,values");
    await context.sync();
    return { ...cell.hyperlink, value: first(cell.values) };
  });
  expect(link).toEqual({
    documentReference: "'出典'!A5",
    textToDisplay: "12ページ",
    screenTip: "見る",
    value: "12ページ",
  });
});

test("並ぶセルのリンクを1度に書ける", async () => {
  const excel = openExcel();
  const link = (textToDisplay: string) => ({
    hyperlink: { documentReference: "'出典'!A5", textToDisplay },
  });
  const read = await onSheet(excel, async (sheet, context) => {
    sheet.getRange("B2:B3").setCellProperties([[link("1ページ")], [link("2ページ")]]);
    const cells = ["B2", "B3"].map((address) => sheet.getRange(address));
    for (const cell of cells) cell.load("hyperlink,values");
    await context.sync();
    return cells.map((cell) => [cell.hyperlink.documentReference, first(cell.values)]);
  });
  expect(read).toEqual([
    ["'出典'!A5", "1ページ"],
    ["'出典'!A5", "2ページ"],
  ]);
});
