import type { BarSeriesOption } from "echarts/charts";
import type {
  GridComponentOption,
  LegendComponentOption,
  TitleComponentOption,
} from "echarts/components";
import type { ComposeOption } from "echarts/core";
import { categoryAxis, valueAxis } from "./chart-axes";
import { recordedText, type SeriesData } from "./chart-data";
import { namePoints, type ChartDrawing } from "./chart-drawing";
import { gapShare } from "./chart-kinds";
import { boldText, formatNumber, gridColor, lineColor, pixels, text } from "./chart-style";
import { legendHeight } from "./legend-height";

type Option = ComposeOption<
  BarSeriesOption | GridComponentOption | LegendComponentOption | TitleComponentOption
>;

const titleHeight = 40;
const margin = 12;
const axisTitleHeight = 28;

const seriesOption = (
  drawing: ChartDrawing,
  { name, values, fill, hasLabels }: SeriesData,
): BarSeriesOption => {
  const { kind, data } = drawing;
  const isStacked = kind.grouping === "stacked";
  return {
    type: "bar",
    name,
    data: values.map((value) => value ?? "-"),
    ...(isStacked ? { stack: "all" } : {}),
    barGap: "0%",
    barCategoryGap: `${gapShare(kind, data.series.length) * 100}%`,
    itemStyle: {
      color: fill,
      borderColor: lineColor,
      borderWidth: pixels(0.5),
    },
    label: {
      ...text(namePoints(drawing)),
      show: hasLabels,
      position: isStacked ? "inside" : "outside",
      formatter: ({ value }) => (typeof value === "number" ? formatNumber(value) : ""),
    },
    // Would put a name into the picture that counts up from one picture to the next.
    clip: false,
  };
};

/** What the library is told so that a chart looks as Excel draws it. */
export const chartOption = (drawing: ChartDrawing): Option => {
  const { chart, kind, data, size } = drawing;
  const { properties } = chart;
  const title = properties["title.visible"] === false ? "" : recordedText(properties, "title.text");
  const names = properties["legend.visible"] === false ? [] : data.series.map(({ name }) => name);
  const legend = legendHeight(names, size.width - 2 * margin, pixels(9));
  const top = title === "" ? margin : titleHeight;
  const bottom = margin + legend;
  const plot = {
    width: size.width - 2 * margin - 80,
    height: size.height - top - bottom - axisTitleHeight,
  };
  const axes = { category: categoryAxis(drawing, plot), value: valueAxis(drawing, plot) };
  const isColumns = kind.direction === "columns";
  return {
    animation: false,
    backgroundColor: "#FFFFFF",
    title: {
      text: title,
      left: "center",
      top: margin,
      padding: 0,
      textStyle: { ...boldText(12), width: size.width - 2 * margin, overflow: "break" },
    },
    legend: {
      show: names.length > 0,
      selectedMode: false,
      bottom: margin / 2,
      padding: 0,
      icon: "rect",
      itemWidth: pixels(7),
      itemHeight: pixels(7),
      itemGap: pixels(9),
      textStyle: text(9),
      width: size.width - 2 * margin,
    },
    grid: [
      {
        left: margin,
        right: 2 * margin,
        top,
        bottom,
        outerBoundsMode: "same",
        outerBoundsContain: "all",
      },
      // The frame around the whole chart.
      { show: true, left: 0.5, right: 0.5, top: 0.5, bottom: 0.5, borderColor: gridColor },
    ],
    xAxis: isColumns ? axes.category : axes.value,
    yAxis: isColumns ? axes.value : axes.category,
    series: data.series.map((series) => seriesOption(drawing, series)),
  };
};
