import fc from "fast-check";
import {
  type CellStyle,
  type SheetSnapshot,
  type WorkbookSnapshot,
  newPageLayout,
  internStyle,
} from "../../../src/standin/workbook";
import { columnLetters } from "../../../src/references";

type Cell = SheetSnapshot["cells"][number];

const color = fc
  .integer({ min: 1, max: 0xfffffe })
  .map((one) => `#${one.toString(16).toUpperCase().padStart(6, "0")}`);
const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.constantFrom(
    "",
    " ",
    " 前後 ",
    "1行目\n2行目\t字下げ",
    "_x0041_",
    "a\u0001b\rc",
    "<&\">'",
    "]]>",
    "=1+1",
    "'引用",
    "気気\u{20BB7}\u309A",
    "0123",
    "\uFFFE\uFFFF",
    "\uD800",
  ),
);
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((one) => !Object.is(one, -0)),
  fc.constantFrom(0, 0.1 + 0.2, 1e300, 5e-324, 45_000.5),
);
const error = fc
  .constantFrom("#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!")
  .map((one) => ({ error: one }));
const value = fc.oneof(text, number, fc.boolean(), error);
const formula = fc.constantFrom(
  "=A1+1",
  '=IF(A1="<&>","_xlfn.IFS(",SUM($A$1:B2))',
  "='シート 1'!A1",
  '=TEXTJOIN(",",TRUE,A1:A3)&IFS(A1>1,"IFS(")',
  "=FILTER(A1:A3,A1:A3>1)",
  "=SORT(UNIQUE(A1:A9))",
  "=#REF!+1",
  "={1,2;3,4}",
);

const line = fc.constantFrom(
  ["Continuous", "Thin"],
  ["Continuous", "Hairline"],
  ["Continuous", "Medium"],
  ["Continuous", "Thick"],
  ["Dash", "Thin"],
  ["Dash", "Medium"],
  ["DashDot", "Medium"],
  ["DashDotDot", "Thin"],
  ["Dot", "Thin"],
  ["Double", "Thin"],
  ["SlantDashDot", "Thin"],
);
const tint = fc.constantFrom(0, 0, -0.25, 0.5);
const border = (...sides: readonly string[]) =>
  fc.record({ line, color, tint }).map(({ line: [style, weight], color: of, tint: by }) =>
    Object.fromEntries<string | number | undefined>(
      sides.flatMap((side): [string, string | number | undefined][] => [
        [`border.${side}.style`, style],
        [`border.${side}.weight`, weight],
        [`border.${side}.color`, of],
        [`border.${side}.tintAndShade`, by],
      ]),
    ),
  );
const some = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: {} });

const fill = fc
  .record({
    pattern: fc.constantFrom("Solid", "Gray50", "LightUp", "CrissCross", "Horizontal"),
    color,
    lines: color,
    tint,
  })
  .map(({ pattern, color: of, lines, tint: by }) => ({
    "fill.pattern": pattern,
    "fill.color": of,
    "fill.tintAndShade": by,
    "fill.patternColor": lines,
  }));
const font = fc
  .record(
    { color, tint, raised: fc.constantFrom("font.superscript", "font.subscript", null) },
    { requiredKeys: ["raised"] },
  )
  .map(({ color: of, tint: by, raised }) => ({
    ...(of === undefined ? {} : { "font.color": of, "font.tintAndShade": by ?? 0 }),
    ...(raised === null ? {} : { [raised]: true }),
  }));
