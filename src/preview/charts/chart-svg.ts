import { BarChart } from "echarts/charts";
import { GridComponent, LegendComponent, TitleComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { SheetSnapshot } from "../../standin/workbook";
import { chartData, recordedText, type ChartSnapshot } from "./chart-data";
import { kindOf } from "./chart-kinds";
import type { ChartSize } from "./chart-drawing";
import { chartOption } from "./chart-option";

/** The library gives every shape a look for the pointer over it, under names that count up from one picture to the next. */
const withoutHover = (svg: string): string =>
  svg.replaceAll(/ class="zr[^"]*"/gu, "").replace(/<style ?>.*<\/style>\n/su, "");

/**
 * Draws a chart of a sheet from what its cells say, as the text of an SVG picture of this size; `null` for a kind of chart
 * that it cannot draw.
 */
export const chartSvg = (
  chart: ChartSnapshot,
  sheet: SheetSnapshot,
  size: ChartSize,
): string | null => {
  const kind = kindOf(recordedText(chart.properties, "chartType"));
  if (kind === null) return null;
  // Not when the module is loaded: bundlers drop what modules of ours do then.
  use([BarChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);
  const drawing = init(null, null, { renderer: "svg", ssr: true, ...size });
  try {
    drawing.setOption(chartOption({ chart, kind, data: chartData(chart, sheet), size }));
    return withoutHover(drawing.renderToSVGString());
  } finally {
    drawing.dispose();
  }
};
