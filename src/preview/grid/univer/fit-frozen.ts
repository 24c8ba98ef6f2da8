import { SetFrozenMutation, SetZoomRatioOperation } from "@univerjs/preset-sheets-core";
import { fittingFreeze, fittingZoom } from "../model/fit-width";
import type { ShownSheet } from "../model/shown-sheet";
import { univerFreeze } from "../model/univer-sheet";
import type { ShownWorkbook } from "../shown-workbook";
import { workbookId, workbookOf, type OpenUniver } from "./open-univer";
import { shows } from "./show-command";

export interface FrozenFit {
  /** Freezes a sheet as far as it fits. */
  readonly fit: (sheet: ShownSheet) => void;
  readonly dispose: () => void;
}

/** Fits the frozen columns to the width of an element, now and whenever it or the zoom changes. */
export const fitFrozen = (
  open: OpenUniver,
  shown: ShownWorkbook,
  element: HTMLElement,
): FrozenFit => {
  const zoomed = new Set<string>();
  /** Once, when a sheet first has frozen columns; from then on the zoom is the user's. */
  const zoom = (sheet: ShownSheet): void => {
    if (sheet.frozen.columns === 0 || zoomed.has(sheet.id)) return;
    zoomed.add(sheet.id);
    const target = { unitId: workbookId, subUnitId: sheet.id };
    const zoomRatio = fittingZoom(sheet, element.clientWidth);
    open.commands.syncExecuteCommand(SetZoomRatioOperation.id, { ...target, zoomRatio }, shows);
  };
  const fit = (sheet: ShownSheet): void => {
    const worksheet = workbookOf(open)?.getSheetBySheetId(sheet.id);
    // A grid that is not seen has no width; it is fitted when it is.
    if (worksheet == null || element.clientWidth === 0) return;
    zoom(sheet);
    const width = element.clientWidth / worksheet.getZoomRatio();
    const frozen = univerFreeze(fittingFreeze(sheet, width));
    if (worksheet.getFreeze().xSplit === frozen.xSplit) return;
    const target = { unitId: workbookId, subUnitId: sheet.id };
    open.commands.syncExecuteCommand(SetFrozenMutation.id, { ...target, ...frozen }, shows);
  };
  const fitAll = (): void => {
    for (const sheet of shown.sheets.values()) fit(sheet);
  };
  const observer = new ResizeObserver(fitAll);
  observer.observe(element);
  open.commands.onCommandExecuted(({ id }) => {
    if (id === SetZoomRatioOperation.id) fitAll();
  });
  return {
    fit,
    dispose: () => {
      observer.disconnect();
    },
  };
};
