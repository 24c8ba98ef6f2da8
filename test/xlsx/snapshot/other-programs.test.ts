import { createStandIn } from "../../../src/standin";
import type { WorkbookSnapshot } from "../../../src/standin/workbook";
import { readSnapshot, writeSnapshot } from "../../../src/xlsx/snapshot";
import { noCalculator } from "../../excel/no-calculator";
import { opened } from "./filled";
import { partsOf, rewritten, zipOf } from "./rewritten";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const relations = (...targets: readonly (readonly [kind: string, target: string, id: string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(
      ([kind, target, id]) =>
        `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

interface Parts {
  readonly sheet: string;
  readonly styles?: string;
  readonly strings?: string;
  readonly theme?: string;
  readonly workbook?: string;
  readonly more?: Readonly<Record<string, string>>;
}

/** A file as another program might have written it: with prefixes, absolute targets, and only the parts it needs. */
const fileOf = ({
  sheet,
  styles = "",
  strings = "",
  theme = "",
  workbook = "",
  more = {},
}: Parts) =>
  zipOf({
    "_rels/.rels": relations(["officeDocument", "/xl/workbook.xml", "a"]),
    "xl/_rels/workbook.xml.rels": relations(
      ["worksheet", "/xl/worksheets/one.xml", "w1"],
      ["styles", "styles.xml", "s"],
      ["sharedStrings", "sharedStrings.xml", "t"],
      ["theme", "theme/theme1.xml", "h"],
    ),
    "xl/workbook.xml": `<x:workbook xmlns:x="${main}" xmlns:rel="${office}"><x:sheets><x:sheet name="表" sheetId="7" rel:id="w1"/></x:sheets>${workbook}</x:workbook>`,
    "xl/worksheets/one.xml": `<x:worksheet xmlns:x="${main}" xmlns:rel="${office}">${sheet}</x:worksheet>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}">${styles}</styleSheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${main}">${strings}</sst>`,
    "xl/theme/theme1.xml": `<a:theme xmlns:a="a">${theme}</a:theme>`,
    ...more,
  });

const sheetOf = async (parts: Parts) => {
  const [sheet] = (await opened(fileOf(parts))).sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
};

const data = (cells: string): string => `<x:sheetData><x:row r="1">${cells}</x:row></x:sheetData>`;

describe("ほかのプログラムが書いたセル", () => {
  const cases: readonly (readonly [title: string, parts: Parts, expected: unknown])[] = [
    [
      "番地のないセルは、並びの順",
      { sheet: data("<x:c><x:v>1</x:v></x:c><x:c><x:v>2.5</x:v></x:c>") },
      [
        { at: "A1", value: 1 },
        { at: "B1", value: 2.5 },
      ],
    ],
    [
      "セルの中の文字",
      { sheet: data('<x:c r="B1" t="inlineStr"><x:is><x:t>直接</x:t></x:is></x:c>') },
      [{ at: "B1", value: "直接" }],
    ],
    [
      "部分書式とふりがなのある文字",
      {
        sheet: data('<x:c r="A1" t="s"><x:v>0</x:v></x:c>'),
        strings:
          '<si><r><t>岡山</t></r><r><rPr><b/></rPr><t>市</t></r><rPh sb="0" eb="2"><t>オカヤマ</t></rPh></si>',
      },
      [
        {
          at: "A1",
          value: "岡山市",
          carried: {
            text: "岡山市",
            runs: '<r><t>岡山</t></r><r><rPr><b/></rPr><t>市</t></r><rPh sb="0" eb="2"><t>オカヤマ</t></rPh>',
          },
        },
      ],
    ],
    [
      "真偽値・誤り・式の文字",
      {
        sheet: data(
          '<x:c r="A1" t="b"><x:v>true</x:v></x:c><x:c r="B1" t="e"><x:v>#N/A</x:v></x:c><x:c r="C1" t="str"><x:f>"a"</x:f><x:v>a</x:v></x:c>',
        ),
      },
      [
        { at: "A1", value: true },
        { at: "B1", value: { error: "#N/A" } },
        { at: "C1", value: "a", formula: '="a"' },
      ],
    ],
    [
      "ISO形式の日付は、通し番号",
      { sheet: data('<x:c r="A1" t="d"><x:v>2025-04-01</x:v></x:c>') },
      [{ at: "A1", value: 45_748 }],
    ],
    [
      "共有された式は、位置に合わせる",
      {
        sheet: `<x:sheetData><x:row r="2"><x:c r="C2"><x:f t="shared" si="0" ref="C2:C4">A2+$B$1</x:f><x:v>3</x:v></x:c></x:row><x:row r="4"><x:c r="C4"><x:f t="shared" si="0"/><x:v>5</x:v></x:c></x:row></x:sheetData>`,
      },
      [
        { at: "C2", value: 3, formula: "=A2+$B$1" },
        { at: "C4", value: 5, formula: "=A4+$B$1" },
      ],
    ],
    [
      "配列の式は、最初のセルだけが持つ",
      {
        sheet: data(
          '<x:c r="A1"><x:f t="array" ref="A1:B1">_xlfn._xlws.SORT(D1:E1)</x:f><x:v>1</x:v></x:c><x:c r="B1"><x:v>2</x:v></x:c>',
        ),
      },
      [{ at: "A1", value: 1, formula: "=SORT(D1:E1)", spill: [[1, 2]] }],
    ],
    [
      "ハイパーリンク",
      {
        sheet: `${data('<x:c r="A1" t="inlineStr"><x:is><x:t>先</x:t></x:is></x:c>')}<x:hyperlinks><x:hyperlink ref="A1:B1" location="表!C3" display="先"/></x:hyperlinks>`,
      },
      [
        { at: "A1", value: "先", hyperlink: { documentReference: "表!C3" } },
        { at: "B1", value: null, hyperlink: { documentReference: "表!C3" } },
      ],
    ],
  ];
  test.each(cases)("%s", async (_, parts, expected) => {
    expect((await sheetOf(parts)).cells).toEqual(expected);
  });
});

describe("ほかのプログラムが書いた書式", () => {
  const styleOf = async (styles: string, theme = ""): Promise<unknown> => {
    const read = await opened(
      fileOf({ sheet: data('<x:c r="A1" s="1"><x:v>1</x:v></x:c>'), styles, theme }),
    );
    return read.styles[read.sheets[0]?.cells[0]?.style ?? -1];
  };
  const look = (attributes: string, parts: string, inner = ""): string =>
    `<fonts><font><sz val="11"/><name val="Calibri"/></font></fonts>${parts}<cellXfs><xf/><xf ${attributes}>${inner}</xf></cellXfs>`;

  test.each([
    ["組み込みの日付", look('numFmtId="14"', ""), { numberFormat: "yyyy/m/d" }],
    [
      "番号の色の塗りつぶし",
      look(
        'fillId="0"',
        '<fills><fill><patternFill patternType="solid"><fgColor indexed="13"/><bgColor indexed="64"/></patternFill></fill></fills>',
      ),
      { "fill.pattern": "Solid", "fill.color": "#FFFF00" },
    ],
    [
      "縦書きと折り返し",
      look("", "", '<alignment textRotation="255" wrapText="true" vertical="top"/>'),
      { "alignment.textOrientation": 180, "alignment.wrapText": true, "alignment.vertical": "Top" },
    ],
    [
      "下向きの文字",
      look("", "", '<alignment textRotation="135"/>'),
      { "alignment.textOrientation": -45 },
    ],
  ])("%s", async (_, styles, expected) => {
    expect(await styleOf(styles)).toEqual(expected);
  });

  test("テーマの色と濃淡", async () => {
    const styles = look('fontId="1"', "").replace(
      "</fonts>",
      '<font><sz val="11"/><name val="Calibri"/><color theme="4" tint="0.5999938962981048"/></font></fonts>',
    );
    const theme =
      '<a:themeElements><a:clrScheme><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements>';
    expect(await styleOf(styles, theme)).toEqual({ "font.color": "#B4C7E7" });
  });

  test("列幅は、標準の文字の幅で数える", async () => {
    const styles = '<fonts><font><sz val="11"/><name val="游ゴシック"/></font></fonts>';
    const { columns } = await sheetOf({
      sheet: `<x:cols><x:col min="2" max="3" width="34" customWidth="1"/></x:cols>${data("")}`,
      styles,
    });
    expect(columns).toEqual([
      { index: 1, size: 204 },
      { index: 2, size: 204 },
    ]);
  });
});

describe("ほかのプログラムが書いた規則", () => {
  test("離れた範囲の条件付き書式は、式を範囲に合わせて分ける。強い順", async () => {
    const { conditionalFormats } = await sheetOf({
      sheet: `${data("")}<x:conditionalFormatting sqref="B2:B3 D2"><x:cfRule type="expression" priority="2"><x:formula>$A2&gt;1</x:formula></x:cfRule></x:conditionalFormatting><x:conditionalFormatting sqref="A1"><x:cfRule type="cellIs" operator="greaterThan" priority="1"><x:formula>5</x:formula></x:cfRule></x:conditionalFormatting>`,
    });
    expect(conditionalFormats.map(({ range, rule }) => [range, rule])).toEqual([
      ["A1", { formula1: "=5", operator: "GreaterThan" }],
      ["B2:B3", { formula: "=$A2>1" }],
      ["D2", { formula: "=$A2>1" }],
    ]);
  });

  test("拡張の中の入力規則も読む", async () => {
    const { validations } = await sheetOf({
      sheet: `${data("")}<x:extLst><x:ext><x14:dataValidations xmlns:x14="a" xmlns:xm="b"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>別表!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>C2:C9</xm:sqref></x14:dataValidation></x14:dataValidations></x:ext></x:extLst>`,
    });
    expect(validations).toMatchObject([
      { range: "C2:C9", rule: { list: { inCellDropDown: true, source: "=別表!$A$1:$A$3" } } },
    ]);
  });
});

test("失われるものを、シートの名前とともに伝える", () => {
  const sheet = `<x:sheetPr/>${data("")}<x:sheetProtection sheet="1" password="ABCD"/><x:autoFilter ref="A1:B9"><x:filterColumn colId="0"><x:top10 val="3"/></x:filterColumn></x:autoFilter><x:conditionalFormatting sqref="A1"><x:cfRule type="dataBar" priority="1"/></x:conditionalFormatting><x:rowBreaks><x:brk id="3"/></x:rowBreaks><x:drawing rel:id="d"/>`;
  const drawing =
    '<d:wsDr xmlns:d="d"><d:twoCellAnchor><d:pic><d:blipFill>1</d:blipFill></d:pic></d:twoCellAnchor></d:wsDr>';
  const bytes = fileOf({
    sheet,
    workbook:
      '<x:definedNames><x:definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1:$B$2,表!$D$4</x:definedName></x:definedNames>',
    more: {
      "xl/worksheets/_rels/one.xml.rels": relations(
        ["drawing", "../drawings/drawing1.xml", "d"],
        ["pivotTable", "../pivot.xml", "p"],
        ["comments", "../comments1.xml", "c"],
      ),
      "xl/drawings/drawing1.xml": drawing,
      "xl/comments1.xml":
        '<comments><commentList><comment ref="B2"><text><r><t>要確認</t></r></text></comment></commentList></comments>',
    },
  });
  const read = readSnapshot(bytes, "受領.xlsx");
  if (!read.ok) throw new Error(read.message);
  expect(read.unkept).toEqual(
    expect.arrayContaining([
      expect.stringContaining("条件付き書式"),
      expect.stringContaining("パスワード"),
      expect.stringContaining("フィルター"),
      expect.stringContaining("改ページ"),
      expect.stringContaining("画像"),
      expect.stringContaining("ピボット"),
      expect.stringContaining("メモ"),
      expect.stringContaining("印刷範囲"),
    ]),
  );
  for (const found of read.unkept) expect(found).toMatch(/「表」/u);
  const [found] = read.snapshot.sheets;
  expect(found?.comments).toMatchObject([{ at: "B2", content: "要確認" }]);
  expect(found?.pageLayout.printArea).toBe("A1:B2");
});

/** A sheet with a chart, as the add-in asks Excel for it. */
const charted = async (): Promise<WorkbookSnapshot> => {
  const standIn = createStandIn({ calculator: noCalculator });
  standIn.user.paste("Sheet1", "A1", [
    ["年度", "額"],
    ["令和7年度", 1200],
    ["令和8年度", 3400],
  ]);
  const snapshot = await standIn.snapshot();
  const properties = {
    name: "額のグラフ",
    chartType: "BarClustered",
    top: 0,
    left: 0,
    width: 360,
    height: 216,
    "title.text": "額",
    "legend.visible": true,
    "legend.position": "Bottom",
    "axes.valueAxis.title.text": "千円",
    "axes.categoryAxis.reversePlotOrder": true,
    "axes.categoryAxis.position": "Maximum",
    "position.startCell": "Sheet1!D2",
    "position.endCell": "Sheet1!H20",
  };
  const series = [
    {
      values: "B2:B3",
      categories: "A2:A3",
      properties: { name: "額", "format.fill": "#2E75B6", hasDataLabels: true },
    },
  ];
  const chart = {
    id: "{00000009-0001-0000-0000-000000000000}",
    source: "B2:B3",
    seriesBy: "Columns",
    properties,
    series,
  };
  return {
    ...snapshot,
    nextId: 9,
    sheets: snapshot.sheets.map((sheet) => ({ ...sheet, charts: [chart] })),
  };
};

test("Excelが保存し直したグラフ（書き添えた控えがない）も、同じグラフとして読む", async () => {
  const snapshot = await charted();
  const resaved = rewritten(writeSnapshot(snapshot), (path, xml) =>
    path.startsWith("xl/charts/") ? xml.replace(/<c:extLst>.*<\/c:extLst>/u, "") : xml,
  );
  const read = await opened(resaved);
  expect(read.sheets[0]?.charts).toMatchObject(snapshot.sheets[0]?.charts ?? []);
  const parts = (bytes: Uint8Array, path: string) => partsOf(bytes)[path];
  const again = writeSnapshot(read);
  for (const path of ["xl/charts/chart1.xml", "xl/drawings/drawing1.xml"])
    expect(parts(again, path)).toBe(parts(resaved, path));
  const moved = createStandIn({ calculator: noCalculator, workbook: read });
  moved.user.insertRows("Sheet1", "1:1");
  const chart = parts(writeSnapshot(await moved.snapshot()), "xl/charts/chart1.xml");
  expect(chart).toBe(
    parts(resaved, "xl/charts/chart1.xml")
      ?.replace("$A$2:$A$3", "$A$3:$A$4")
      .replace("$B$2:$B$3", "$B$3:$B$4"),
  );
});

test("Excelが番号を付け直しても、設定の部品を見つける", async () => {
  const snapshot = { ...(await charted()), settings: { "a.b": '{"鍵":"値"}' } };
  const bytes = writeSnapshot(snapshot);
  let item = "";
  rewritten(bytes, (path, xml) => {
    if (path === "customXml/item1.xml") item = xml;
    return xml;
  });
  const moved = rewritten(
    bytes,
    (path, xml) =>
      path.startsWith("customXml/")
        ? path === "customXml/item1.xml"
          ? '<other xmlns="urn:x"/>'
          : null
        : xml,
    { "customXml/item3.xml": item },
  );
  expect((await opened(moved)).settings).toEqual(snapshot.settings);
});
