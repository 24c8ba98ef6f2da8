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
import type { OpenUniver } from "../univer/open-univer";
import { newChoiceList } from "./choice-list";

const moving: ReadonlySet<string> = new Set([
  SetScrollOperation.id,
  SetSelectionsOperation.id,
  SetWorksheetActiveOperation.id,
  SetZoomRatioOperation.id,
]);

/** Offers the drop-down of the selected cell, as Excel does: an arrow beside it while it is selected. */
export const offerChoices = (
  { injector, commands }: OpenUniver,
  shown: ShownWorkbook,
  cells: HTMLElement,
  enter: (sheet: string, cells: readonly EnteredCell[]) => void,
  focus: () => void,
): { readonly refresh: () => void } => {
  const bridge = injector.get(IEditorBridgeService);
  const current = () => {
    const state = bridge.getLatestEditCellState();
    if (!state) return null;
    const { row, column, sheetId, position } = state;
    const choices = shown.sheets
      .get(sheetId)
      ?.choices.find(({ area }) => contains(area, { row, column }));
    return choices === undefined ? null : { row, column, sheetId, position, choices };
  };
  const list = newChoiceList((content) => {
    const at = current();
    if (at !== null) enter(at.sheetId, [{ row: at.row, column: at.column, content }]);
  }, focus);
  cells.append(list.element);

  const refresh = (): void => {
    const canvas = cells.querySelector("canvas[id^=univer-sheet-main-canvas]");
    const at = current();
    if (at === null || canvas === null) {
      list.place(null, []);
      return;
    }
    const [inner, outer] = [canvas.getBoundingClientRect(), cells.getBoundingClientRect()];
    const { endX, endY, startY } = at.position;
    const isSeen = endX > 46 && endX < inner.width && startY >= 18 && endY <= inner.height;
    const corner = { left: inner.left - outer.left + endX, bottom: inner.top - outer.top + endY };
    list.place(isSeen ? corner : null, at.choices.entries);
  };
  commands.onCommandExecuted(({ id }) => {
    if (moving.has(id)) setTimeout(refresh);
  });
  cells.ownerDocument.addEventListener(
    "keydown",
    (event) => {
      if (!event.altKey || event.key !== "ArrowDown" || current() === null) return;
      if (bridge.isVisible().visible) return;
      event.preventDefault();
      event.stopPropagation();
      list.open();
    },
    true,
  );
  return { refresh };
};
