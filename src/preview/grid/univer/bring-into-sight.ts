import {
  IRenderManagerService,
  SetScrollOperation,
  SheetSkeletonManagerService,
  SHEET_VIEWPORT_KEY,
} from "@univerjs/preset-sheets-core";
import { scrollToSee } from "../model/scroll-to-see";
import { workbookId, workbookOf, type OpenUniver } from "./open-univer";
import { shows } from "./show-command";

/** The scroll bars lie over the last cells. */
const barPixels = 12;

/** Where a line of so many pixels up to its end begins and ends. */
const edgesOf = (ends: readonly number[], line: number) => ({
  start: ends[line - 1] ?? 0,
  end: ends[line] ?? 0,
});

/**
 * Scrolls so far that a cell of the active sheet is seen behind the frozen lines. Univer counts the width of frozen lines as if all
 * lines were as wide, and leaves cells under them and beyond the edge.
 */
export const bringIntoSight = (open: OpenUniver, row: number, column: number): void => {
  const render = open.injector.get(IRenderManagerService).getRenderById(workbookId);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  const worksheet = workbookOf(open)?.getActiveSheet(true);
  if (render == null || skeleton == null || viewport == null || worksheet == null) return;
  const { startRow, startColumn } = worksheet.getFreeze();
  const zoom = worksheet.getZoomRatio();
  const along = (ends: readonly number[], line: number, frozen: number, seen: number) => {
    const frozenEnd = frozen > 0 ? edgesOf(ends, frozen - 1).end : 0;
    return { ...edgesOf(ends, line), frozenEnd, room: seen - frozenEnd };
  };
  const { width, height } = render.engine;
  const { rowHeaderWidth, columnHeaderHeight } = skeleton;
  const seenWidth = (width - barPixels) / zoom - rowHeaderWidth;
  const seenHeight = (height - barPixels) / zoom - columnHeaderHeight;
  const { viewportScrollX, viewportScrollY } = viewport;
  const offsetX = scrollToSee({
    ...along(skeleton.columnWidthAccumulation, column, startColumn, seenWidth),
    scroll: viewportScrollX,
  });
  const offsetY = scrollToSee({
    ...along(skeleton.rowHeightAccumulation, row, startRow, seenHeight),
    scroll: viewportScrollY,
  });
  if (offsetX === viewportScrollX && offsetY === viewportScrollY) return;
  open.commands.syncExecuteCommand(
    SetScrollOperation.id,
    {
      ...{ unitId: workbookId, sheetId: worksheet.getSheetId() },
      ...{ sheetViewStartRow: 0, sheetViewStartColumn: 0, offsetX, offsetY },
    },
    shows,
  );
};
