import {
  ChangeZoomRatioCommand,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetZoomRatioCommand,
  SetZoomRatioOperation,
} from "@univerjs/preset-sheets-core";
import { cellLabel } from "../accessible/cell-label";
import { cellEditor } from "../accessible/name-parts";
import type { SheetView } from "../../protocol";
import type { ShownWorkbook } from "../shown-workbook";
import { workbookId, workbookOf, type OpenUniver } from "../univer/open-univer";
import { activeSheet, selectedAreas } from "../univer/selection";
import { makeElement } from "./make-element";
import { selectionSummary } from "./selection-summary";
import { newTabBar } from "./tab-bar";
import { newZoom } from "./zoom";

export interface Foot {
  readonly element: HTMLElement;
  readonly showTabs: (sheets: readonly SheetView[]) => void;
  /** Says anew what the selected cells come to, and to a screen reader which cell it is. */
  readonly showSummary: () => void;
}

const watched: ReadonlySet<string> = new Set([
  SetSelectionsOperation.id,
  SetWorksheetActiveOperation.id,
  SetZoomRatioOperation.id,
  ChangeZoomRatioCommand.id,
]);

/** The line below the cells: tabs, what is selected, zoom. */
export const newFoot = (open: OpenUniver, shown: ShownWorkbook): Foot => {
  const { commands } = open;
  let sheets: readonly SheetView[] = [];
  const tabs = newTabBar((sheet) => {
    const target = { unitId: workbookId, subUnitId: sheet };
    commands.syncExecuteCommand(SetWorksheetActiveOperation.id, target);
  });
  const zoom = newZoom((zoomRatio) => {
    const target = { unitId: workbookId, subUnitId: activeSheet(open) };
    void commands.executeCommand(SetZoomRatioCommand.id, { ...target, zoomRatio });
  });
  const summary = makeElement("output", { class: "grid-summary", "aria-label": "選択範囲の集計" });

  const showSummary = (): void => {
    const sheet = activeSheet(open);
    const text = selectionSummary(shown.sheets.get(sheet ?? ""), selectedAreas(open));
    if (summary.textContent !== text) summary.textContent = text;
    const primary = selectedAreas(open).at(-1);
    if (primary === undefined) return;
    const label = cellLabel(shown.sheets.get(sheet ?? ""), primary.row, primary.column);
    cellEditor(document)?.setAttribute("aria-label", label);
  };
  const showTabs = (): void => {
    const visible = sheets.filter(({ id }) => shown.sheets.get(id)?.isHidden === false);
    tabs.show(
      visible.map(({ id, name, isProtected }) => ({
        id,
        name,
        isProtected,
        color: shown.sheets.get(id)?.tabColor ?? "",
      })),
      activeSheet(open),
    );
    zoom.show(workbookOf(open)?.getActiveSheet(true)?.getZoomRatio() ?? 1);
  };
  commands.onCommandExecuted(({ id }) => {
    if (!watched.has(id)) return;
    queueMicrotask(() => {
      showTabs();
      showSummary();
    });
  });
  return {
    element: makeElement("div", { class: "grid-foot" }, tabs.element, summary, zoom.element),
    showTabs: (views) => {
      sheets = views;
      showTabs();
    },
    showSummary,
  };
};
