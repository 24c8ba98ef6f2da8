/** How the file draws a type of chart of Office.js. */
export interface ChartKind {
  readonly group:
    "barChart" | "lineChart" | "areaChart" | "pieChart" | "doughnutChart" | "scatterChart";
  /** Columns stand up, bars lie down. */
  readonly direction?: "col" | "bar";
  readonly grouping?: "clustered" | "standard" | "stacked" | "percentStacked";
  readonly hasMarkers?: boolean;
}

const kinds: Readonly<Record<string, ChartKind>> = {
  ColumnClustered: { group: "barChart", direction: "col", grouping: "clustered" },
  ColumnStacked: { group: "barChart", direction: "col", grouping: "stacked" },
  ColumnStacked100: { group: "barChart", direction: "col", grouping: "percentStacked" },
  BarClustered: { group: "barChart", direction: "bar", grouping: "clustered" },
  BarStacked: { group: "barChart", direction: "bar", grouping: "stacked" },
  BarStacked100: { group: "barChart", direction: "bar", grouping: "percentStacked" },
  Line: { group: "lineChart", grouping: "standard", hasMarkers: false },
  LineStacked: { group: "lineChart", grouping: "stacked", hasMarkers: false },
  LineStacked100: { group: "lineChart", grouping: "percentStacked", hasMarkers: false },
  LineMarkers: { group: "lineChart", grouping: "standard", hasMarkers: true },
  LineMarkersStacked: { group: "lineChart", grouping: "stacked", hasMarkers: true },
  LineMarkersStacked100: { group: "lineChart", grouping: "percentStacked", hasMarkers: true },
  Area: { group: "areaChart", grouping: "standard" },
  AreaStacked: { group: "areaChart", grouping: "stacked" },
  AreaStacked100: { group: "areaChart", grouping: "percentStacked" },
  Pie: { group: "pieChart" },
  Doughnut: { group: "doughnutChart" },
  XYScatter: { group: "scatterChart", hasMarkers: true },
  XYScatterLinesNoMarkers: { group: "scatterChart", hasMarkers: false },
};

const usual: ChartKind = { group: "barChart", direction: "col", grouping: "clustered" };

/** A type that the file is not taught is drawn as columns. */
export const kindOf = (chartType: unknown): ChartKind => kinds[String(chartType)] ?? usual;

export const typeOf = (kind: ChartKind): string | null =>
  Object.entries(kinds).find(
    ([, { group, direction, grouping, hasMarkers }]) =>
      group === kind.group &&
      direction === kind.direction &&
      grouping === kind.grouping &&
      (hasMarkers ?? false) === (kind.hasMarkers ?? false),
  )?.[0] ?? null;

export const isRound = ({ group }: ChartKind): boolean =>
  group === "pieChart" || group === "doughnutChart";
export const groups = [
  "barChart",
  "lineChart",
  "areaChart",
  "pieChart",
  "doughnutChart",
  "scatterChart",
] as const;

export const legendPositions: Readonly<Record<string, string>> = {
  Bottom: "b",
  Top: "t",
  Left: "l",
  Right: "r",
  Corner: "tr",
};
