import type { ChartPlan, SheetPlan } from "../../plan";
import { a1, a1Range, quoteSheetName } from "../../references";
import type { SheetSnapshot } from "../../standin/workbook";

type Chart = SheetSnapshot["charts"][number];

const chartTypes = { stackedColumns: "ColumnStacked", bars: "BarClustered" } as const;

/** Every text of a chart is in the font of the workbook. */
const fontsOf = (fontName: string) =>
  Object.fromEntries(
    [
      "title",
      "legend",
      "dataLabels",
      "axes.categoryAxis",
      "axes.valueAxis",
      "axes.valueAxis.title",
    ].map((text) => [`${text}.format.font.name`, fontName]),
  );

/** Where the categories run downwards, the numbers are still at the foot. */
const downwards = {
  "axes.categoryAxis.reversePlotOrder": true,
  "axes.categoryAxis.position": "Maximum",
} as const;

const seriesOf = (
  { kind, categories }: ChartPlan,
  { name, values, fill }: ChartPlan["series"][number],
): Chart["series"][number] => ({
  values: a1Range(values),
  categories: a1Range(categories),
  properties: {
    name,
    ...(fill === undefined ? {} : { "format.fill": `#${fill}` }),
    ...(kind === "bars" ? { hasDataLabels: true } : {}),
  },
});

/** A chart as the pane asks Excel for it. */
export const chartOf = (
  chart: ChartPlan,
  { name: sheet }: SheetPlan,
  fontName: string,
  id: string,
): Chart => {
  const { area, series, kind } = chart;
  const cell = (row: number, column: number): string =>
    `${quoteSheetName(sheet)}!${a1({ row, column })}`;
  const first = series[0]?.values ?? chart.categories;
  return {
    id,
    source: a1Range(first),
    seriesBy: first.rowCount === 1 ? "Rows" : "Columns",
    series: series.map((one) => seriesOf(chart, one)),
    properties: {
      chartType: chartTypes[kind],
      name: chart.name,
      description: chart.description,
      "title.text": chart.title,
      "legend.visible": series.length > 1,
      "legend.position": "Bottom",
      "axes.valueAxis.title.text": chart.valueAxisTitle,
      "axes.valueAxis.numberFormat": "#,##0",
      ...(kind === "bars" ? downwards : {}),
      ...fontsOf(fontName),
      "position.startCell": cell(area.row, area.column),
      "position.endCell": cell(area.row + area.rowCount - 1, area.column + area.columnCount - 1),
    },
  };
};
