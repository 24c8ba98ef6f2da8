import type { ChartData, ChartSnapshot } from "./chart-data";
import type { ChartKind } from "./chart-kinds";

/** Pixels. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

export interface ChartDrawing {
  readonly chart: ChartSnapshot;
  readonly kind: ChartKind;
  readonly data: ChartData;
  readonly size: ChartSize;
}

/** More bars than this, and their names are written smaller. */
const mostOrdinaryBars = 40;

/** Size of the names of the categories and of what stands beside their bars. */
export const namePoints = ({ kind, data }: ChartDrawing): number =>
  kind.direction === "bars" && data.categories.length > mostOrdinaryBars ? 7 : 9;
