import type { CellSnapshot, LineSnapshot, SheetSnapshot } from "../../standin/workbook";
import { cellAt, cellsOf, formatRange, parseRange } from "../../references";

export type ChartSnapshot = SheetSnapshot["charts"][number];
type SeriesSnapshot = ChartSnapshot["series"][number];

export interface SeriesData {
  readonly name: string;
  /** `null`: nothing is drawn there, not even a zero. */
  readonly values: readonly (number | null)[];
  readonly fill: string;
  readonly hasLabels: boolean;
}

/** What the cells say that a chart draws. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly SeriesData[];
}

type CellValue = CellSnapshot["value"];
type ValuesOf = (address: string | null) => readonly CellValue[];

const hiddenLines = (lines: readonly LineSnapshot[]): ReadonlySet<number> =>
  new Set(
    lines
      .filter(({ isHidden, isFilteredOut }) => isHidden === true || isFilteredOut === true)
      .map(({ index }) => index),
  );

/** The values of a block of cells, as Excel draws them: without hidden rows and columns. */
const visibleValues = (sheet: SheetSnapshot): ValuesOf => {
  const values = new Map(sheet.cells.map(({ at, value }) => [at, value]));
  const rows = hiddenLines(sheet.rows);
  const columns = hiddenLines(sheet.columns);
  return (address) => {
    const area = address === null ? null : parseRange(address);
    if (area === null) return [];
    return Array.from(cellsOf(area))
      .filter(([row, column]) => !rows.has(row) && !columns.has(column))
      .map(([row, column]) => values.get(formatRange(cellAt(row, column))) ?? null);
  };
};

/** Excel leaves a gap for a blank cell and for #N/A, and draws 0 for anything else that is no number. */
const toNumber = (value: CellValue): number | null => {
  if (typeof value === "number") return value;
  return value === null || (typeof value === "object" && value.error === "#N/A") ? null : 0;
};

const toText = (value: CellValue): string => {
  if (value === null) return "";
  return typeof value === "object" ? value.error : String(value);
};

/** A text that was recorded for a chart or a series. */
export const recordedText = (properties: ChartSnapshot["properties"], path: string): string => {
  const text = properties[path];
  return typeof text === "string" ? text : "";
};

/** Excel's colours for series without one of their own. */
const officeFills = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;

const seriesData =
  (valuesOf: ValuesOf) =>
  ({ values, properties }: SeriesSnapshot, index: number): SeriesData => ({
    name: recordedText(properties, "name"),
    values: valuesOf(values).map(toNumber),
    fill:
      recordedText(properties, "format.fill") ||
      (officeFills[index % officeFills.length] ?? officeFills[0]),
    hasLabels: properties["hasDataLabels"] === true,
  });

/** Reads what a chart draws. A series whose cells are all hidden is left out; categories without a name are numbered. */
export const chartData = (chart: ChartSnapshot, sheet: SheetSnapshot): ChartData => {
  const valuesOf = visibleValues(sheet);
  const series = chart.series.map(seriesData(valuesOf)).filter(({ values }) => values.length > 0);
  const named = chart.series.find(({ categories }) => categories !== null)?.categories ?? null;
  const names = valuesOf(named).map(toText);
  const count = Math.max(0, ...series.map(({ values }) => values.length));
  return {
    categories: Array.from({ length: count }, (_, index) => names[index] ?? String(index + 1)),
    series,
  };
};
