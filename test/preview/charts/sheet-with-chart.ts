import type { SheetSnapshot } from "../../../src/standin/workbook";
import { noCalculator } from "../../excel/no-calculator";
import { onSheet, openExcel } from "../../standin/open-excel";
import { draw, type DrawnChart } from "./drawn-chart";

export interface ChartWish {
  readonly kind: "ColumnStacked" | "BarClustered" | "Pie";
  readonly categories: readonly string[];
  /** Values in the order of the categories; "" is a blank cell. */
  readonly series: Readonly<Record<string, readonly (number | string)[]>>;
  readonly title?: string;
  readonly valueAxisTitle?: string;
  readonly fills?: readonly string[];
  /** 1-based, of the sheet: the categories begin at row 2. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly string[];
}

export interface SheetWithChart {
  readonly chart: SheetSnapshot["charts"][number];
  readonly sheet: SheetSnapshot;
}

const addSeries = (
  sheet: Excel.Worksheet,
  chart: Excel.Chart,
  { kind, categories, series, fills = [] }: ChartWish,
): void => {
  const last = categories.length + 1;
  Object.keys(series).forEach((name, index) => {
    const one = index === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    const column = sheet.getRange(`B2:B${last}`).getOffsetRange(0, index);
    const fill = fills[index];
    one.name = name;
    one.setValues(column);
    one.setXAxisValues(sheet.getRange(`A2:A${last}`));
    if (fill !== undefined) one.format.fill.setSolidColor(fill);
    if (kind === "BarClustered") one.hasDataLabels = true;
  });
};

/** A sheet with categories in column A and series from column B, and a chart of them as the add-in makes one. */
export const sheetWithChart = async (wish: ChartWish): Promise<SheetWithChart> => {
  const excel = openExcel({ calculator: noCalculator });
  const { kind, categories, series } = wish;
  await onSheet(excel, async (sheet, context) => {
    sheet.getRange("A1").getResizedRange(categories.length, Object.keys(series).length).values = [
      ["", ...Object.keys(series)],
      ...categories.map((name, row) => [
        name,
        ...Object.values(series).map((values) => values[row] ?? ""),
      ]),
    ];
    const chart = sheet.charts.add(kind, sheet.getRange("B2:B3"), "Columns");
    addSeries(sheet, chart, wish);
    chart.title.text = wish.title ?? "題名";
    chart.legend.visible = Object.keys(series).length > 1;
    chart.axes.valueAxis.title.text = wish.valueAxisTitle ?? "千円";
    if (kind === "BarClustered") {
      chart.axes.categoryAxis.reversePlotOrder = true;
      chart.axes.categoryAxis.position = "Maximum";
    }
    for (const row of wish.hiddenRows ?? []) sheet.getRange(`${row}:${row}`).rowHidden = true;
    for (const column of wish.hiddenColumns ?? []) {
      sheet.getRange(`${column}:${column}`).columnHidden = true;
    }
    await context.sync();
  });
  const { sheets } = await excel.standIn.snapshot();
  const sheet = sheets.find(({ charts }) => charts.length > 0);
  const [chart] = sheet?.charts ?? [];
  if (sheet === undefined || chart === undefined) throw new Error("The chart was not recorded.");
  return { chart, sheet };
};

export const drawWish = async (wish: ChartWish): Promise<DrawnChart> => {
  const { chart, sheet } = await sheetWithChart(wish);
  return draw(chart, sheet);
};
