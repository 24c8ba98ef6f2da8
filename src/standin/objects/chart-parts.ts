import type { Chart } from "../model/sheet";
import { describeClass, type Describe } from "../protocol/class-table";
import { recorded } from "../protocol/members";

type Guard = (chart: Chart) => void;

const fontNames = ["name", "size", "color", "bold", "italic", "underline"];

/** A part of a chart whose properties are kept under its path. */
const part = (
  guard: Guard,
  name: string,
  path: string,
  scalars: readonly string[],
  objects: Readonly<Record<string, Describe<Chart>>> = {},
): Describe<Chart> =>
  describeClass<Chart>({
    name,
    guard,
    properties: recorded<Chart>(
      scalars,
      ({ properties }) => properties,
      (_chart, scalar) => `${path}.${scalar}`,
    ),
    objects,
    methods: {},
  });

const formatWithFont = (guard: Guard, name: string, path: string): Describe<Chart> =>
  part(guard, name, `${path}.format`, [], {
    Font: part(guard, "ChartFont", `${path}.format.font`, fontNames),
  });

const axis = (guard: Guard, path: string): Describe<Chart> =>
  part(
    guard,
    "ChartAxis",
    path,
    [
      "maximum",
      "minimum",
      "majorUnit",
      "minorUnit",
      "visible",
      "displayUnit",
      "numberFormat",
      "reversePlotOrder",
      "position",
      "categoryType",
      "textOrientation",
    ],
    {
      Title: part(guard, "ChartAxisTitle", `${path}.title`, ["text", "visible"], {
        Format: formatWithFont(guard, "ChartAxisTitleFormat", `${path}.title`),
      }),
      Format: formatWithFont(guard, "ChartAxisFormat", path),
      MajorGridlines: part(guard, "ChartGridlines", `${path}.majorGridlines`, ["visible"]),
      MinorGridlines: part(guard, "ChartGridlines", `${path}.minorGridlines`, ["visible"]),
    },
  );

/** Title, legend, labels and axes of a chart. */
export const chartParts = (guard: Guard): Readonly<Record<string, Describe<Chart>>> => ({
  Title: part(guard, "ChartTitle", "title", ["text", "visible", "overlay", "position"], {
    Format: formatWithFont(guard, "ChartTitleFormat", "title"),
  }),
  Legend: part(guard, "ChartLegend", "legend", ["visible", "position", "overlay"], {
    Format: formatWithFont(guard, "ChartLegendFormat", "legend"),
  }),
  DataLabels: part(guard, "ChartDataLabels", "dataLabels", [
    "position",
    "showValue",
    "showSeriesName",
    "showCategoryName",
    "showLegendKey",
    "showPercentage",
    "separator",
    "numberFormat",
  ]),
  Axes: part(guard, "ChartAxes", "axes", [], {
    CategoryAxis: axis(guard, "axes.categoryAxis"),
    ValueAxis: axis(guard, "axes.valueAxis"),
    SeriesAxis: axis(guard, "axes.seriesAxis"),
  }),
});
