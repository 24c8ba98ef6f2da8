import type { Anchor } from "./anchor";

/** Recorded as it was asked for; nothing is drawn. */
export interface Chart {
  readonly id: string;
  source: Anchor;
  seriesBy: string;
  /** By path: `name`, `title.text`, `axes.valueAxis.maximum` … */
  readonly properties: Map<string, unknown>;
  series: ChartSeries[];
}

export interface ChartSeries {
  values: Anchor | null;
  categories: Anchor | null;
  readonly properties: Map<string, unknown>;
}
