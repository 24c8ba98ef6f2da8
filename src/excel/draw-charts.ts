import type { CellRange } from "../references";
import { boundsOf, type ChartPlan, type Placement, type SheetMerge } from "../plan";
import { rangeAt } from "./range-at";

const chartTypes = { stackedColumns: "ColumnStacked", bars: "BarClustered" } as const;

/** One row of cells is one series of it, and so is one column. */
const seriesBy = ({ rowCount }: CellRange): "Rows" | "Columns" =>
  rowCount === 1 ? "Rows" : "Columns";

const drawSeries = (
  sheet: Excel.Worksheet,
  chart: Excel.Chart,
  plan: ChartPlan,
  placement: Placement,
): void => {
  const categories = boundsOf(placement, plan.categories);
  plan.series.forEach(({ name, values, fill }, index) => {
    const block = boundsOf(placement, values);
    // The chart is made with its first series.
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    series.name = name;
    if (block !== null) series.setValues(rangeAt(sheet, block));
    if (categories !== null) series.setXAxisValues(rangeAt(sheet, categories));
    if (fill !== undefined) series.format.fill.setSolidColor(`#${fill}`);
    if (plan.kind === "bars") series.hasDataLabels = true;
  });
};

const drawChart = (sheet: Excel.Worksheet, plan: ChartPlan, placement: Placement): void => {
  const first = boundsOf(placement, plan.series[0]?.values ?? plan.categories);
  const area = boundsOf(placement, plan.area);
  if (first === null || area === null) return;
  const chart = sheet.charts.add(chartTypes[plan.kind], rangeAt(sheet, first), seriesBy(first));
  // The name comes first: by it an unfinished chart is found again, and none of staff is ever taken for it.
  chart.name = plan.name;
  drawSeries(sheet, chart, plan, placement);
  chart.title.text = plan.title;
  chart.legend.visible = plan.series.length > 1;
  chart.legend.position = "Bottom";
  chart.axes.valueAxis.title.text = plan.valueAxisTitle;
  if (plan.kind === "bars") {
    // The first category on top, and the numbers still at the foot.
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.axes.categoryAxis.position = "Maximum";
  }
  chart.setPosition(
    rangeAt(sheet, { ...area, rowCount: 1, columnCount: 1 }),
    rangeAt(sheet, {
      row: area.row + area.rowCount - 1,
      column: area.column + area.columnCount - 1,
      rowCount: 1,
      columnCount: 1,
    }),
  );
};

/**
 * A chart is drawn anew when the layout of its sheet changes, because its series may be others then; otherwise it stays as
 * staff have restyled it. Charts of staff are never touched. `finished` are the names of charts that were there before this
 * run; of those that are there now, the others are unfinished.
 */
export const drawCharts = (
  sheet: Excel.Worksheet,
  { plan, placement, drawsLayout }: SheetMerge,
  finished: readonly string[],
  existing: readonly string[],
): void => {
  for (const chart of plan.charts) {
    if (finished.includes(chart.name) && !drawsLayout) continue;
    if (existing.includes(chart.name)) sheet.charts.getItem(chart.name).delete();
    drawChart(sheet, chart, placement);
  }
};
