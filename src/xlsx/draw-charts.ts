import { a1Range, qualifiedRange } from "../references";
import type { Worksheet } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { type ChartPlan, type SheetPlan, type WorkbookPlan } from "../plan";
import { chartLook } from "./chart-look";

installChartSupport();

type ChartOptions = Parameters<Worksheet["addChart"]>[0];
type Series = NonNullable<ChartOptions["series"]>[number];

const { lineColor, gridColor, lineWidth, titleSize, textSize, smallTextSize, mostOrdinaryBars } =
  chartLook;

/** Sizes of the library are in hundredths of a point. */
const textOf = ({ fontName }: Pick<WorkbookPlan, "fontName">, points: number) => ({
  size: points * 100,
  fontFamily: fontName,
  eastAsianFamily: fontName,
});

const seriesOf = (sheet: SheetPlan, { series, categories }: ChartPlan): Series[] =>
  series.map(({ name, values, fill }) => ({
    name,
    categories: qualifiedRange(sheet.name, categories),
    values: qualifiedRange(sheet.name, values),
    spPr: { ...(fill === undefined ? {} : { fill }), border: lineColor, borderWidth: lineWidth },
    invertIfNegative: false,
  }));

const ticks = { majorTickMark: "outside", minorTickMark: "none" } as const;

const valuesOnly = {
  showVal: true,
  showCatName: false,
  showSerName: false,
  showLegendKey: false,
  showPercent: false,
  showBubbleSize: false,
} as const;

const kindOptions = (
  { kind, categories }: ChartPlan,
  plan: WorkbookPlan,
): Partial<ChartOptions> => {
  const small = textOf(plan, textSize);
  switch (kind) {
    case "stackedColumns":
      return {
        barDir: "col",
        grouping: "stacked",
        overlap: 100,
        gapWidth: chartLook.gapOfColumns,
        showLegend: true,
        legendPosition: "b",
        legendOptions: { txPr: small },
        categoryAxis: { ...ticks, txPr: small },
      };
    case "bars": {
      const names = textOf(plan, categories.rowCount > mostOrdinaryBars ? smallTextSize : textSize);
      return {
        barDir: "bar",
        grouping: "clustered",
        gapWidth: chartLook.gapOfBars,
        showLegend: false,
        dataLabels: { ...valuesOnly, position: "outEnd", txPr: names },
        categoryAxis: { ...ticks, orientation: "maxMin", tickLblSkip: 1, txPr: names },
      };
    }
  }
};

/** Draws the charts of a sheet over their cells; decides nothing but how a kind of chart looks. */
export const drawCharts = (worksheet: Worksheet, sheet: SheetPlan, plan: WorkbookPlan): void => {
  for (const chart of sheet.charts) {
    worksheet.addChart(
      {
        type: "bar",
        series: seriesOf(sheet, chart),
        title: {
          paragraphs: [
            {
              runs: [{ text: chart.title, properties: { ...textOf(plan, titleSize), bold: true } }],
            },
          ],
        },
        displayBlanksAs: "gap",
        valueAxis: {
          ...ticks,
          // Where the categories run downwards, the end of their axis is at the foot.
          crosses: chart.kind === "bars" ? "max" : "autoZero",
          title: chart.valueAxisTitle,
          numFmt: "#,##0",
          numFmtLinked: false,
          majorGridlines: true,
          majorGridlinesStyle: { border: gridColor, borderWidth: lineWidth },
          txPr: textOf(plan, textSize),
        },
        ...kindOptions(chart, plan),
      },
      a1Range(chart.area),
    );
  }
};