const plainStyle = fc.record(
  {
    numberFormat: fc.constantFrom(
      "@",
      "#,##0",
      '#,##0"千円";▲#,##0"千円"',
      "yyyy/m/d",
      '[$-411]ggge"年"m"月"d"日"',
      "0.0%",
      "General;[Red]-General",
      "0",
    ),
    "font.name": fc.constantFrom("游ゴシック", "Arial", "Yu Gothic", "ＭＳ 明朝"),
    "font.size": fc.constantFrom(9, 10.5, 36),
    "font.bold": fc.constant(true),
    "font.italic": fc.constant(true),
    "font.strikethrough": fc.constant(true),
    "font.underline": fc.constantFrom("Single", "Double", "SingleAccountant", "DoubleAccountant"),
    "alignment.horizontal": fc.constantFrom(
      "Left",
      "Center",
      "Right",
      "Fill",
      "Justify",
      "CenterAcrossSelection",
      "Distributed",
    ),
    "alignment.vertical": fc.constantFrom("Top", "Center", "Justify", "Distributed"),
    "alignment.wrapText": fc.constant(true),
    "alignment.textOrientation": fc.constantFrom(180, 90, 45, -1, -45, -90),
    "alignment.indentLevel": fc.integer({ min: 1, max: 15 }),
    "alignment.autoIndent": fc.constant(true),
    "alignment.shrinkToFit": fc.constant(true),
    "alignment.readingOrder": fc.constantFrom("LeftToRight", "RightToLeft"),
    "protection.locked": fc.constant(false),
    "protection.formulaHidden": fc.constant(true),
    namedStyle: fc.constantFrom("Hyperlink", "見出し & 1"),
  },
  { requiredKeys: [] },
);
const style: fc.Arbitrary<CellStyle> = fc
  .tuple(
    plainStyle,
    some(font),
    some(fill),
    some(border("top")),
    some(border("bottom")),
    some(border("left")),
    some(border("right")),
    some(
      fc.oneof(border("diagonalDown"), border("diagonalUp"), border("diagonalDown", "diagonalUp")),
    ),
  )
  .map((parts) => internStyle(parts.reduce<CellStyle>((all, part) => ({ ...all, ...part }), {})));

const link = fc.oneof(
  fc.record(
    {
      documentReference: fc.constantFrom("'事業費'!J64", "A1", "名前"),
      screenTip: text.filter((one) => one !== ""),
    },
    { requiredKeys: ["documentReference"] },
  ),
  fc.record(
    {
      address: fc.constantFrom("https://example.jp/?a=1&b=2", "mailto:a@example.jp", "file.xlsx"),
      documentReference: fc.constant("Sheet1!A1"),
      screenTip: fc.constant("開きます"),
    },
    { requiredKeys: ["address"] },
  ),
);

const cellContent = fc.oneof(
  value.map((one) => ({ value: one })),
  fc.record({ value: fc.oneof(value, fc.constant(null)), formula }),
  text.map((one) => ({ value: one, isQuoted: true as const })),
  fc.constant({ value: null }),
);

interface Drawn {
  readonly row: number;
  readonly column: number;
  readonly content: Omit<Cell, "at">;
  readonly look: CellStyle | null;
  readonly hyperlink: NonNullable<Cell["hyperlink"]> | null;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  row: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constantFrom(500, 1_048_575)),
  column: fc.oneof(fc.integer({ min: 0, max: 8 }), fc.constantFrom(26, 701, 16_383)),
  content: cellContent,
  look: fc.option(style),
  hyperlink: fc.option(link, { freq: 6 }),
});

const lineOf = (sizes: fc.Arbitrary<number>) =>
  fc.record(
    { size: sizes, isHidden: fc.constant(true as const), look: style },
    { requiredKeys: [] },
  );

const criteria = fc.oneof(
  fc.constant(null),
  fc
    .uniqueArray(
      text.filter((one) => one !== ""),
      { minLength: 1, maxLength: 3 },
    )
    .map((values) => ({ filterOn: "Values", values })),
  fc.constant({ filterOn: "Values", values: ["高齢者", ""] }),
  fc.constantFrom("=見守り", "<>見守り").map((criterion1) => ({ filterOn: "Custom", criterion1 })),
);

const range = fc.constantFrom("A1", "B2:C9", "A1:XFC3", "D:E", "2:4", "J5:J69");
const shortText = fc.string({ unit: "grapheme", maxLength: 10 });
const rule = fc.oneof(
  fc
    .record({
      inCellDropDown: fc.boolean(),
      source: fc.constantFrom("○,◎,●", "=名前", "=$A$1:$A$3", 'a"b,c'),
    })
    .map((list) => ({ list })),
  fc
    .constantFrom('=OR(E5="未定",E5>=0)', "=LEN(A1)<3")
    .map((one) => ({ custom: { formula: one } })),
  fc.constantFrom("wholeNumber", "decimal", "date", "time", "textLength").chain((kind) =>
    fc
      .oneof(
        fc.record({
          formula1: fc.integer(),
          formula2: fc.constant("=A1+1"),
          operator: fc.constantFrom("Between", "NotBetween"),
        }),
        fc.record({
          formula1: fc.double({ min: 0, max: 9, noNaN: true }).filter((one) => !Object.is(one, -0)),
          operator: fc.constantFrom(
            "EqualTo",
            "NotEqualTo",
            "GreaterThan",
            "LessThan",
            "GreaterThanOrEqualTo",
            "LessThanOrEqualTo",
          ),
        }),
      )
      .map((one) => ({ [kind]: one })),
  ),
  fc.constant({}),
);
const validation = fc.record({
  range,
  rule,
  prompt: fc.record({ message: shortText, showPrompt: fc.boolean(), title: shortText }),
  errorAlert: fc.record({
    message: shortText,
    showAlert: fc.boolean(),
    style: fc.constantFrom("Stop", "Warning", "Information"),
    title: shortText,
  }),
  ignoreBlanks: fc.boolean(),
});

