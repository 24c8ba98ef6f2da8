import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { pieceOf, readBytes } from "./support/import";

const written = async (fill: (sheet: Worksheet, book: Workbook) => void): Promise<Uint8Array> => {
  const book = new Workbook();
  fill(book.addWorksheet("事業費"), book);
  return new Uint8Array(await book.xlsx.writeBuffer());
};

test("結合したセル、値の表示、シートの番地", async () => {
  const { document, lines, notices } = await readBytes(
    await written((sheet) => {
      sheet.getCell("B2").value = "連携取組";
      sheet.mergeCells("B2:B3");
      sheet.getCell("C2").value = "事業費";
      sheet.mergeCells("C2:D2");
      sheet.getCell("C3").value = "R4";
      sheet.getCell("D3").value = "R5";
      sheet.getCell("B4").value = "観光";
      sheet.getCell("C4").value = 15000;
      sheet.getCell("C4").numFmt = '#,##0"千円"';
      sheet.getCell("D4").value = 0.25;
      sheet.getCell("D4").numFmt = "0%";
    }),
  );
  expect(lines).toEqual(["連携取組\t事業費\t", "\tR4\tR5", "観光\t15,000千円\t25%"]);
  expect(notices).toEqual([]);
  expect(document.blocks).toMatchObject([{ kind: "table", rows: 3, columns: 3 }]);
  expect(pieceOf(document, "連携取組")).toMatchObject({ rowSpan: 2 });
  expect(pieceOf(document, "事業費")).toMatchObject({ columnSpan: 2 });
  expect(pieceOf(document, "25%")).toMatchObject({
    at: [{ kind: "sheet", sheet: "事業費", address: "D4" }],
  });
});

test.each<[string, string, string]>([
  ["和暦", '[$-411]ggge"年"m"月"d"日"', "令和7年4月1日"],
  ["和暦の略号", "[$-411]ge.m.d", "令和7年4月1日"],
  ["西暦", 'yyyy"年"m"月"d"日"', "2025年4月1日"],
])("日付は、%sで表示されるとおりに読む", async (_, numFmt, shown) => {
  const bytes = await written((sheet) => {
    sheet.getCell("A1").value = 45748;
    sheet.getCell("A1").numFmt = numFmt;
  });
  expect((await readBytes(bytes)).lines).toEqual([shown]);
});

test("空いた行で分かれた題名と表は、別のものとして読む", async () => {
  const bytes = await written((sheet) => {
    sheet.getCell("A1").value = "取組状況一覧";
    sheet.getCell("A2").value = "(令和7年4月1日現在)";
    sheet.getCell("A4").value = "連携取組";
    sheet.getCell("B4").value = "北浜市";
    sheet.getCell("A5").value = "観光";
    sheet.getCell("A7").value = "別の表";
    sheet.getCell("C7").value = "計";
  });
  const { document, lines } = await readBytes(bytes);
  expect(document.blocks.map(({ kind }) => kind)).toEqual([
    "paragraph",
    "paragraph",
    "table",
    "table",
  ]);
  expect(lines).toEqual([
    "取組状況一覧",
    "(令和7年4月1日現在)",
    "連携取組\t北浜市",
    "観光\t",
    "別の表\t\t計",
  ]);
});

test("非表示の行、列、シートは除き、個数を知らせる", async () => {
  const bytes = await written((sheet, book) => {
    sheet.getCell("A1").value = "連携取組";
    sheet.getCell("B1").value = "内部";
    sheet.getCell("C1").value = "事業費";
    sheet.getCell("A2").value = "隠した行";
    sheet.getCell("C3").value = "100";
    sheet.getColumn("B").hidden = true;
    sheet.getRow(2).hidden = true;
    const other = book.addWorksheet("作業");
    other.getCell("A1").value = "メモ";
    other.state = "hidden";
  });
  const { document, lines, notices } = await readBytes(bytes);
  expect(lines.join("\n")).not.toMatch(/内部|隠した行|メモ/u);
  expect(lines.join("\n")).toContain("連携取組");
  expect(notices).toEqual(["非表示の行または列のセル2個", "非表示のシートのセル1個"]);
  expect(JSON.stringify(document.blocks)).toContain('"kind":"hidden","text":"内部"');
});

test("値のない数式と取り消し線は、読んだふりをせずに知らせる", async () => {
  const bytes = await written((sheet) => {
    sheet.getCell("A1").value = { formula: "1+1" };
    sheet.getCell("A2").value = "取消";
    sheet.getCell("A2").font = { strike: true };
    sheet.getCell("B2").value = {
      richText: [{ font: { strike: true }, text: "23" }, { text: "24" }],
    };
  });
  const { lines, notices } = await readBytes(bytes);
  expect(lines).toEqual(["\t", "\t24"]);
  expect(notices).toEqual(["計算結果の保存されていない数式1個", "取り消し線のあるセル2個"]);
});

test("1904年から数えるブックの日付", async () => {
  const bytes = await written((sheet, book) => {
    book.properties.date1904 = true;
    sheet.getCell("A1").value = 44286;
    sheet.getCell("A1").numFmt = '[$-411]ggge"年"m"月"d"日"';
    sheet.getCell("A2").value = 44286;
  });
  expect((await readBytes(bytes)).lines).toEqual(["令和7年4月1日", "44286"]);
});
