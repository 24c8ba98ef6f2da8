import { gridWords, mainSheet, trialSheets, type Trial } from "./trial";

const ruleTrials: readonly Trial[] = [
  {
    title: "入力規則（一覧から選ぶ）",
    expected: ["○,●、Warning"],
    remedy: null,
    run: async (context) => {
      const { dataValidation } = mainSheet(context).getRange("A70:A72");
      dataValidation.rule = { list: { inCellDropDown: true, source: "○,●" } };
      dataValidation.errorAlert = {
        ...{ showAlert: true, style: "Warning" },
        ...{ title: "確認", message: "一覧にない値です。" },
      };
      dataValidation.load("rule,errorAlert");
      await context.sync();
      const { rule, errorAlert } = dataValidation;
      return `${gridWords(rule.list?.source ?? "")}、${errorAlert.style}`;
    },
  },
  {
    title: "入力規則（計算式）",
    expected: ["=ISNUMBER(A74)"],
    remedy: null,
    run: async (context) => {
      const { dataValidation } = mainSheet(context).getRange("A74:A75");
      dataValidation.rule = { custom: { formula: "=ISNUMBER(A74)" } };
      dataValidation.load("rule");
      await context.sync();
      return String(dataValidation.rule.custom?.formula);
    },
  },
  {
    title: "条件付き書式と、その順序",
    expected: ["=A77>2、=A77>1"],
    remedy: null,
    run: async (context) => {
      const { conditionalFormats } = mainSheet(context).getRange("A77:A79");
      conditionalFormats.clearAll();
      for (const formula of ["=A77>1", "=A77>2"]) {
        const { rule, format } = conditionalFormats.add("Custom").custom;
        rule.formula = formula;
        format.font.bold = true;
        format.font.color = "#C00000";
        format.fill.color = "#FCE4D6";
      }
      conditionalFormats.load("items/custom/rule/formula");
      await context.sync();
      return conditionalFormats.items.map(({ custom }) => custom.rule.formula).join("、");
    },
  },
];

const drawChart: Trial = {
  title: "グラフ",
  expected: ["試しのグラフ、系列2、題名"],
  remedy: "グラフを作れなかったことを1件の知らせで伝えます。値と点検は変わりません。",
  run: async (context) => {
    const sheet = mainSheet(context);
    sheet.getRange("A81:C83").formulas = [
      ["あ", 1, 4],
      ["い", 2, 5],
      ["う", 3, 6],
    ];
    const chart = sheet.charts.add("ColumnStacked", sheet.getRange("B81:B83"), "Columns");
    chart.name = "試しのグラフ";
    const [first, second] = [chart.series.getItemAt(0), chart.series.add("二")];
    first.name = "一";
    first.setValues(sheet.getRange("B81:B83"));
    first.setXAxisValues(sheet.getRange("A81:A83"));
    first.format.fill.setSolidColor("#5B9BD5");
    first.hasDataLabels = true;
    second.setValues(sheet.getRange("C81:C83"));
    chart.title.text = "題名";
    chart.legend.visible = true;
    chart.legend.position = "Bottom";
    chart.axes.valueAxis.title.text = "千円";
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.axes.categoryAxis.position = "Maximum";
    chart.setPosition(sheet.getRange("E70"), sheet.getRange("H80"));
    chart.load("name");
    chart.title.load("text");
    chart.series.load("items/name");
    sheet.charts.load("items/name");
    await context.sync();
    const { name, series, title } = chart;
    return `${name}、系列${String(series.items.length)}、${title.text}`;
  },
};

/** What hangs on cells: rules, charts, names, links, comments. */
export const objectTrials: readonly Trial[] = [
  ...ruleTrials,
  drawChart,
  {
    title: "グラフの作り直し",
    expected: ["1個"],
    remedy: "古いグラフが残ったときは、手で削除してください。",
    run: async (context) => {
      const sheet = mainSheet(context);
      sheet.charts.add("BarClustered", sheet.getRange("B81:B83"), "Columns").name = "消すグラフ";
      await context.sync();
      mainSheet(context).charts.getItem("消すグラフ").delete();
      const { charts } = mainSheet(context);
      charts.load("items/name");
      await context.sync();
      return `${String(charts.items.length)}個`;
    },
  },
  {
    title: "名前の定義",
    expected: [`=${trialSheets.main}!$A$85:$A$87`],
    remedy: "名前を定義できなかったことを1件の知らせで伝えます。値と点検は変わりません。",
    run: async (context) => {
      const sheet = mainSheet(context);
      const { names } = context.workbook;
      names.add("動作確認_範囲", sheet.getRange("A85:A86"));
      await context.sync();
      const again = context.workbook.names.getItem("動作確認_範囲");
      again.formula = `=${trialSheets.main}!$A$85:$A$87`;
      const all = context.workbook.names;
      all.load("items/name,items/formula");
      await context.sync();
      const found = all.items.find(({ name }) => name === "動作確認_範囲");
      return String(found?.formula).replaceAll("'", "");
    },
  },
  {
    title: "セルへのリンク",
    expected: [`一、${trialSheets.other}!A1`],
    remedy: null,
    run: async (context) => {
      const range = mainSheet(context).getRange("A89:A90");
      const linkTo = (cell: string, textToDisplay: string) => [
        {
          hyperlink: {
            documentReference: `'${trialSheets.other}'!${cell}`,
            screenTip: "移る",
            textToDisplay,
          },
        },
      ];
      range.setCellProperties([linkTo("A1", "一"), linkTo("A2", "二")]);
      const first = mainSheet(context).getRange("A89");
      first.load("values,hyperlink");
      await context.sync();
      const { hyperlink } = first;
      const reference = String(hyperlink.documentReference).replaceAll("'", "");
      return `${gridWords(first.values)}、${reference}`;
    },
  },
  {
    title: "コメントの場所",
    expected: ["A92"],
    remedy: "コメントのある行を知ることができないときは、行を残します。",
    run: async (context) => {
      context.workbook.comments.add(`'${trialSheets.main}'!A92`, "動作確認のコメントです。");
      await context.sync();
      const { comments } = mainSheet(context);
      comments.load("items/id");
      await context.sync();
      const [place] = comments.items.map((comment) => comment.getLocation());
      if (place === undefined) return "コメントなし";
      place.load("address,rowIndex");
      await context.sync();
      return place.address.replace(/^.*!/u, "");
    },
  },
  {
    title: "シートとブックの状態",
    expected: ["表示、保護なし、ブックの保護なし"],
    remedy: null,
    run: async (context) => {
      const sheet = mainSheet(context);
      sheet.load("visibility,protection/protected");
      const { protection } = context.workbook;
      protection.load("protected");
      await context.sync();
      return [
        sheet.visibility === "Visible" ? "表示" : "非表示",
        sheet.protection.protected ? "保護あり" : "保護なし",
        protection.protected ? "ブックの保護あり" : "ブックの保護なし",
      ].join("、");
    },
  },
];
