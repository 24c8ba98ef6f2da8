import { readSnapshot, writeSnapshot } from "../../../src/xlsx/snapshot";
import { createStandIn } from "../../../src/standin";
import { noCalculator } from "../../excel/no-calculator";
import { partsOf, rewritten, zipOf } from "./rewritten";

const unkeptOf = (bytes: Uint8Array): readonly string[] => {
  const read = readSnapshot(bytes, "届いた.xlsx");
  return read.ok ? read.unkept : [read.message];
};

/** A small workbook of ours. */
const plain = async (): Promise<Uint8Array> => {
  const standIn = createStandIn({ calculator: noCalculator });
  standIn.user.paste("Sheet1", "A1", [["見出し", 1]]);
  const snapshot = await standIn.snapshot();
  const sheets = snapshot.sheets.map((sheet) => ({ ...sheet, frozen: { rows: 1, columns: 1 } }));
  return writeSnapshot({ ...snapshot, sheets });
};
let ours = new Uint8Array();
beforeAll(async () => {
  ours = Uint8Array.from(await plain());
});

const changed = (part: RegExp, find: string | RegExp, put: string): Uint8Array => {
  const done: string[] = [];
  const bytes = rewritten(ours, (path, xml) => {
    if (!part.test(path) || done.length > 0) return xml;
    const changedXml = xml.replace(find, put);
    if (changedXml !== xml) done.push(path);
    return changedXml;
  });
  if (done.length === 0) throw new Error(`nothing to replace: ${String(find)}`);
  return bytes;
};

const inSheet = (find: string | RegExp, put: string): Uint8Array =>
  changed(/worksheets\/sheet1\.xml$/u, find, put);
const inBook = (find: string | RegExp, put: string): Uint8Array =>
  changed(/xl\/workbook\.xml$/u, find, put);
const firstCell = /<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/c>)/u;

test("自分で書いたブックは、開いて保存し直しても、失うものがない", () => {
  expect(unkeptOf(ours)).toEqual([]);
  const read = readSnapshot(ours);
  if (!read.ok) throw new Error(read.message);
  expect(unkeptOf(writeSnapshot(read.snapshot))).toEqual([]);
});

