import { Workbook } from "@cj-tech-master/excelts";
import { createStandIn } from "../../../src/standin";
import { readSnapshot, writeSnapshot } from "../../../src/xlsx/snapshot";
import { fromFileFormula, toFileFormula } from "../../../src/xlsx/snapshot/sheet/formulas";
import { noCalculator } from "../../excel/no-calculator";
import { contentOfFile, differences } from "./content-of-file";
import { opened } from "./filled";
import { partsOf, rewritten } from "./rewritten";

/** What another program may have added to a workbook of ours, part by part. */
const added: readonly (readonly [part: string, find: string, put: string])[] = [
  [
    "xl/sharedStrings.xml",
    "<si><t>岡山市</t></si>",
    '<si><r><t>岡山</t></r><r><rPr><b/><color theme="4"/><sz val="11"/></rPr><t xml:space="preserve">市 </t></r><rPh sb="0" eb="2"><t>オカヤマ</t></rPh><phoneticPr fontId="0" type="Hiragana"/></si>',
  ],
  ["xl/worksheets/sheet1.xml", "<sheetFormatPr ", '<sheetFormatPr defaultColWidth="11.5" '],
  ["xl/worksheets/sheet1.xml", "<sheetView ", '<sheetView showZeros="0" zoomScale="85" '],
  ["xl/worksheets/sheet1.xml", '<row r="1"', '<row r="1" ht="40.5"'],
  ["xl/worksheets/sheet1.xml", "<pageSetup ", '<pageSetup copies="3" r:id="rId1" '],
];

const given = async (): Promise<Uint8Array> => {
  const standIn = createStandIn({ calculator: noCalculator });
  standIn.user.paste("Sheet1", "A1", [["岡山市", 1, "=SUM(B1)"]]);
  const seen = new Set<string>();
  const bytes = rewritten(
    writeSnapshot(await standIn.snapshot()),
    (path, xml) =>
      added
        .filter(([part]) => part === path)
        .reduce((all, [part, find, put]) => {
          if (all.includes(find)) seen.add(part + find);
          return all.replace(find, put);
        }, xml)
        .replace(
          "</Relationships>",
          path === "xl/_rels/workbook.xml.rels"
            ? '<Relationship Id="t" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="theme/theme1.xml"/></Relationships>'
            : "</Relationships>",
        )
        .replace(
          '<c r="B1"><v>1</v></c>',
          '<c r="B1" cm="1"><f t="array" ref="B1:B2">D1:D2*2</f><v>1</v></c>',
        )
        .replace(
          "</sheetData>",
          '<row r="2"><c r="B2"><v>7</v></c></row></sheetData><phoneticPr fontId="0"/>',
        ),
    {
      "xl/theme/theme1.xml": '<a:theme xmlns:a="urn:a" name="独自"/>',
      "xl/printerSettings/printerSettings1.bin": "印刷機",
      "xl/worksheets/_rels/sheet1.xml.rels":
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/printerSettings" Target="../printerSettings/printerSettings1.bin"/></Relationships>',
    },
  );
  expect(seen.size).toBe(added.length);
  return bytes;
};

describe("ファイルの数式は、読んで書くと、元の文字に戻る", () => {
  test.each([
    "SUM(A1:B2)",
    "_xlfn.CONCAT(A1,B1)",
    "_xlfn._xlws.FILTER(A1:A3,B1:B3)",
    "_xlfn.LET(_xlpm.x,1,_xlpm.x+1)",
    "_xlfn.SINGLE(A1:A3)",
    "_xlfn.ANCHORARRAY(A1)",
    "_xlfn.FUTURE.FUNCTION(A1)",
    "_xlfn.SORT(A1)",
    'IF(A1="_xlfn.CONCAT(",1,2)',
    "'_xlfn.CONCAT('!A1",
    "SUM('1月:12月'!B2)",
    "SUM(表1[[#All],[金額]])",
  ])("%s", (formula) => {
    expect(toFileFormula(fromFileFormula(formula))).toBe(formula);
  });

  test("ファイルだけの前置きは、画面の数式には出ない", () => {
    expect(fromFileFormula("_xlfn._xlws.SORT(A1:A3)")).toBe("=SORT(A1:A3)");
  });
});

