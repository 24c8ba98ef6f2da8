import { onSheet, openExcel } from "./open-excel";

const data = [
  ["鍵", 10, 20, "未定", "-", 30],
  ["k2", 1, 2, 3, 4, 5],
  ["k3", "", "", "", "", ""],
  ["total:1", 11, 22, 33, "x", true],
];

const cases: readonly (readonly [string, unknown])[] = [
  ["=SUM(B1:F1)", 60],
  ["=SUBTOTAL(9,B2:F2)", 15],
  ['=IF(COUNTA(B3:F3)=0,"",SUM(B3:F3))', ""],
  ['=IFS(B1>100,"a",B1=10,"b",TRUE,"c")', "b"],
  ["=AND(ISNUMBER(B1),NOT(ISNUMBER(D1)))", true],
  ["=OR(FALSE,B1=11)", false],
  ["=COUNT(B1:F1)", 3],
  ["=COUNTA(B1:F1)", 5],
  ['=COUNTIF(D1:F1,"未定")', 1],
  ['=COUNTIFS(B1:D1,">5",B2:D2,"<3")', 2],
  ['=SUMIF(A1:A4,"total:*",B1:B4)', 11],
  ['=SUMIFS(B1:B4,A1:A4,"k*")', 1],
  ['=SUMPRODUCT(ISNUMBER(MATCH(B1:F1,{"未定","—","-"},0))*1)', 2],
  ["=SUMPRODUCT(B1:C1,B2:C2)", 50],
  ["=ISBLANK(B3)", true],
  ["=ISTEXT(D1)", true],
  ['=INDEX(B1:B4,MATCH("k2",A1:A4,0))', 1],
  ['=XLOOKUP("zz",A1:A4,C1:C4,"なし")', "なし"],
  ['=TEXT(1234567,"#,##0")', "1,234,567"],
  ['="未定"&2&"欄"', "未定2欄"],
  ["=B1<>C1", true],
  ["=事業費!A1*2", 84],
  ["='事業費'!A1+1", 43],
  ["=1/0", "#DIV/0!"],
  ['=VLOOKUP("zz",A1:B4,2,FALSE)', "#N/A"],
  ["=NOSUCH(1)", "#NAME?"],
  ['=IFERROR(1/0,"誤り")', "誤り"],
  ["=年度合計+1", 61],
  ['=HYPERLINK("#A1","行く")', "行く"],
  ["=INDEX(B:B,ROW())", 0],
];

test("数式は計算され、エラー値もそのまま読める", async () => {
  const values = await onSheet(openExcel(), async (sheet, context) => {
    context.workbook.worksheets.add("事業費").getRange("A1").values = [[42]];
    sheet.getRange("A1:F4").values = data;
    context.workbook.names.add("年度合計", "=SUM(Sheet1!$B$1:$F$1)");
    const range = sheet.getRange(`H1:H${String(cases.length)}`);
    range.formulas = cases.map(([formula]) => [formula]);
    range.load("values");
    await context.sync();
    return range.values.map(([value]: unknown[]) => value);
  });
  expect(cases.map(([formula], index) => [formula, values[index]])).toEqual(cases);
});

test("元の値が変われば、次に読むときには計算し直されている", async () => {
  const excel = openExcel();
  await onSheet(excel, async (sheet) => {
    sheet.getRange("A1:A3").formulas = [[1], [2], ["=SUM(A1:A2)"]];
    await Promise.resolve();
  });
  excel.standIn.user.type("Sheet1", "A1", 100);
  expect((await excel.standIn.look("Sheet1", "A3")).values).toEqual([[102]]);
});

test("配列の結果は隣のセルにこぼれ、ふさがれていれば#SPILL!になる", async () => {
  const excel = openExcel();
  excel.standIn.user.paste("Sheet1", "A1", [["b"], ["a"], ["b"]]);
  excel.standIn.user.type("Sheet1", "C1", "=UNIQUE(A1:A3)");
  expect((await excel.standIn.look("Sheet1", "C1:C3")).values).toEqual([["b"], ["a"], [""]]);
  excel.standIn.user.type("Sheet1", "C2", "邪魔");
  expect((await excel.standIn.look("Sheet1", "C1:C2")).values).toEqual([["#SPILL!"], ["邪魔"]]);
});

test("名前の中身やシートが入れ替わっても、古い結果は残らない", async () => {
  const excel = openExcel();
  const { user } = excel.standIn;
  user.addSheet("別");
  user.type("別", "A1", 1);
  user.type("Sheet1", "A1", "=別!A1");
  user.type("Sheet1", "A2", "=率*10");
  await onSheet(excel, (_sheet, context) => {
    context.workbook.names.add("率", "=2");
    return context.sync();
  });
  expect((await excel.standIn.look("Sheet1", "A1:A2")).values).toEqual([[1], [20]]);
  await onSheet(excel, (_sheet, context) => {
    context.workbook.names.getItem("率").formula = "=3";
    return context.sync();
  });
  user.deleteSheet("別");
  user.addSheet("別");
  user.type("別", "A1", 7);
  user.type("Sheet1", "A1", "=別!A1");
  expect((await excel.standIn.look("Sheet1", "A1:A2")).values).toEqual([[7], [30]]);
});

test("二つのワークブックは、同じ数式でも互いに混ざらない", async () => {
  const [one, other] = [openExcel().standIn, openExcel().standIn];
  one.user.paste("Sheet1", "A1", [[1, "=A1*2"]]);
  other.user.paste("Sheet1", "A1", [[10, "=A1*2"]]);
  const views = await Promise.all([one.look("Sheet1", "B1"), other.look("Sheet1", "B1")]);
  expect(views.map(({ values }) => values)).toEqual([[[2]], [[20]]]);
});
