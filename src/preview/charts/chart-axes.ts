import { recordedText } from "./chart-data";
import { namePoints, type ChartDrawing, type ChartSize } from "./chart-drawing";
import { barEnds } from "./chart-kinds";
import { boldText, formatNumber, gridColor, lineColor, pixels, text } from "./chart-style";
import { extentOf, valueScale } from "./value-scale";

/** Where names have less room than they need, only every second, third … is written. */
const everyNth = (room: number, needed: number): number => Math.max(1, Math.ceil(needed / room));

export const categoryAxis = (drawing: ChartDrawing, plot: ChartSize) => {
  const { chart, kind, data } = drawing;
  const font = text(namePoints(drawing));
  const isColumns = kind.direction === "columns";
  const pitch = (isColumns ? plot.width : plot.height) / Math.max(1, data.categories.length);
  const nth = everyNth(pitch, isColumns ? font.fontSize * 3 : font.fontSize);
  return {
    type: "category" as const,
    data: [...data.categories],
    inverse: chart.properties["axes.categoryAxis.reversePlotOrder"] === true,
    axisLabel: {
      ...font,
      interval: nth - 1,
      ...(isColumns ? { width: pitch * nth, overflow: "break" as const } : {}),
    },
    axisTick: { show: true, alignWithLabel: false, lineStyle: { color: lineColor } },
    axisLine: { show: true, lineStyle: { color: lineColor } },
  };
};

export const valueAxis = (drawing: ChartDrawing, plot: ChartSize) => {
  const { chart, kind, data } = drawing;
  const isBars = kind.direction === "bars";
  const mostSteps = Math.max(
    2,
    Math.min(10, Math.floor(isBars ? plot.width / 50 : plot.height / 20)),
  );
  const isTurned = chart.properties["axes.categoryAxis.reversePlotOrder"] === true;
  const crossesAtEnd = recordedText(chart.properties, "axes.categoryAxis.position") === "Maximum";
  return {
    type: "value",
    ...valueScale(extentOf(barEnds(kind, data)), mostSteps),
    name: recordedText(chart.properties, "axes.valueAxis.title.text"),
    nameLocation: "middle",
    nameTextStyle: boldText(10),
    // Where the categories run downwards, the axis that crosses before the first of them is on top.
    position: isBars ? (isTurned && !crossesAtEnd ? "top" : "bottom") : "left",
    axisLabel: { ...text(9), formatter: formatNumber },
    axisTick: { show: true, lineStyle: { color: lineColor } },
    axisLine: { show: true, lineStyle: { color: lineColor } },
    splitLine: { show: true, lineStyle: { color: gridColor, width: pixels(0.5) } },
  } as const;
};
