import type { SheetSnapshot } from "../../../standin/workbook";
import { chartLook } from "../../chart-look";
import { element, plainText, toXstring } from "../../../ooxml/write-xml";
import { isHexColor } from "../styles/colors";
import { solidFill, textProperties, type Properties } from "./chart-text";
import type { ChartKind } from "./kinds";
import { namesOf, numbersOf, type ChartSource } from "./series-data";

export type Chart = SheetSnapshot["charts"][number];

/** Lines of drawings are measured in 1/12700 of a point. */
const emuPerPoint = 12_700;

const outline = (): string =>
  element("a:ln", { w: chartLook.lineWidth * emuPerPoint }, solidFill(chartLook.lineColor));

const shape = (properties: Properties, kind: ChartKind): string => {
  const fill = properties["format.fill"];
  if (kind.group === "lineChart" || kind.group === "scatterChart") {
    return isHexColor(fill)
      ? element("c:spPr", {}, element("a:ln", { w: 2.25 * emuPerPoint }, solidFill(fill)))
      : "";
  }
  return element("c:spPr", {}, isHexColor(fill) ? solidFill(fill) : "", outline());
};

/** Labels that tell the value of each point. */
const labels = (
  isShown: boolean,
  kind: ChartKind,
  properties: Properties,
  size: number,
): string => {
  const flag = (name: string, path: string, usual: boolean): string =>
    element(name, { val: isShown && (properties[`dataLabels.${path}`] ?? usual) === true });
  return element(
    "c:dLbls",
    {},
    isShown ? textProperties(properties, "dataLabels", size) : "",
    isShown && kind.group === "barChart" && kind.grouping === "clustered"
      ? element("c:dLblPos", { val: "outEnd" })
      : "",
    flag("c:showLegendKey", "showLegendKey", false),
    flag("c:showVal", "showValue", true),
    flag("c:showCatName", "showCategoryName", false),
    flag("c:showSerName", "showSeriesName", false),
    flag("c:showPercent", "showPercentage", false),
    element("c:showBubbleSize", { val: false }),
  );
};

export const seriesElement = (
  chart: Chart,
  index: number,
  kind: ChartKind,
  source: ChartSource,
  size: number,
): string => {
  const series = chart.series[index];
  if (series === undefined) return "";
  const { values, categories, properties } = series;
  const name = properties["name"];
  const isScatter = kind.group === "scatterChart";
  const hasLabels = properties["hasDataLabels"] === true;
  const hasMarkers = kind.hasMarkers ?? true;
  const isLine = kind.group === "lineChart" || isScatter;
  return element(
    "c:ser",
    {},
    element("c:idx", { val: index }),
    element("c:order", { val: index }),
    typeof name === "string"
      ? element("c:tx", {}, element("c:v", {}, plainText(toXstring(name))))
      : "",
    shape(properties, kind),
    kind.group === "barChart" ? element("c:invertIfNegative", { val: false }) : "",
    isLine && !hasMarkers ? element("c:marker", {}, element("c:symbol", { val: "none" })) : "",
    hasLabels ? labels(true, kind, chart.properties, size) : "",
    categories === null
      ? ""
      : element(isScatter ? "c:xVal" : "c:cat", {}, namesOf(categories, source)),
    element(isScatter ? "c:yVal" : "c:val", {}, numbersOf(values, source)),
    isLine ? element("c:smooth", { val: properties["smooth"] === true }) : "",
  );
};
