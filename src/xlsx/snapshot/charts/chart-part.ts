import { chartLook } from "../../chart-look";
import { namespace } from "../package/namespaces";
import { element, plainText, xmlPart } from "../../../ooxml/write-xml";
import { areaOf } from "../sheet/areas";
import { axisElements, axisIds } from "./axes";
import { textProperties, titleElement } from "./chart-text";
import { isRound, kindOf, legendPositions, type ChartKind } from "./kinds";
import type { ChartSource } from "./series-data";
import { seriesElement, type Chart } from "./series-element";

const spacing = ({ series }: Chart, { direction, grouping }: ChartKind): string => {
  const first = series[0]?.properties ?? {};
  const [gap, overlap] = [first["gapWidth"], first["overlap"]];
  const isStacked = grouping === "stacked" || grouping === "percentStacked";
  const usualGap = direction === "bar" ? chartLook.gapOfBars : chartLook.gapOfColumns;
  const shared = typeof overlap === "number" ? overlap : isStacked ? 100 : null;
  return (
    element("c:gapWidth", { val: typeof gap === "number" ? gap : usualGap }) +
    (shared === null ? "" : element("c:overlap", { val: shared }))
  );
};

const groupElement = (chart: Chart, kind: ChartKind, source: ChartSource, size: number): string => {
  const { group, direction, grouping, hasMarkers } = kind;
  const ids = isRound(kind) ? "" : axisIds.map((val) => element("c:axId", { val })).join("");
  const isScatter = group === "scatterChart";
  return element(
    `c:${group}`,
    {},
    direction === undefined ? "" : element("c:barDir", { val: direction }),
    isScatter ? element("c:scatterStyle", { val: "lineMarker" }) : "",
    grouping === undefined ? "" : element("c:grouping", { val: grouping }),
    element("c:varyColors", { val: isRound(kind) }),
    ...chart.series.map((_, index) => seriesElement(chart, index, kind, source, size)),
    group === "barChart" ? spacing(chart, kind) : "",
    group === "lineChart" ? element("c:marker", { val: hasMarkers === true }) : "",
    group === "doughnutChart" ? element("c:holeSize", { val: 50 }) : "",
    ids,
  );
};

/** Excel shows a legend where there is more than one series to tell apart. */
const legend = ({ properties, series }: Chart, kind: ChartKind): string => {
  const isShown = properties["legend.visible"] ?? (series.length > 1 || isRound(kind));
  if (isShown !== true) return "";
  return element(
    "c:legend",
    {},
    element("c:legendPos", { val: legendPositions[String(properties["legend.position"])] ?? "r" }),
    element("c:overlay", { val: properties["legend.overlay"] === true }),
    textProperties(properties, "legend", chartLook.textSize),
  );
};

/**
 * What the chart was asked to be, word for word: other programs leave it out when they save, so that it never contradicts
 * what they have made of the chart.
 */
const record = ({ source, seriesBy, properties, series }: Chart): string =>
  element(
    "c:extLst",
    {},
    element(
      "c:ext",
      { uri: "{5B1D7A63-7C0E-4B6F-9A51-2F0C6D3E8A10}", "xmlns:rt": namespace.chartRecord },
      element(
        "rt:record",
        {},
        plainText(
          JSON.stringify({
            source,
            seriesBy,
            properties,
            series: series.map((one) => one.properties),
          }),
        ),
      ),
    ),
  );

const blanks: Readonly<Record<string, string>> = {
  NotPlotted: "gap",
  Zero: "zero",
  Interpolated: "span",
};

const isCrowded = ({ series }: Chart): boolean =>
  (areaOf(series[0]?.values ?? null)?.rowCount ?? 0) > chartLook.mostOrdinaryBars;

export const chartPart = (chart: Chart, source: ChartSource): string => {
  const { properties } = chart;
  const kind = kindOf(properties["chartType"]);
  const size = isCrowded(chart) ? chartLook.smallTextSize : chartLook.textSize;
  const title = titleElement(properties, "title", { size: chartLook.titleSize, isBold: true });
  return xmlPart(
    element(
      "c:chartSpace",
      { "xmlns:c": namespace.chart, "xmlns:a": namespace.drawing, "xmlns:r": namespace.relation },
      element("c:roundedCorners", { val: false }),
      element(
        "c:chart",
        {},
        title,
        element("c:autoTitleDeleted", { val: title === "" }),
        element(
          "c:plotArea",
          {},
          element("c:layout"),
          groupElement(chart, kind, source, size),
          isRound(kind) ? "" : axisElements(chart, kind, source, size),
        ),
        legend(chart, kind),
        element("c:plotVisOnly", { val: properties["plotVisibleOnly"] !== false }),
        element("c:dispBlanksAs", { val: blanks[String(properties["displayBlanksAs"])] ?? "gap" }),
      ),
      record(chart),
    ),
  );
};