const ruleFormat = fc.record(
  {
    "font.bold": fc.boolean(),
    "font.italic": fc.boolean(),
    "font.strikethrough": fc.boolean(),
    "font.underline": fc.constantFrom("Single", "Double", "None"),
    "font.color": color,
    numberFormat: fc.constantFrom("0.0", "#,##0"),
    "fill.color": color,
    "border.EdgeTop.style": fc.constantFrom("Continuous", "Dash"),
    "border.EdgeLeft.style": fc.constant("Dot"),
  },
  { requiredKeys: [] },
);
const conditional = fc
  .tuple(
    range,
    fc.oneof(
      fc.record({
        type: fc.constant("Custom" as const),
        rule: fc.constant({ formula: '=$M5="不一致"' }),
      }),
      fc.record({
        type: fc.constant("CellValue" as const),
        rule: fc.constantFrom(
          { formula1: "=1", formula2: "=A1", operator: "Between" },
          { formula1: "=5", operator: "GreaterThanOrEqual" },
          { formula1: '="未定"', operator: "EqualTo" },
        ),
      }),
      fc.record({
        type: fc.constant("ContainsText" as const),
        rule: fc.record({
          operator: fc.constantFrom("Contains", "NotContains", "BeginsWith", "EndsWith"),
          text: fc.constantFrom("未定", '"<&'),
        }),
      }),
    ),
    fc.boolean(),
    ruleFormat,
  )
  .map(([of, { type, rule: made }, stopIfTrue, format]) => ({
    id: "",
    range: of,
    type,
    stopIfTrue,
    rule: made,
    format,
  }));

const section = fc.constantFrom(
  "&A",
  "&P / &N ページ",
  "＆左",
  "&&B社",
  '&"游ゴシック,太字"&10題',
  "1行\n2行",
);
const pages = fc
  .record({
    landscape: fc.boolean(),
    paperSize: fc.constantFrom("A3", "A4", "B4", "B5", "Letter"),
    flags: fc.uniqueArray(
      fc.constantFrom(
        "blackAndWhite",
        "centerHorizontally",
        "centerVertically",
        "printHeadings",
        "printGridlines",
        "draftMode",
      ),
    ),
    margin: fc.oneof(fc.constantFrom(28.34645669291339, 50.1, 0), fc.integer({ min: 0, max: 200 })),
    printErrors: fc.constantFrom("AsDisplayed", "Blank", "Dash", "NotAvailable"),
    printComments: fc.constantFrom("NoComments", "EndSheet", "InPlace"),
    printOrder: fc.constantFrom("DownThenOver", "OverThenDown"),
    firstPageNumber: fc.constantFrom<string | number>("", 3),
    zoom: fc.constantFrom<SheetSnapshot["pageLayout"]["zoom"]>(
      { scale: 100 },
      { scale: 55 },
      { horizontalFitToPages: 1 },
      { verticalFitToPages: 2 },
      { horizontalFitToPages: 1, verticalFitToPages: 3 },
    ),
    printArea: fc.constantFrom(null, "B2:L68", "A:C"),
    titleRows: fc.constantFrom(null, "4:4", "1:3"),
    titleColumns: fc.constantFrom(null, "A:B"),
    state: fc.constantFrom("Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"),
    useSheetMargins: fc.boolean(),
    useSheetScale: fc.boolean(),
    left: fc.option(section),
    center: fc.option(section),
    right: fc.option(section),
  })
  .map((given): SheetSnapshot["pageLayout"] => {
    const ordinary = given.state.endsWith("Even") ? "oddPages" : "defaultForAllPages";
    const entries = [
      [`${ordinary}.LeftFooter`, given.left],
      [`${ordinary}.CenterHeader`, given.center],
      ["evenPages.RightHeader", given.right],
      ["firstPage.LeftHeader", given.left],
    ].flatMap(([key, one]) =>
      typeof key === "string" && typeof one === "string" ? [[key, one] as const] : [],
    );
    return {
      scalars: {
        ...Object.fromEntries(newPageLayout().scalars),
        ...Object.fromEntries(given.flags.map((flag) => [flag, true])),
        orientation: given.landscape ? "Landscape" : "Portrait",
        paperSize: given.paperSize,
        leftMargin: given.margin,
        footerMargin: given.margin,
        printErrors: given.printErrors,
        printComments: given.printComments,
        printOrder: given.printOrder,
        firstPageNumber: given.firstPageNumber,
      },
      zoom: given.zoom,
      printArea: given.printArea,
      titleRows: given.titleRows,
      titleColumns: given.titleColumns,
      headersFooters: Object.fromEntries(entries),
      headersFootersState: {
        state: given.state,
        useSheetMargins: given.useSheetMargins,
        useSheetScale: given.useSheetScale,
      },
    };
  });

