import { SetWorksheetActiveOperation } from "@univerjs/preset-sheets-core";
import type { WorkbookView } from "../protocol";
import { newChartLayer } from "./charts/chart-layer";
import { newFoot } from "./foot/foot";
import type { DrawChart, Grid } from "./grid";
import { sheetDifference } from "./model/difference";
import { sheetToShow } from "./model/sheet-to-show";
import type { ShownSheet } from "./model/shown-sheet";
import { newStyleBook } from "./model/style-book";
import { newShowQueue } from "./show-queue";
import type { ShownWorkbook } from "./shown-workbook";
import { drawChanges } from "./univer/draw-changes";
import { insertSheet, orderSheets, removeSheet } from "./univer/draw-sheets";
import { fitFrozen } from "./univer/fit-frozen";
import { workbookId, workbookOf, type OpenUniver } from "./univer/open-univer";
import { activeSheet, selectCells } from "./univer/selection";
import { shows } from "./univer/show-command";

/** Leaves a sheet that is going to be removed or hidden. */
const leaveSheet = (open: OpenUniver, view: WorkbookView, shown: ShownWorkbook): void => {
  const isSeen = (sheet: string): boolean => shown.sheets.get(sheet)?.isHidden === false;
  const active = activeSheet(open);
  const ids = view.sheets.map(({ id }) => id);
  if (active !== null && ids.includes(active) && isSeen(active)) return;
  const next = ids.find(isSeen);
  if (next === undefined) return;
  const target = { unitId: workbookId, subUnitId: next };
  open.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, target, shows);
};

const drawSheet = (open: OpenUniver, shown: ShownWorkbook, next: ShownSheet): void => {
  const workbook = workbookOf(open);
  const worksheet = workbook?.getSheetBySheetId(next.id) ?? null;
  const known = shown.sheets.get(next.id);
  if (workbook === null || worksheet === null || known === undefined) insertSheet(open, next);
  else {
    const changes = sheetDifference(known, next, shown.touchedOf(next.id));
    drawChanges(open, workbook, worksheet, changes);
  }
  shown.keep(next);
};

interface GridDrawing extends Pick<Grid, "show" | "select" | "dispose"> {
  /** The line below the cells. */
  readonly foot: HTMLElement;
}

/** Draws what the workbook shows, and selects what is asked for as soon as its sheet is there. */
export const newGridDrawing = (
  open: OpenUniver,
  shown: ShownWorkbook,
  cells: HTMLElement,
  drawChart: DrawChart,
): GridDrawing => {
  const styles = newStyleBook();
  const charts = newChartLayer(open, drawChart);
  const frozenFit = fitFrozen(open, shown, cells);
  const foot = newFoot(open, shown);
  let wished: { readonly sheet: string; readonly address: string } | null = null;

  const selectWished = (): void => {
    if (wished === null || !shown.sheets.has(wished.sheet)) return;
    const { sheet, address } = wished;
    wished = null;
    selectCells(open, sheet, address);
  };
  const queue = newShowQueue({
    urgent: () => [wished?.sheet ?? null, activeSheet(open)].filter((sheet) => sheet !== null),
    isTouched: (sheet) => shown.touchedOf(sheet).size > 0,
    drawSheet: (sheet, waiting, view) => {
      const next =
        waiting === null
          ? shown.sheets.get(sheet)
          : sheetToShow(waiting.content, waiting.styles, styles);
      if (next === undefined) return;
      // Panes, charts and the selection stand on lines that have to be there first.
      drawSheet(open, shown, next);
      frozenFit.fit(next);
      if (waiting !== null) charts.show(waiting.content, waiting.styles, next);
      leaveSheet(open, view, shown);
      selectWished();
    },
    drawTabs: (view) => {
      const there = new Set(view.sheets.map(({ id }) => id));
      for (const sheet of [...shown.sheets.keys()].filter((id) => !there.has(id))) {
        removeSheet(open, sheet);
        shown.forget(sheet);
      }
      orderSheets(open, view.sheets, shown.sheets);
      foot.showTabs(view.sheets);
      foot.showSummary();
    },
  });
  return {
    foot: foot.element,
    show: queue.show,
    select: (sheet, address) => {
      wished = { sheet, address };
      selectWished();
    },
    dispose: () => {
      queue.dispose();
      frozenFit.dispose();
    },
  };
};
