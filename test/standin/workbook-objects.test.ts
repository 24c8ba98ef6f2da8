import { errorOf, onSheet, openExcel } from "./open-excel";

describe("シート", () => {
  test("加えて、並べて、色を付けて、隠して、読む", async () => {
    const read = await openExcel().Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const budget = worksheets.add("事業費");
      const secret = worksheets.add();
      budget.position = 0;
      budget.tabColor = "#112233";
      secret.visibility = "Hidden";
      budget.activate();
      const active = worksheets.getActiveWorksheet();
      active.load("name,id");
      worksheets.load("items/name,items/position,items/visibility,items/tabColor");
      const counts = [worksheets.getCount(), worksheets.getCount(true)];
      const last = worksheets.getLast(true);
      last.load("name");
      await context.sync();
      return {
        active: active.name,
        sheets: worksheets.items.map(({ name, position, visibility, tabColor }) => [
          name,
          position,
          visibility,
          tabColor,
        ]),
        counts: counts.map(({ value }) => value),
        last: last.name,
      };
    });
    expect(read).toEqual({
      active: "事業費",
      sheets: [
        ["事業費", 0, "Visible", "#112233"],
        ["Sheet1", 1, "Visible", ""],
        ["Sheet3", 2, "Hidden", ""],
      ],
      counts: [3, 2],
      last: "Sheet1",
    });
  });

  test.each<[string, (sheets: Excel.WorksheetCollection) => void, string]>([
    [
      "同じ名前",
      (sheets) => {
        sheets.add("sheet1");
      },
      "ItemAlreadyExists",
    ],
    [
      "使えない文字",
      (sheets) => {
        sheets.add("4/1");
      },
      "InvalidArgument",
    ],
    [
      "31字を超える名前",
      (sheets) => {
        sheets.add("あ".repeat(32));
      },
      "InvalidArgument",
    ],
    [
      "ない名前",
      (sheets) => {
        sheets.getItem("無").activate();
      },
      "ItemNotFound",
    ],
    [
      "最後のシートの削除",
      (sheets) => {
        sheets.getItem("Sheet1").delete();
      },
      "InvalidOperation",
    ],
  ])("断られる: %s", async (_title, act, code) => {
    const excel = openExcel();
    const error = await errorOf(
      excel,
      excel.Excel.run(async (context) => {
        act(context.workbook.worksheets);
        await context.sync();
      }),
    );
    expect(error.code).toBe(code);
  });

  test("名前を変えると、数式の中の名前も変わる", async () => {
    const excel = openExcel();
    excel.standIn.user.addSheet("集計");
    excel.standIn.user.type("Sheet1", "A1", 5);
    excel.standIn.user.type("集計", "A1", "=Sheet1!A1*2");
    excel.standIn.user.renameSheet("Sheet1", "R4 予算");
    const cells = await excel.standIn.look("集計", "A1");
    expect([cells.formulas, cells.values]).toEqual([[["='R4 予算'!A1*2"]], [[10]]]);
  });
});

test("入力規則は範囲ごとに持たれ、一部を変えるとそこだけ変わる", async () => {
  const read = await onSheet(openExcel(), async (sheet, context) => {
    const all = sheet.getRange("A1:A9");
    all.dataValidation.rule = { list: { inCellDropDown: true, source: "○,●" } };
    all.dataValidation.prompt = { title: "印", message: "選んでください。", showPrompt: true };
    sheet.getRange("A3").dataValidation.rule = { custom: { formula: "=A3>0" } };
    sheet.getRange("A5").dataValidation.clear();
    const validations = ["A2", "A3", "A5", "A1:A9"].map(
      (address) => sheet.getRange(address).dataValidation,
    );
    for (const validation of validations) validation.load("type,rule,prompt");
    await context.sync();
    return validations.map(({ type, rule, prompt }) => [type, rule, prompt.title]);
  });
  expect(read).toEqual([
    ["List", { list: { inCellDropDown: true, source: "○,●" } }, "印"],
    ["Custom", { custom: { formula: "=A3>0" } }, "印"],
    ["None", {}, ""],
    ["Inconsistent", {}, ""],
  ]);
});

