import {
  IEditorBridgeService,
  SetScrollOperation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetZoomRatioOperation,
} from "@univerjs/preset-sheets-core";
import { contains } from "../../../references";
import type { EnteredCell } from "../../protocol";
import type { ShownWorkbook } from "../shown-workbook";
import { bringIntoSight } from "../univer/bring-into-sight";
import type { OpenUniver } from "../univer/open-univer";
import { newChoiceList, type Offer } from "./choice-list";

const moving: ReadonlySet<string> = new Set([
  SetScrollOperation.id,
  SetSelectionsOperation.id,
  SetWorksheetActiveOperation.id,
  SetZoomRatioOperation.id,
]);

/** Offers the drop-down of the selected cell, as Excel does: an arrow beside it while it is selected. */
export const offerChoices = (
  open: OpenUniver,
  shown: ShownWorkbook,
  cells: HTMLElement,
  enter: (sheet: string, cells: readonly EnteredCell[]) => void,
  focus: () => void,
): { readonly refresh: () => void } => {
  const { injector, commands } = open;
  const bridge = injector.get(IEditorBridgeService);
  const cornerAt = (endX: number, startY: number, endY: number): Offer["corner"] => {
    const canvas = cells.querySelector("canvas[id^=univer-sheet-main-canvas]");
    if (canvas === null) return null;
    const [inner, outer] = [canvas.getBoundingClientRect(), cells.getBoundingClientRect()];
    const isSeen = endX > 46 && endX < inner.width && startY >= 18 && endY <= inner.height;
    return isSeen
      ? { left: inner.left - outer.left + endX, bottom: inner.top - outer.top + endY }
      : null;
  };
  const current = (): Offer | null => {
    const state = bridge.getLatestEditCellState();
    if (!state) return null;
    const { row, column, sheetId: sheet, position } = state;
    const choices = shown.sheets
      .get(sheet)
      ?.choices.find(({ area }) => contains(area, { row, column }));
    if (choices === undefined) return null;
    const corner = cornerAt(position.endX, position.startY, position.endY);
    return { sheet, row, column, entries: choices.entries, corner };
  };
  const list = newChoiceList(({ sheet, row, column }, content) => {
    enter(sheet, [{ row, column, content }]);
  }, focus);
  cells.append(list.element);

  const refresh = (): void => {
    list.place(current());
  };
  commands.onCommandExecuted(({ id }) => {
    if (moving.has(id)) setTimeout(refresh);
  });
  cells.ownerDocument.addEventListener(
    "keydown",
    (event) => {
      if (!event.altKey || event.key !== "ArrowDown" || bridge.isVisible().visible) return;
      const offer = current();
      if (offer === null) return;
      event.preventDefault();
      event.stopPropagation();
      // The key may come before what was drawn for the move that brought the selection here.
      if (offer.corner === null) bringIntoSight(open, offer.row, offer.column);
      refresh();
      list.open();
    },
    true,
  );
  return {
    refresh: () => {
      list.close();
      refresh();
    },
  };
};