describe("失われるものは、場所とともに伝える", () => {
  const cases: readonly (readonly [found: string, bytes: () => Uint8Array])[] = [
    ["配列数式", () => inSheet(firstCell, '<c r="A1"><f t="array" ref="A1:A2">B1:B2</f></c>')],
    [
      "データテーブル",
      () => inSheet(firstCell, '<c r="A1"><f t="dataTable" ref="A1" r1="B1"/></c>'),
    ],
    ["新しい種類の値", () => inSheet(firstCell, '<c r="A1" vm="1"><v>1</v></c>')],
    ["1904年", () => inBook("<workbookPr/>", '<workbookPr date1904="1"/>')],
    [
      "ブックの保護",
      () => inBook("<bookViews>", '<workbookProtection lockStructure="1"/><bookViews>'),
    ],
    [
      "ほかのブックへの参照",
      () =>
        inBook(
          "<calcPr",
          '<externalReferences><externalReference r:id="x"/></externalReferences><calcPr',
        ),
    ],
    ["手動計算", () => inBook("<calcPr", '<calcPr calcMode="manual"')],
    [
      "マクロの名前",
      () =>
        inBook(
          "</sheets>",
          '</sheets><definedNames><definedName name="m" function="1">A1</definedName></definedNames>',
        ),
    ],
    [
      "組み込みの名前",
      () =>
        inBook(
          "</sheets>",
          '</sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">Sheet1!$A$1</definedName></definedNames>',
        ),
    ],
    [
      "印刷範囲",
      () =>
        inBook(
          "</sheets>",
          '</sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">OFFSET(Sheet1!$A$1,0,0,2,2)</definedName></definedNames>',
        ),
    ],
    [
      "パスワード",
      () => inSheet("</sheetData>", '</sheetData><sheetProtection sheet="1" password="ABCD"/>'),
    ],
    [
      "日本語入力モード",
      () =>
        inSheet(
          "<pageMargins",
          '<dataValidations><dataValidation type="list" imeMode="hiragana" sqref="B9"><formula1>"a"</formula1></dataValidation></dataValidations><pageMargins',
        ),
    ],
    ["アウトライン", () => inSheet(/<row /u, '<row outlineLevel="1" ')],
    [
      "改ページ",
      () => inSheet("</worksheet>", '<rowBreaks count="1"><brk id="3"/></rowBreaks></worksheet>'),
    ],
    [
      "OLEオブジェクト",
      () =>
        inSheet(
          "</worksheet>",
          '<oleObjects><oleObject progId="x" shapeId="1"/></oleObjects></worksheet>',
        ),
    ],
    [
      "スパークライン",
      () =>
        inSheet(
          "</worksheet>",
          '<extLst><ext uri="x"><sparklineGroups><sparklineGroup/>1</sparklineGroups></ext></extLst></worksheet>',
        ),
    ],
    [
      "条件付き書式",
      () =>
        inSheet(
          "<pageMargins",
          '<conditionalFormatting sqref="C7"><cfRule type="dataBar" priority="1"/></conditionalFormatting><pageMargins',
        ),
    ],
    ["ウィンドウの分割", () => inSheet(/<pane [^>]*>/u, '<pane xSplit="2000" topLeftCell="C1"/>')],
    [
      "グラデーション",
      () =>
        changed(/styles\.xml$/u, "</fills>", '<fill><gradientFill degree="90"/></fill></fills>'),
    ],
    [
      "この画面が扱わない内容（worksheet@future）",
      () => inSheet("<worksheet ", '<worksheet future="9" '),
    ],
    [
      "この画面が扱わない内容（somethingNew）",
      () => inSheet("</worksheet>", "<somethingNew>1</somethingNew></worksheet>"),
    ],
    [
      "カスタムXML",
      () => rewritten(ours, (_, xml) => xml, { "customXml/item7.xml": '<x xmlns="urn:other"/>' }),
    ],
  ];
  test.each(cases)("%s", (found, bytes) => {
    expect(unkeptOf(bytes())).toEqual([expect.stringContaining(found)]);
  });

  test("シートの中のものは、シートの名前と番地を添える", () => {
    const [found] = unkeptOf(
      inSheet(firstCell, '<c r="A1"><f t="array" ref="A1:A2">B1:B2</f></c>'),
    );
    const [name] = /<sheet name="[^"]+"/u.exec(partsOf(ours)["xl/workbook.xml"] ?? "") ?? [];
    expect(found).toContain(`「${name?.slice(13, -1) ?? ""}」のA1`);
  });
});

describe("何も言わない要素は、失われるものではない", () => {
  const cases: readonly (readonly [title: string, bytes: () => Uint8Array])[] = [
    ["空のブックの保護", () => inBook("<bookViews>", "<workbookProtection/><bookViews>")],
    [
      "0と書かれたブックの保護",
      () => inBook("<bookViews>", '<workbookProtection lockStructure="0"/><bookViews>'),
    ],
    [
      "空の改ページ",
      () => inSheet("</worksheet>", '<rowBreaks count="0" manualBreakCount="0"/></worksheet>'),
    ],
    [
      "かかっていないシートの保護",
      () => inSheet("</sheetData>", '</sheetData><sheetProtection password="ABCD"/>'),
    ],
    ["空の拡張", () => inSheet("</worksheet>", "<extLst><ext/></extLst></worksheet>")],
    ["1900年から数える日付", () => inBook("<workbookPr/>", '<workbookPr date1904="false"/>')],
  ];
  test.each(cases)("%s", (_, bytes) => {
    expect(unkeptOf(bytes())).toEqual([]);
  });
});

test("知らない種類の部品は、失われるもの", () => {
  const bytes = rewritten(ours, (path, xml) =>
    path === "xl/_rels/workbook.xml.rels"
      ? xml.replace(
          "</Relationships>",
          '<Relationship Id="z" Type="urn:x/slicerCache" Target="slicerCaches/one.xml"/></Relationships>',
        )
      : xml,
  );
  expect(unkeptOf(bytes)).toEqual(["スライサー"]);
  expect(unkeptOf(zipOf({ "read.me": "x" }))[0]).toContain("開けませんでした");
});
