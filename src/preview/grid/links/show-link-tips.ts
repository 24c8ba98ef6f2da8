import { HoverManagerService } from "@univerjs/preset-sheets-core";
import { makeElement } from "../foot/make-element";
import { cellKey } from "../model/cell-key";
import type { ShownWorkbook } from "../shown-workbook";
import type { OpenUniver } from "../univer/open-univer";

/** A hand over linked cells, and what is said about the link. The page follows it. */
export const showLinkTips = (
  { injector }: OpenUniver,
  shown: ShownWorkbook,
  cells: HTMLElement,
): void => {
  const tip = makeElement("div", { role: "tooltip", class: "grid-tip" });
  tip.hidden = true;
  cells.append(tip);
  cells.addEventListener("pointermove", ({ clientX, clientY }) => {
    const { left, top } = cells.getBoundingClientRect();
    tip.style.left = `${clientX - left + 12}px`;
    tip.style.top = `${clientY - top + 18}px`;
  });
  injector.get(HoverManagerService).currentCell$.subscribe((at) => {
    const text = at
      ? shown.sheets
          .get(at.location.subUnitId)
          ?.links.get(cellKey(at.location.row, at.location.col))
      : undefined;
    tip.hidden = text === undefined || text === "";
    tip.textContent = text ?? "";
    cells.classList.toggle("grid-over-link", text !== undefined);
  });
};
