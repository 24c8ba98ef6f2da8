import { asWritable } from "../../plan";
import { headlineOf, humanChecks, secondsOf, verdictWords, type SelfTestReport } from "./report";
import type { Trial } from "./trial";

/** The sheet to print. */
const resultSheet = "動作確認";

const headings = ["番号", "結果", "項目", "期待", "実際", "違うときの連携突合", "時間"] as const;
/** Points. */
const widths = [36, 48, 210, 200, 200, 230, 48] as const;

type Row = readonly string[];

const wide = (first: string, second = "", third = ""): Row => [
  first,
  second,
  third,
  "",
  "",
  "",
  "",
];

const rowsOf = (report: SelfTestReport): readonly Row[] => [
  wide("連携突合の動作確認"),
  ...report.facts.map(([name, value]) => wide("", "", `${name}：${value}`)),
  wide(headlineOf(report)),
  headings,
  ...report.lines.map(({ title, verdict, expected, found, remedy, milliseconds }, index) => [
    String(index + 1),
    verdictWords[verdict],
    title,
    verdict === "works" ? "" : expected,
    verdict === "works" ? "" : found,
    remedy ?? "",
    secondsOf(milliseconds),
  ]),
  wide("目で確かめること"),
  ...humanChecks.map((sentence, index) => wide(String(index + 1), "□", sentence)),
];

/** Longer texts than this say nothing more on paper. */
const mostCharacters = 300;

/** Writes the result as it is when its turn comes: it is the last that is tried. */
export const resultTrial = (reportSoFar: () => SelfTestReport): Trial => ({
  title: "結果をシートに書く",
  expected: ["書いた"],
  remedy: "結果は、文字としてコピーできます。",
  run: async (context) => {
    const rows = rowsOf(reportSoFar());
    const sheet = context.workbook.worksheets.add(resultSheet);
    const range = sheet.getRangeByIndexes(0, 0, rows.length, headings.length);
    range.formulas = rows.map((row) =>
      row.map((text) => asWritable(text.slice(0, mostCharacters))),
    );
    range.format.verticalAlignment = "Top";
    range.format.wrapText = false;
    sheet.getRange("C:F").format.wrapText = true;
    sheet
      .getRangeByIndexes(0, 0, 1, widths.length)
      .setColumnProperties(widths.map((columnWidth) => ({ format: { columnWidth } })));
    sheet.getRange("A1").format.font.bold = true;
    await context.sync();
    return "書いた";
  },
});
