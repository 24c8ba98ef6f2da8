import { SetSelectionsOperation } from "@univerjs/preset-sheets-core";
import { bringIntoSight } from "./bring-into-sight";
import type { OpenUniver } from "./open-univer";
import { selectedAreas } from "./selection";

/** Keys lead the selection into sight; who chooses a cell with the pointer sees it. */
export const keepInSight = (open: OpenUniver, root: HTMLElement): void => {
  let isByKey = false;
  const { ownerDocument: page } = root;
  page.addEventListener("keydown", () => (isByKey = true), true);
  page.addEventListener("pointerdown", () => (isByKey = false), true);
  open.commands.onCommandExecuted(({ id }) => {
    if (id !== SetSelectionsOperation.id || !isByKey) return;
    setTimeout(() => {
      const area = selectedAreas(open).at(-1);
      const isCell = area !== undefined && area.rowCount === 1 && area.columnCount === 1;
      if (isCell) bringIntoSight(open, area.row, area.column);
    });
  });
};