test("条件付き書式は、種類・規則・書式を持ち、範囲から消せる", async () => {
  const excel = openExcel();
  const read = await onSheet(excel, async (sheet, context) => {
    const range = sheet.getRange("A1:B9");
    const custom = range.conditionalFormats.add("Custom");
    custom.custom.rule.formula = "=$A1<>$B1";
    custom.custom.format.fill.color = "#FFC7CE";
    custom.custom.format.font.bold = true;
    const cell = range.conditionalFormats.add("CellValue");
    cell.cellValue.rule = { formula1: "=0", operator: "LessThan" };
    cell.cellValue.format.font.color = "#FF0000";
    const text = range.conditionalFormats.add("ContainsText");
    text.textComparison.rule = { operator: "Contains", text: "未定" };
    const rules = range.conditionalFormats;
    rules.load("items/type,items/priority");
    sheet.getRange("D1").conditionalFormats.clearAll();
    await context.sync();
    return rules.items.map(({ type, priority }) => [type, priority]);
  });
  expect(read).toEqual([
    ["ContainsText", 0],
    ["CellValue", 1],
    ["Custom", 2],
  ]);
  const [sheet] = (await excel.standIn.snapshot()).sheets;
  expect(sheet?.conditionalFormats.map(({ range, rule, format }) => [range, rule, format])).toEqual(
    [
      ["A1:B9", { operator: "Contains", text: "未定" }, {}],
      ["A1:B9", { formula1: "=0", operator: "LessThan" }, { "font.color": "#FF0000" }],
      ["A1:B9", { formula: "=$A1<>$B1" }, { "fill.color": "#FFC7CE", "font.bold": true }],
    ],
  );
});

test("名前は、範囲にも数式にも付き、同じ名前は断られる", async () => {
  const excel = openExcel();
  const read = await onSheet(excel, async (sheet, context) => {
    const { names } = context.workbook;
    names.add("事業費_表", sheet.getRange("B2:C9"), "説明");
    sheet.names.add("率", "=0.1");
    names.load("items/name,items/formula,items/type,items/value,items/comment,items/scope");
    const range = names.getItem("事業費_表").getRange();
    range.load("address");
    const missing = names.getItemOrNullObject("無");
    missing.load("name");
    await context.sync();
    return {
      items: names.items.map((item) => [
        item.name,
        String(item.formula),
        item.type,
        String(item.value),
        item.comment,
        item.scope,
      ]),
      address: range.address,
      isMissing: missing.isNullObject,
    };
  });
  expect(read).toEqual({
    items: [["事業費_表", "=Sheet1!$B$2:$C$9", "Range", "Sheet1!B2:C9", "説明", "Workbook"]],
    address: "Sheet1!B2:C9",
    isMissing: true,
  });
  const again = onSheet(excel, async (_sheet, context) => {
    context.workbook.names.add("事業費_表", "=1");
    await context.sync();
  });
  expect((await errorOf(excel, again)).code).toBe("ItemAlreadyExists");
});

test("表は、見出し・行・列・並べ替えを持つ", async () => {
  const excel = openExcel();
  excel.standIn.user.paste("Sheet1", "A1", [
    ["名", "額"],
    ["い", 2],
    ["ろ", 1],
  ]);
  const read = await onSheet(excel, async (sheet, context) => {
    const table = sheet.tables.add("A1:B3", true);
    table.name = "予算";
    table.style = "TableStyleLight1";
    table.rows.add(undefined, [["は", 3]]);
    table.sort.apply([{ key: 1, ascending: false }]);
    const body = table.getDataBodyRange();
    body.load("values,address");
    table.columns.load("items/name,items/values");
    table.rows.load("items/values");
    const found = context.workbook.tables.getItem("予算");
    found.load("name,style,showHeaders");
    await context.sync();
    return {
      body: body.values,
      address: body.address,
      columns: table.columns.items.map(({ name }) => name),
      rows: table.rows.items.length,
      found: found.toJSON(),
    };
  });
  expect(read).toMatchObject({
    body: [
      ["は", 3],
      ["い", 2],
      ["ろ", 1],
    ],
    address: "Sheet1!A2:B4",
    columns: ["名", "額"],
    rows: 3,
    found: { name: "予算", style: "TableStyleLight1", showHeaders: true },
  });
  const overlap = onSheet(excel, async (sheet, context) => {
    sheet.tables.add("B2:C3", true);
    await context.sync();
  });
  expect((await errorOf(excel, overlap)).code).toBe("InvalidOperation");
});

test("コメントは一つのセルに一つで、返信を持つ", async () => {
  const read = await onSheet(openExcel(), async (sheet, context) => {
    context.workbook.comments.add("Sheet1!B2", "確認してください。");
    const found = sheet.comments.getItemByCell("B2");
    found.load("content");
    const location = found.getLocation();
    location.load("address");
    const count = sheet.comments.getCount();
    await context.sync();
    return [found.content, location.address, count.value];
  });
  expect(read).toEqual(["確認してください。", "Sheet1!B2", 1]);
});

