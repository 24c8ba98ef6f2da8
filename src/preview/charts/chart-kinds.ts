import type { ChartData } from "./chart-data";

/** How a kind of chart lays out its bars. */
export interface ChartKind {
  readonly direction: "columns" | "bars";
  readonly grouping: "stacked" | "clustered";
  /** Between the bars of two categories, in widths of a bar. */
  readonly gapWidth: number;
}

const kinds: Readonly<Record<string, ChartKind>> = {
  ColumnStacked: { direction: "columns", grouping: "stacked", gapWidth: 0.6 },
  BarClustered: { direction: "bars", grouping: "clustered", gapWidth: 0.4 },
};

/** By the name of Office.js; `null` for a kind that is not drawn. */
export const kindOf = (chartType: string): ChartKind | null =>
  Object.hasOwn(kinds, chartType) ? (kinds[chartType] ?? null) : null;

/** How much of the room of a category stays free of bars. */
export const gapShare = ({ grouping, gapWidth }: ChartKind, seriesCount: number): number => {
  const bars = grouping === "stacked" ? 1 : seriesCount;
  return gapWidth / (bars + gapWidth);
};

/** Where the bars end: stacked, those above 0 on each other and those below 0 under each other. */
export const barEnds = (
  { grouping }: ChartKind,
  { categories, series }: ChartData,
): readonly number[] => {
  const columns = categories.map((_, index) => series.map(({ values }) => values[index] ?? 0));
  if (grouping === "clustered") return columns.flat();
  const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);
  return columns.flatMap((values) => [
    sum(values.filter((value) => value > 0)),
    sum(values.filter((value) => value < 0)),
  ]);
};
