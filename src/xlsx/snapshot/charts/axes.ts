import { chartLook } from "../../chart-look";
import { element } from "../../../ooxml/write-xml";
import type { Chart } from "./series-element";
import { solidFill, textProperties, titleElement, type Properties } from "./chart-text";
import type { ChartKind } from "./kinds";
import type { ChartSource } from "./series-data";

const emuPerPoint = 12_700;

/** Numbers by which the series and the axes of a chart find each other. */
export const axisIds = [100_000_000, 100_000_001] as const;

type AxisName = "categoryAxis" | "valueAxis";

const limits = (properties: Properties, path: string): string => {
  const [most, least] = [properties[`${path}.maximum`], properties[`${path}.minimum`]];
  return element(
    "c:scaling",
    {},
    element("c:orientation", {
      val: properties[`${path}.reversePlotOrder`] === true ? "maxMin" : "minMax",
    }),
    typeof most === "number" ? element("c:max", { val: most }) : "",
    typeof least === "number" ? element("c:min", { val: least }) : "",
  );
};

const gridlines = (name: string, isShown: boolean): string =>
  isShown
    ? element(
        name,
        {},
        element(
          "c:spPr",
          {},
          element("a:ln", { w: chartLook.lineWidth * emuPerPoint }, solidFill(chartLook.gridColor)),
        ),
      )
    : "";

/** Where an axis crosses the other one is a property of the other one in Office.js: `position`. */
const crossing = (properties: Properties, other: AxisName): string => {
  const words: Readonly<Record<string, string>> = { Maximum: "max", Minimum: "min" };
  return element("c:crosses", {
    val: words[String(properties[`axes.${other}.position`])] ?? "autoZero",
  });
};

/** Numbers look as their cells do, unless the axis was given a format. */
const numberFormat = (properties: Properties, path: string, ofCells: string): string => {
  const format = properties[`${path}.numberFormat`];
  return typeof format === "string" && format !== ""
    ? element("c:numFmt", { formatCode: format, sourceLinked: false })
    : element("c:numFmt", { formatCode: ofCells, sourceLinked: true });
};

interface Axis {
  readonly element: string;
  readonly name: AxisName;
  readonly other: AxisName;
  readonly id: number;
  readonly otherId: number;
  readonly place: string;
  readonly size: number;
  /** Number format of the cells that the axis shows. */
  readonly numberFormat: string;
}

const common = (
  properties: Properties,
  { name, other, id, otherId, place, size, numberFormat: ofCells }: Axis,
): string => {
  const path = `axes.${name}`;
  const isGridShown = properties[`${path}.majorGridlines.visible`] ?? name === "valueAxis";
  return [
    element("c:axId", { val: id }),
    limits(properties, path),
    element("c:delete", { val: properties[`${path}.visible`] === false }),
    element("c:axPos", { val: place }),
    gridlines("c:majorGridlines", isGridShown === true),
    gridlines("c:minorGridlines", properties[`${path}.minorGridlines.visible`] === true),
    titleElement(properties, `${path}.title`, { size: chartLook.textSize, isBold: true }),
    numberFormat(properties, path, ofCells),
    element("c:majorTickMark", { val: "out" }),
    element("c:minorTickMark", { val: "none" }),
    element("c:tickLblPos", { val: "nextTo" }),
    textProperties(properties, path, size),
    element("c:crossAx", { val: otherId }),
    crossing(properties, other),
  ].join("");
};

const units = (properties: Properties): string =>
  (["majorUnit", "minorUnit"] as const)
    .map((unit) => {
      const value = properties[`axes.valueAxis.${unit}`];
      return typeof value === "number" ? element(`c:${unit}`, { val: value }) : "";
    })
    .join("");

/** Both axes: names of the points, and their values. */
export const axisElements = (
  chart: Chart,
  { group, direction }: ChartKind,
  source: ChartSource,
  size: number,
): string => {
  const { properties } = chart;
  const [namesId, valuesId] = axisIds;
  const [below, beside] = direction === "bar" ? ["l", "b"] : ["b", "l"];
  const names: Axis = {
    element: group === "scatterChart" ? "c:valAx" : "c:catAx",
    name: "categoryAxis",
    other: "valueAxis",
    id: namesId,
    otherId: valuesId,
    place: below,
    size,
    numberFormat: "General",
  };
  const values: Axis = {
    element: "c:valAx",
    name: "valueAxis",
    other: "categoryAxis",
    id: valuesId,
    otherId: namesId,
    place: beside,
    size: chartLook.textSize,
    numberFormat: source.numberFormatIn(chart.series[0]?.values ?? null),
  };
  const ofNames =
    group === "scatterChart"
      ? element("c:crossBetween", { val: "midCat" })
      : element("c:auto", { val: true }) +
        element("c:lblAlgn", { val: "ctr" }) +
        element("c:lblOffset", { val: 100 }) +
        (direction === "bar" ? element("c:tickLblSkip", { val: 1 }) : "") +
        element("c:noMultiLvlLbl", { val: false });
  return (
    element(names.element, {}, common(properties, names), ofNames) +
    element(
      values.element,
      {},
      common(properties, values),
      element("c:crossBetween", {
        val: group === "areaChart" || group === "scatterChart" ? "midCat" : "between",
      }),
      units(properties),
    )
  );
};
