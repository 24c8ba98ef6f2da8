import { cellEditor, nameParts } from "./accessible/name-parts";
import { makeElement } from "./foot/make-element";
import type { Grid, GridEvents, GridOptions } from "./grid";
import { newGridDrawing } from "./grid-drawing";
import { showLinkTips } from "./links/show-link-tips";
import { dressPage } from "./looks/dress-page";
import { emptySheet } from "./model/empty-sheet";
import { newShownWorkbook, type ShownWorkbook } from "./shown-workbook";
import { forgiveCancelledFrames } from "./univer/cancelled-frames";
import { openWorkbook } from "./univer/draw-sheets";
import { hastenTexts } from "./univer/hasten-texts";
import { keepInSight } from "./univer/keep-in-sight";
import { bindRedo, keepLayout } from "./univer/keep-layout";
import { isRendered, openUniver, type OpenUniver } from "./univer/open-univer";
import { renewSelection } from "./univer/renew-selection";
import { watchHands } from "./watch-hands";

/** Univer has what draws and edits sheets only once a first one is drawn: nobody gets hold of it earlier. */
const openDrawn = async (
  cells: HTMLElement,
): Promise<{ readonly open: OpenUniver; readonly shown: ShownWorkbook }> => {
  const open = openUniver(cells);
  openWorkbook(open, emptySheet);
  await isRendered(open);
  const shown = newShownWorkbook();
  shown.keep(emptySheet);
  return { open, shown };
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
  const page = element.ownerDocument;
  const cells = makeElement("div", { class: "grid-cells" });
  const root = makeElement("div", { class: "grid-root" }, cells);
  // Univer measures its element and places pop-ups from its first frame on: the page is ready before.
  element.append(root);
  const dressing = dressPage(page);
  const endForgiving = forgiveCancelledFrames();
  const { open, shown } = await openDrawn(cells);

  const drawing = newGridDrawing(open, shown, cells, drawChart);
  root.append(drawing.foot);
  const focus = (): void => {
    cellEditor(page)?.focus();
  };
  watchHands(open, shown, { root, cells, focus }, events);
  showLinkTips(open, shown, cells);
  const naming = nameParts(page);
  // Each of these changes a habit of Univer and knows of no other.
  keepLayout(open);
  keepInSight(open, root);
  hastenTexts(open);
  bindRedo(open);
  // Last: the frame of a selection is made anew when all who follow the selection have seen it.
  renewSelection(open);

  return {
    show: drawing.show,
    select: drawing.select,
    focus,
    dispose: () => {
      drawing.dispose();
      open.univer.dispose();
      endForgiving();
      naming.dispose();
      dressing.dispose();
      root.remove();
    },
  };
};
