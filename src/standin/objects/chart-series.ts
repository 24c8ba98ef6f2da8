import { dropAnchor } from "../model/anchor";
import type { Anchor, Chart, ChartSeries } from "../model/sheet";
import { describeClass, type Describe } from "../protocol/class-table";
import { guardOption } from "../model/protection";
import { changes, makes, readOnly, recorded } from "../protocol/members";
import { areaOf, rangeArgument } from "./anchors";
import { collectionMembers } from "./collection";

interface SeriesOfChart {
  readonly chart: Chart;
  readonly series: ChartSeries;
}

export const guardChart = ({ source }: Chart): void => {
  guardOption(source.sheet, "allowEditObjects");
};

export const keepAnchor = (anchor: Anchor): Anchor => dropAnchor(anchor.sheet, areaOf(anchor));

const seriesFill = describeClass<SeriesOfChart>({
  name: "ChartFill",
  guard: ({ chart }) => {
    guardChart(chart);
  },
  properties: {},
  objects: {},
  methods: {
    SetSolidColor: changes(({ series }, given) => {
      series.properties.set("format.fill", given.text(0));
    }),
    Clear: changes(({ series }) => {
      series.properties.delete("format.fill");
    }),
  },
});

const seriesFormat = describeClass<SeriesOfChart>({
  name: "ChartSeriesFormat",
  properties: {},
  objects: { Fill: seriesFill },
  methods: {},
});

const seriesObject = describeClass<SeriesOfChart>({
  name: "ChartSeries",
  guard: ({ chart }) => {
    guardChart(chart);
  },
  properties: recorded<SeriesOfChart>(
    [
      "name",
      "chartType",
      "hasDataLabels",
      "axisGroup",
      "gapWidth",
      "overlap",
      "plotOrder",
      "smooth",
      "markerStyle",
    ],
    ({ series }) => series.properties,
    (_series, name) => name,
  ),
  objects: { Format: seriesFormat },
  methods: {
    SetValues: changes(({ chart, series }, given, host) => {
      series.values = keepAnchor(rangeArgument(given, 0, chart.source.sheet, host));
    }),
    SetXAxisValues: changes(({ chart, series }, given, host) => {
      series.categories = keepAnchor(rangeArgument(given, 0, chart.source.sheet, host));
    }),
    Delete: changes(({ chart, series }) => {
      chart.series = chart.series.filter((one) => one !== series);
    }),
  },
});

const sharedSeries = collectionMembers<Chart, SeriesOfChart>({
  name: "series",
  itemsOf: (chart) => chart.series.map((series) => ({ chart, series })),
  describe: (series) => seriesObject(series),
  isNamed: () => false,
});

export const seriesCollectionObject: Describe<Chart> = describeClass<Chart>({
  name: "ChartSeriesCollection",
  guard: guardChart,
  properties: { Count: readOnly(({ series }) => series.length) },
  objects: {},
  ...sharedSeries,
  methods: {
    ...sharedSeries.methods,
    Add: makes((chart, given) => {
      const name = given.optionalText(0);
      const series: ChartSeries = {
        values: null,
        categories: null,
        properties: new Map([["name", name ?? `Series${chart.series.length + 1}`]]),
      };
      chart.series.push(series);
      return seriesObject({ chart, series });
    }),
  },
});

/** The first row and column of the data are taken for names, as Excel does with labelled data. */
export const seriesFrom = (source: Anchor, seriesBy: string): ChartSeries[] => {
  const area = areaOf(source);
  const byRows = seriesBy === "Rows" || (seriesBy === "Auto" && area.columnCount > area.rowCount);
  const count = Math.max(1, (byRows ? area.rowCount : area.columnCount) - 1);
  return Array.from({ length: count }, (_series, index) => ({
    values: {
      sheet: source.sheet,
      area: byRows
        ? { ...area, row: area.row + index + 1, rowCount: 1 }
        : { ...area, column: area.column + index + 1, columnCount: 1 },
    },
    categories: null,
    properties: new Map<string, unknown>([["name", `Series${index + 1}`]]),
  }));
};
