import { either, gridWords, mainSheet, type Trial } from "./trial";

/** Points, as good as they were set: Excel rounds them to whole pixels. */
const nearly = (points: number, wanted: number): string =>
  Math.abs(points - wanted) <= 2 ? "指定どおり" : `${String(points)}ポイント`;

const underlineWords = (underline: string): string => (underline === "Single" ? "下線" : underline);

/** What cells look like. */
export const lookTrials: readonly Trial[] = [
  {
    title: "文字の書式",
    expected: ["游ゴシック、14、太字、#C00000、下線"],
    remedy: null,
    run: async (context) => {
      const { font } = mainSheet(context).getRange("A30:B31").format;
      font.name = "游ゴシック";
      font.size = 14;
      font.bold = true;
      font.color = "#C00000";
      font.underline = "Single";
      font.load("name,size,bold,color,underline");
      await context.sync();
      const { name, size, bold, color, underline } = font;
      const marks = [either(bold, "太字", "太字なし"), color, underlineWords(underline)];
      return [name, String(size), ...marks].join("、");
    },
  },
  {
    title: "塗りつぶしと配置",
    expected: ["#FFF2CC、Center、Top、折り返し、縦書き"],
    remedy: null,
    run: async (context) => {
      const { format } = mainSheet(context).getRange("A33:B33");
      format.fill.color = "#FFF2CC";
      format.horizontalAlignment = "Center";
      format.verticalAlignment = "Top";
      format.wrapText = true;
      format.textOrientation = 180;
      format.load("horizontalAlignment,verticalAlignment,wrapText,textOrientation,fill/color");
      await context.sync();
      return [
        format.fill.color,
        format.horizontalAlignment,
        format.verticalAlignment,
        either(format.wrapText, "折り返し", "折り返しなし"),
        format.textOrientation === 180 ? "縦書き" : `向き${String(format.textOrientation)}`,
      ].join("、");
    },
  },
  {
    title: "罫線",
    expected: ["Continuous Thin、Continuous Hairline"],
    remedy: null,
    run: async (context) => {
      const { borders } = mainSheet(context).getRange("A35:C37").format;
      const outline = borders.getItem("EdgeBottom");
      outline.style = "Continuous";
      const inside = borders.getItem("InsideHorizontal");
      inside.style = "Continuous";
      inside.weight = "Hairline";
      for (const line of [outline, inside]) line.load("style,weight");
      await context.sync();
      return [outline, inside].map(({ style, weight }) => `${style} ${weight}`).join("、");
    },
  },
  {
    title: "離れた範囲の書式をまとめて",
    expected: ["#DDEBF7、#DDEBF7"],
    remedy: null,
    run: async (context) => {
      const sheet = mainSheet(context);
      const areas = sheet.getRanges("A39,C39");
      areas.format.fill.color = "#DDEBF7";
      areas.format.borders.getItem("EdgeTop").style = "Continuous";
      const fills = ["A39", "C39"].map((address) => sheet.getRange(address).format.fill);
      for (const fill of fills) fill.load("color");
      await context.sync();
      return fills.map(({ color }) => color).join("、");
    },
  },
  {
    title: "列の幅と行の高さ",
    expected: ["指定どおり、指定どおり、指定どおり、指定どおり"],
    remedy: "幅や高さが違っても、値と点検は変わりません。",
    run: async (context) => {
      const sheet = mainSheet(context);
      sheet
        .getRange("F1:G1")
        .setColumnProperties([{ format: { columnWidth: 90 } }, { format: { columnWidth: 120 } }]);
      sheet
        .getRange("A41:A42")
        .setRowProperties([{ format: { rowHeight: 30 } }, { format: { rowHeight: 45 } }]);
      sheet.getRanges("H1").format.columnWidth = 150;
      sheet.getRanges("A43,A45").format.rowHeight = 24;
      const [columns, rows] = [
        ["F1", "H1"].map((address) => sheet.getRange(address).format),
        ["A42", "A45"].map((address) => sheet.getRange(address).format),
      ];
      for (const format of columns) format.load("columnWidth");
      for (const format of rows) format.load("rowHeight");
      await context.sync();
      const [f, h] = columns.map(({ columnWidth }) => columnWidth);
      const [second, last] = rows.map(({ rowHeight }) => rowHeight);
      return [
        nearly(f ?? 0, 90),
        nearly(h ?? 0, 150),
        nearly(second ?? 0, 45),
        nearly(last ?? 0, 24),
      ].join("、");
    },
  },
  {
    title: "行と列を隠す",
    expected: ["列は非表示、行は非表示"],
    remedy: "識別子の列と行が見えていても、値と点検は変わりません。",
    run: async (context) => {
      const sheet = mainSheet(context);
      const [column, row] = [sheet.getRange("J1"), sheet.getRange("A47")];
      column.columnHidden = true;
      row.rowHidden = true;
      const listed = sheet.getRange("K1:K1");
      listed.setColumnProperties([{ columnHidden: true }]);
      sheet.getRange("A48:A48").setRowProperties([{ rowHidden: true }]);
      column.load("columnHidden");
      row.load("rowHidden");
      await context.sync();
      return `列は${either(column.columnHidden, "非表示", "表示")}、行は${either(row.rowHidden, "非表示", "表示")}`;
    },
  },
  {
    title: "セルの結合と解除",
    expected: ["左、（空）／上、（空）"],
    remedy: null,
    run: async (context) => {
      const sheet = mainSheet(context);
      const block = sheet.getRange("A50:B51");
      block.formulas = [
        ["左", ""],
        ["上", ""],
      ];
      block.merge(true);
      sheet.getRange("A52:B53").merge(false);
      sheet.getRange("A52:B53").unmerge();
      block.load("values");
      await context.sync();
      return gridWords(block.values);
    },
  },
];