const name = fc.record({
  name: fc.constantFrom("事業費_表", "_x", "範囲.1"),
  formula: fc.constantFrom("=Sheet1!$A$1:$B$2", "=#REF!", '="文字,""<&>"'),
  comment: shortText,
  isVisible: fc.boolean(),
});

const chart = fc
  .record({
    chartType: fc.constantFrom(
      "ColumnStacked",
      "BarClustered",
      "Line",
      "LineMarkers",
      "Pie",
      "Area",
      "XYScatter",
      "Radar",
    ),
    title: fc.option(fc.constantFrom("題 <&>", "2行の\n題")),
    position: fc.boolean(),
    reversed: fc.boolean(),
    fill: fc.option(color),
    values: fc.constantFrom("G36:K36", "D56:D67", null),
  })
  .map(({ chartType, title, position, reversed, fill: of, values }) => ({
    source: values ?? "A1:B2",
    seriesBy: "Auto",
    properties: {
      name: "グラフ",
      chartType,
      top: 10.5,
      left: 20,
      width: 360,
      height: 216,
      ...(title === null ? {} : { "title.text": title }),
      ...(position
        ? { "position.startCell": "'シート 1'!B4", "position.endCell": "'シート 1'!E32" }
        : {}),
      ...(reversed ? { "axes.categoryAxis.reversePlotOrder": true, "legend.visible": false } : {}),
    },
    series: [
      {
        values,
        categories: "A1:A3",
        properties: { name: "系列", ...(of === null ? {} : { "format.fill": of }) },
      },
      { values: "B1:B3", categories: null, properties: { name: "2" } },
    ],
  }));

const protection = fc
  .uniqueArray(
    fc.constantFrom("allowSort", "allowFormatCells", "allowEditObjects", "allowAutoFilter"),
  )
  .map((allowed) =>
    Object.fromEntries(
      [
        "allowAutoFilter",
        "allowDeleteColumns",
        "allowDeleteRows",
        "allowEditObjects",
        "allowEditScenarios",
        "allowFormatCells",
        "allowFormatColumns",
        "allowFormatRows",
        "allowInsertColumns",
        "allowInsertHyperlinks",
        "allowInsertRows",
        "allowPivotTables",
        "allowSort",
      ].map((option) => [option, allowed.some((one) => one === option)]),
    ),
  );

const sheet = fc.record({
  name: fc.constantFrom("Sheet1", "シート 1", "事業費", "O'Neill", "R1C1", "2027"),
  visibility: fc.constantFrom("Visible" as const, "Hidden" as const, "VeryHidden" as const),
  tabColor: fc.oneof(fc.constant(""), color),
  showGridlines: fc.boolean(),
  frozen: fc.record({
    rows: fc.integer({ min: 0, max: 5 }),
    columns: fc.integer({ min: 0, max: 5 }),
  }),
  selection: fc.constantFrom(null, "A1", "B2:C3", "B:C", "3:4"),
  cells: fc.uniqueArray(drawn, {
    maxLength: 25,
    selector: ({ row, column }) => `${String(row)}:${String(column)}`,
  }),
  columns: fc.uniqueArray(
    fc.tuple(fc.integer({ min: 0, max: 9 }), lineOf(fc.constantFrom(0.75, 48, 207.75, 321))),
    { maxLength: 5, selector: ([at]) => at },
  ),
  rows: fc.uniqueArray(
    fc.tuple(fc.integer({ min: 0, max: 9 }), lineOf(fc.constantFrom(15, 28, 409.5))),
    { maxLength: 5, selector: ([at]) => at },
  ),
  filter: fc.option(fc.array(criteria, { minLength: 3, maxLength: 3 })),
  merges: fc.subarray(["B2:C3", "E5:E9", "12:12"]),
  validations: fc.array(validation, { maxLength: 3 }),
  conditionalFormats: fc.array(conditional, { maxLength: 3 }),
  comments: fc.uniqueArray(
    fc.tuple(
      fc.constantFrom("A1", "C9", "XFD1048576"),
      text.filter((one) => one !== ""),
      fc.boolean(),
    ),
    { selector: ([at]) => at },
  ),
  charts: fc.array(chart, { maxLength: 2 }),
  names: fc.uniqueArray(name, { maxLength: 2, selector: (one) => one.name }),
  protection: fc.option(protection),
  pageLayout: pages,
});

