import { SetFrozenMutation, SetZoomRatioOperation } from "@univerjs/preset-sheets-core";
import type { ShownSheet } from "../model/shown-sheet";
import { univerFreeze } from "../model/univer-sheet";
import { standardWidth } from "../model/sizes";
import type { ShownWorkbook } from "../shown-workbook";
import { workbookId, workbookOf, type OpenUniver } from "./open-univer";
import { shows } from "./show-command";

/** What frozen columns may take of the width: beside them the others have to be seen. */
const mostOfWidth = 0.6;

const widthOf = ({ columns }: ShownSheet, count: number): number =>
  Array.from({ length: count }, (_, index) => {
    const column = columns.get(index);
    return column?.isHidden === true ? 0 : (column?.size ?? standardWidth);
  }).reduce((sum, size) => sum + size, 0);

/** Frozen columns that leave no room for others are let go; in Excel nobody could get at the others. */
export const fittingFreeze = (sheet: ShownSheet, width: number): ShownSheet["frozen"] => ({
  ...sheet.frozen,
  columns: widthOf(sheet, sheet.frozen.columns) > width * mostOfWidth ? 0 : sheet.frozen.columns,
});

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
  const fit = (sheet: ShownSheet): void => {
    const worksheet = workbookOf(open)?.getSheetBySheetId(sheet.id);
    // A grid that is not seen has no width; it is fitted when it is.
    if (worksheet == null || element.clientWidth === 0) return;
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
