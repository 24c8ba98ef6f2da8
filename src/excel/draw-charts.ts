import { boundsOf, type ChartPlan, type Placement, type SheetMerge } from "../plan";
import { rangeAt } from "./range-at";

const chartTypes = { stackedColumns: "ColumnStacked", bars: "BarClustered" } as const;

const drawSeries = (
  sheet: Excel.Worksheet,
  chart: Excel.Chart,
  plan: ChartPlan,
  placement: Placement,
): void => {
  const categories = boundsOf(placement, plan.categories);
  plan.series.forEach(({ name, values }, index) => {
    const block = boundsOf(placement, values);
    // The chart is made with its first series.
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    series.name = name;
    if (block !== null) series.setValues(rangeAt(sheet, block));
    if (categories !== null) series.setXAxisValues(rangeAt(sheet, categories));
  });
};

const drawChart = (sheet: Excel.Worksheet, plan: ChartPlan, placement: Placement): void => {
  const first = boundsOf(placement, plan.series[0]?.values ?? plan.categories);
  const area = boundsOf(placement, plan.area);
  if (first === null || area === null) return;
  const chart = sheet.charts.add(chartTypes[plan.kind], rangeAt(sheet, first), "Columns");
  drawSeries(sheet, chart, plan, placement);
  chart.title.text = plan.title;
  chart.legend.visible = plan.series.length > 1;
  chart.legend.position = "Bottom";
  chart.axes.valueAxis.title.text = plan.valueAxisTitle;
  if (plan.kind === "bars") chart.axes.categoryAxis.reversePlotOrder = true;
  chart.setPosition(
    rangeAt(sheet, { ...area, rowCount: 1, columnCount: 1 }),
    rangeAt(sheet, {
      row: area.row + area.rowCount - 1,
      column: area.column + area.columnCount - 1,
      rowCount: 1,
      columnCount: 1,
    }),
  );
  // The name comes last: a chart without it was never finished.
  chart.name = plan.name;
};

/** Charts are drawn once: staff may restyle them. What an interrupted run has left behind is taken away. */
export const drawCharts = (
  sheet: Excel.Worksheet,
  { plan, placement, isFirst }: SheetMerge,
  existing: readonly string[],
): void => {
  const names = new Set(plan.charts.map(({ name }) => name));
  if (isFirst) {
    for (const name of existing) if (!names.has(name)) sheet.charts.getItem(name).delete();
  }
  for (const chart of plan.charts) {
    if (!existing.includes(chart.name)) drawChart(sheet, chart, placement);
  }
};