test("設定は値を持ち、消せる", async () => {
  const { Excel } = openExcel();
  const read = await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add("確認", [{ 日: "2025-04-01" }]);
    settings.add("消す", 1).delete();
    const kept = settings.getItem("確認");
    kept.load("value");
    const gone = settings.getItemOrNullObject("消す");
    gone.load("value");
    await context.sync();
    const value: unknown = kept.value;
    return [value, gone.isNullObject];
  });
  expect(read).toEqual([[{ 日: "2025-04-01" }], true]);
});

test("ページ設定・固定・印刷範囲は書いたとおりに読める", async () => {
  const read = await onSheet(openExcel(), async (sheet, context) => {
    const layout = sheet.pageLayout;
    layout.orientation = "Landscape";
    layout.paperSize = "A3";
    layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    layout.centerHorizontally = true;
    layout.setPrintArea("A1:Z99");
    layout.setPrintTitleRows("$1:$3");
    layout.setPrintMargins("Centimeters", { left: 2.54, header: 1.27 });
    layout.headersFooters.defaultForAllPages.centerFooter = "&P/&N";
    sheet.freezePanes.freezeAt("A1:B3");
    layout.load("orientation,paperSize,zoom,leftMargin,headerMargin,centerHorizontally");
    const pages = layout.headersFooters.defaultForAllPages;
    pages.load("centerFooter,leftHeader");
    const ranges = [
      layout.getPrintArea(),
      layout.getPrintTitleRows(),
      sheet.freezePanes.getLocation(),
    ] as const;
    for (const range of ranges) range.load("address");
    await context.sync();
    return {
      layout: layout.toJSON(),
      footer: pages.toJSON(),
      ranges: ranges.map(({ address }) => address),
    };
  });
  expect(read).toMatchObject({
    layout: {
      orientation: "Landscape",
      paperSize: "A3",
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
      leftMargin: 72,
      headerMargin: 36,
      centerHorizontally: true,
    },
    footer: { centerFooter: "&P/&N", leftHeader: "" },
    ranges: ["Sheet1!A1:Z99", "Sheet1!1:3", "Sheet1!A1:B3"],
  });
});

test("グラフは、元の範囲・題・位置・系列が記録される", async () => {
  const excel = openExcel();
  const count = await onSheet(excel, async (sheet, context) => {
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns");
    chart.name = "予算";
    chart.title.text = "年度別事業費";
    chart.axes.valueAxis.title.text = "千円";
    chart.legend.position = "Bottom";
    chart.setPosition("E2", "J15");
    chart.setData(sheet.getRange("A1:D4"), "Columns");
    const found = sheet.charts.getItem("予算");
    found.load("name");
    found.series.load("count");
    await context.sync();
    return found.series.count;
  });
  expect(count).toBe(3);
  expect((await excel.standIn.snapshot()).sheets[0]?.charts).toMatchObject([
    {
      source: "A1:D4",
      seriesBy: "Columns",
      properties: {
        name: "予算",
        chartType: "ColumnClustered",
        "title.text": "年度別事業費",
        "axes.valueAxis.title.text": "千円",
        "position.startCell": "Sheet1!E2",
      },
    },
  ]);
});

test("フィルターは、当てはまらない行を隠し、外すと戻す", async () => {
  const excel = openExcel();
  excel.standIn.user.paste("Sheet1", "A1", [["名"], ["い"], ["ろ"], ["い"]]);
  const hidden = await onSheet(excel, async (sheet, context) => {
    const rows = ["2:2", "3:3", "4:4"].map((address) => sheet.getRange(address));
    sheet.autoFilter.apply("A1:A4", 0, { filterOn: "Values", values: ["い"] });
    for (const row of rows) row.load("rowHidden");
    sheet.autoFilter.load("enabled,isDataFiltered");
    await context.sync();
    const during = rows.map(({ rowHidden }) => rowHidden);
    sheet.autoFilter.remove();
    for (const row of rows) row.load("rowHidden");
    await context.sync();
    return [during, rows.map(({ rowHidden }) => rowHidden)];
  });
  expect(hidden).toEqual([
    [false, true, false],
    [false, false, false],
  ]);
});

test("選択と作業中のシート", async () => {
  const excel = openExcel();
  excel.standIn.user.addSheet("別");
  const read = await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("別").getRange("C3:D4").select();
    const selected = context.workbook.getSelectedRange();
    const cell = context.workbook.getActiveCell();
    selected.load("address");
    cell.load("address");
    await context.sync();
    return [selected.address, cell.address];
  });
  expect(read).toEqual(["別!C3:D4", "別!C3"]);
});