describe("ほかのプログラムが書き添えたもの", () => {
  let bytes = new Uint8Array();
  let parts: Readonly<Record<string, string>> = {};
  beforeAll(async () => {
    bytes = Uint8Array.from(await given());
    parts = partsOf(writeSnapshot(await opened(bytes)));
  });

  test("失われるものではない", () => {
    const read = readSnapshot(bytes);
    expect(read.ok && read.unkept).toEqual([]);
  });

  const cases: readonly (readonly [title: string, part: string, expected: string])[] = [
    [
      "文字ごとの書式とふりがな",
      "xl/sharedStrings.xml",
      '<r><t>岡山</t></r><r><rPr><b/><color theme="4"/><sz val="11"/></rPr><t xml:space="preserve">市 </t></r><rPh sb="0" eb="2"><t>オカヤマ</t></rPh><phoneticPr type="Hiragana" fontId="0"/>',
    ],
    ["標準の列幅", "xl/worksheets/sheet1.xml", 'defaultColWidth="11.5"'],
    ["0を表示しない設定と倍率", "xl/worksheets/sheet1.xml", 'showZeros="0" zoomScale="85"'],
    ["自動で決まった行の高さ", "xl/worksheets/sheet1.xml", '<row r="1" ht="40.5">'],
    ["印刷の部数", "xl/worksheets/sheet1.xml", 'copies="3"'],
    ["ふりがなのフォント", "xl/worksheets/sheet1.xml", '<phoneticPr fontId="0"/>'],
    [
      "複数のセルを満たす式と、その結果",
      "xl/worksheets/sheet1.xml",
      '<c r="B1" cm="1"><f t="array" ref="B1:B2">D1:D2*2</f><v>1</v></c>',
    ],
    ["満たされたセルの値", "xl/worksheets/sheet1.xml", '<c r="B2"><v>7</v></c>'],
    ["テーマ", "xl/theme/theme1.xml", 'name="独自"'],
    ["印刷機の設定", "xl/printerSettings/printerSettings1.bin", "印刷機"],
  ];
  test.each(cases)("%s は、保存したファイルに戻る", (_, part, expected) => {
    expect(parts[part]).toContain(expected);
  });

  test("ほかは何も変わらない", async () => {
    const saved = writeSnapshot(await opened(bytes));
    expect(differences(contentOfFile(bytes), contentOfFile(saved))).toEqual([]);
  });

  test("文字を変えたセルの書式とふりがなは、新しい文字に付かない", async () => {
    const standIn = createStandIn({ calculator: noCalculator, workbook: await opened(bytes) });
    standIn.user.type("Sheet1", "A1", "倉敷市");
    const texts = partsOf(writeSnapshot(await standIn.snapshot()))["xl/sharedStrings.xml"];
    expect(texts).toContain("<si><t>倉敷市</t></si>");
    expect(texts).not.toContain("オカヤマ");
  });
});

/** A workbook as a library for JavaScript writes it. */
const ofLibrary = async (): Promise<Uint8Array> => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("予算", { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.addRow(["事業", "額", "日付"]);
  sheet.addRow(["鉄道", 1200, new Date(Date.UTC(2025, 3, 1))]);
  sheet.addRow(["バス", { formula: "B2*2", result: 999 }, true]);
  sheet.getCell("A5").value = { richText: [{ text: "太" }, { text: "字", font: { bold: true } }] };
  sheet.mergeCells("A6:B7");
  sheet.getCell("A6").numFmt = '[$-411]ggge"年"';
  workbook.addWorksheet("隠し", { state: "hidden" });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};

test("ライブラリが書いたブックも、1つのセルを変えて保存すると、そのセルだけが変わる", async () => {
  const bytes = await ofLibrary();
  const read = readSnapshot(bytes);
  expect(read.ok && read.unkept).toEqual([]);
  const standIn = createStandIn({ workbook: await opened(bytes) });
  standIn.user.type("予算", "D9", "追加");
  const saved = writeSnapshot(await standIn.snapshot());
  expect(differences(contentOfFile(bytes), contentOfFile(saved))).toEqual([
    "予算!8,3 value: — → 追加",
  ]);
});
