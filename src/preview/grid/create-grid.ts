import { SetWorksheetActiveOperation } from "@univerjs/preset-sheets-core";
import type { EnteredCell, WorkbookView } from "../protocol";
import { cellEditor, nameParts } from "./accessible/name-parts";
import { newChartLayer } from "./charts/chart-layer";
import { offerChoices } from "./choices/offer-choices";
import { newFoot } from "./foot/foot";
import { behindEntries } from "./edits/behind-entries";
import { makeElement } from "./foot/make-element";
import { dress } from "./looks/dress";
import { showLinkTips } from "./links/show-link-tips";
import type { Grid, GridEvents, GridOptions } from "./grid";
import { sheetDifference } from "./model/difference";
import { sheetToShow } from "./model/sheet-to-show";
import { newStyleBook } from "./model/style-book";
import type { ShownSheet } from "./model/shown-sheet";
import { emptySheet } from "./model/empty-sheet";
import { newShowQueue, type Drawing } from "./show-queue";
import { newShownWorkbook, type ShownWorkbook } from "./shown-workbook";
import { forgiveCancelledFrames } from "./univer/cancelled-frames";
import { drawChanges } from "./univer/draw-changes";
import { insertSheet, openWorkbook, orderSheets, removeSheet } from "./univer/draw-sheets";
import { enterProvisionally } from "./univer/enter";
import { fitFrozen } from "./univer/fit-frozen";
import { guardCommands } from "./univer/guard-commands";
import { hastenTexts } from "./univer/hasten-texts";
import { insteadOfUniver } from "./univer/instead";
import { bindRedo, keepLayout } from "./univer/keep-layout";
import {
  isRendered,
  openUniver,
  workbookId,
  workbookOf,
  type OpenUniver,
} from "./univer/open-univer";
import { renewSelection } from "./univer/renew-selection";
import { activeSheet, selectCells, watchSelection } from "./univer/selection";
import { shows } from "./univer/show-command";
import { watchEditor } from "./univer/watch-editor";
import { watchEntries } from "./univer/watch-entries";

/** Leaves a sheet that is going to be removed or hidden. */
const leave = (open: OpenUniver, view: WorkbookView, shown: ShownWorkbook): void => {
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

/**
 * Opens the grid in an element that has a size. It looks like Excel without a ribbon: formula bar, cells, tabs. Styles of
 * Univer are added to the page until `dispose`.
 */
export const createGrid = async (
  element: HTMLElement,
  events: GridEvents,
  { drawChart }: GridOptions,
): Promise<Grid> => {
  const cells = makeElement("div", { class: "grid-cells" });
  const root = makeElement("div", { class: "grid-root" }, cells);
  element.append(root);
  const dressing = dress(document);
  const endForgiving = forgiveCancelledFrames();
  const open = openUniver(cells);
  const shown = newShownWorkbook();
  const book = newStyleBook();
  openWorkbook(open, emptySheet);
  await isRendered(open);
  shown.keep(emptySheet);
  const charts = newChartLayer(open, drawChart);
  const frozenFit = fitFrozen(open, shown, cells);
  let wished: { readonly sheet: string; readonly address: string } | null = null;

  const select = (): void => {
    if (wished === null || !shown.sheets.has(wished.sheet)) return;
    const { sheet, address } = wished;
    wished = null;
    selectCells(open, sheet, address);
  };
  const drawing: Drawing = {
    urgent: () => [wished?.sheet ?? null, activeSheet(open)].filter((sheet) => sheet !== null),
    isTouched: (sheet) => shown.touchedOf(sheet).size > 0,
    drawSheet: (sheet, waiting, view) => {
      const next =
        waiting === null
          ? shown.sheets.get(sheet)
          : sheetToShow(waiting.content, waiting.styles, book);
      if (next === undefined) return;
      drawSheet(open, shown, next);
      frozenFit.fit(next);
      if (waiting !== null) charts.show(waiting.content, waiting.styles, next);
      leave(open, view, shown);
      select();
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
  };
  const queue = newShowQueue(drawing);
  const foot = newFoot(open, shown);
  root.append(foot.element);

  const tellEntries = watchEntries(open, shown, events.onEntered);
  const ordered = behindEntries(events, tellEntries);
  const enter = (sheet: string, cells: readonly EnteredCell[]): void => {
    if (cells.length === 0) return;
    enterProvisionally(open, shown, sheet, cells);
    ordered.onEntered(sheet, cells);
  };
  const focus = (): void => {
    cellEditor(element.ownerDocument)?.focus();
  };
  const choices = offerChoices(open, shown, cells, enter, focus);
  const naming = nameParts(element.ownerDocument);
  showLinkTips(open, shown, cells);
  guardCommands(open, insteadOfUniver(open, shown, ordered, enter));
  watchSelection(open, root, events.onSelected);
  keepLayout(open);
  renewSelection(open);
  hastenTexts(open);
  bindRedo(open);
  watchEditor(open, (isEditing) => {
    choices.refresh();
    events.onEditing(isEditing);
  });

  return {
    show: queue.show,
    select: (sheet, address) => {
      wished = { sheet, address };
      select();
    },
    focus,
    dispose: () => {
      queue.dispose();
      frozenFit.dispose();
      open.univer.dispose();
      endForgiving();
      naming.dispose();
      dressing.dispose();
      root.remove();
    },
  };
};