const json = fc.jsonValue({ maxDepth: 2 }).map((one): unknown => JSON.parse(JSON.stringify(one)));

/** A workbook that a file can hold without loss, as the stand-in would tell of it. */
export const generatedWorkbook: fc.Arbitrary<WorkbookSnapshot> = fc
  .record({
    sheets: fc.uniqueArray(sheet, { minLength: 1, maxLength: 3, selector: (one) => one.name }),
    names: fc.uniqueArray(name, { maxLength: 2, selector: (one) => one.name }),
    settings: fc.dictionary(fc.constantFrom("renkei.a", "日本語", '<&">'), json),
    properties: fc.record(
      { title: text, author: text, company: text, comments: text },
      { requiredKeys: [] },
    ),
  })
  .map(({ sheets, names, settings, properties }) => {
    const numbers = new Map<CellStyle, number>();
    const numbered = (look: CellStyle | null | undefined) => {
      if (look === null || look === undefined || Object.keys(look).length === 0) return {};
      const known = numbers.get(look) ?? numbers.size;
      numbers.set(look, known);
      return { style: known };
    };
    let count = 0;
    const nextId = (): string => {
      count += 1;
      return `{${count.toString(16).toUpperCase().padStart(8, "0")}-0001-0000-0000-000000000000}`;
    };
    const made = sheets.map((one, index): SheetSnapshot => {
      const visibility = index === 0 ? ("Visible" as const) : one.visibility;
      const filtered = one.filter?.some((criterion) => criterion !== null) === true;
      return {
        id: nextId(),
        name: one.name,
        visibility,
        tabColor: one.tabColor,
        showGridlines: one.showGridlines,
        cells: one.cells
          .toSorted((left, right) => left.row - right.row || left.column - right.column)
          .map(({ row, column, content, look, hyperlink }) => ({
            at: `${columnLetters(column)}${String(row + 1)}`,
            ...content,
            ...numbered(look),
            ...(hyperlink === null ? {} : { hyperlink }),
          }))
          .filter((cell) => cell.value !== null || "formula" in cell || "style" in cell),
        columns: one.columns
          .toSorted(([left], [right]) => left - right)
          .map(([at, { look, ...rest }]) => ({ index: at, ...rest, ...numbered(look) }))
          .filter((of) => Object.keys(of).length > 1),
        rows: one.rows
          .toSorted(([left], [right]) => left - right)
          .map(([at, { look, isHidden, ...rest }]) => ({
            index: at,
            ...rest,
            ...(isHidden === undefined
              ? {}
              : filtered && at > 0 && at < 20
                ? { isFilteredOut: true as const }
                : { isHidden }),
            ...numbered(look),
          }))
          .filter((of) => Object.keys(of).length > 1),
        merges: one.merges,
        frozen: one.frozen,
        protection: one.protection,
        selection: one.selection,
        validations: one.validations,
        conditionalFormats: one.conditionalFormats,
        tables: [],
        comments: one.comments.map(([at, content, isResolved]) => ({
          id: nextId(),
          at,
          content,
          isResolved,
        })),
        charts: one.charts.map((of) => ({ id: nextId(), ...of })),
        autoFilter: one.filter === null ? null : { range: "A1:C20", criteria: one.filter },
        names: one.names,
        pageLayout: one.pageLayout,
      };
    });
    return {
      name: "Book1.xlsx",
      activeSheet: made[0]?.name ?? "",
      sheets: made,
      names,
      settings,
      properties,
      styles: [...numbers.keys()],
      nextId: count,
    };
  });
