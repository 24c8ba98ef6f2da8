import type { SheetId, SheetMerge, WorkbookPlan } from "../plan";
import { drawCharts } from "./draw-charts";
import { drawLines } from "./draw-lines";
import { drawMerges } from "./draw-merges";
import { drawPage } from "./draw-page";
import { drawRules } from "./draw-rules";
import { drawStyles } from "./draw-styles";
import { nameRanges } from "./name-ranges";
import { rangeAt } from "./range-at";
import type { WorkbookReading } from "./read-workbook";

/** What is found again by its name. */
export interface ExistingObjects {
  /** 名前の定義: name → what it refers to. */
  readonly names: ReadonlyMap<string, string>;
  readonly charts: ReadonlyMap<SheetId, readonly string[]>;
}

/** What looks are drawn of, and in. */
export interface LooksScene {
  readonly plan: WorkbookPlan;
  /** The workbook before it was written. */
  readonly reading: WorkbookReading;
  /** Names and charts as they are now. */
  readonly existing: ExistingObjects;
  /** The sheet that is to come to the front; `null` where what is in front stays there. */
  readonly opening: SheetId | null;
}

type Draw = (
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  merge: SheetMerge,
  scene: LooksScene,
) => void;

const drawView: Draw = (_, sheet, { plan, isFirst }) => {
  if (!isFirst) return;
  sheet.showGridlines = false;
  const { rows, columns } = plan.frozen;
  if (rows > 0 && columns > 0) {
    sheet.freezePanes.freezeAt(
      rangeAt(sheet, { row: 0, column: 0, rowCount: rows, columnCount: columns }),
    );
  } else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  if (plan.filter !== null) sheet.autoFilter.apply(rangeAt(sheet, plan.filter));
};

const drawFormats: Draw = (_, sheet, merge, { plan }) => {
  if (!merge.drawsLayout) return;
  drawStyles(sheet, merge, plan.fontName);
  drawRules(sheet, merge);
  if (merge.isFirst) drawLines(sheet, merge);
};

/**
 * Everything of a sheet that no value depends on, in the order in which it is drawn: panes are frozen before lines are
 * hidden, and blocks are merged after they have their looks. Each part can fail by itself; `name` is what staff call it.
 */
export const lookParts = [
  { name: "枠の固定とフィルター", draw: drawView },
  { name: "書式と入力規則", draw: drawFormats },
  {
    name: "印刷の設定",
    draw: (_, sheet, merge) => {
      if (merge.drawsLayout) drawPage(sheet, merge);
    },
  },
  {
    name: "グラフ",
    draw: (_, sheet, merge, { reading, existing }) => {
      const { id } = merge.plan;
      drawCharts(sheet, merge, reading.sheets.get(id)?.charts ?? [], existing.charts.get(id) ?? []);
    },
  },
  {
    name: "名前の定義",
    draw: (context, sheet, merge, { plan, existing }) => {
      nameRanges(context, sheet, merge, plan, existing.names);
    },
  },
  {
    name: "セルの結合",
    draw: (_, sheet, merge) => {
      if (merge.drawsLayout) drawMerges(sheet, merge);
    },
  },
  {
    name: "最初のシートの表示",
    draw: (_, sheet, { plan: { id } }, { opening, reading }) => {
      if (id === opening && reading.sheets.get(id)?.isVisible !== false) sheet.activate();
    },
  },
] as const satisfies readonly { readonly name: string; readonly draw: Draw }[];

type LookPart = (typeof lookParts)[number];
export type LookName = LookPart["name"];
