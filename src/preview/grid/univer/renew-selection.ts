import {
  IRenderManagerService,
  ISheetSelectionRenderService,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from "@univerjs/preset-sheets-core";
import { workbookId, type OpenUniver } from "./open-univer";

/**
 * Univer keeps the frame of a selection from one sheet to the next, but its handle measures by the sheet for which it was made,
 * which may be gone. So every sheet gets a frame of its own.
 */
export const renewSelection = ({ injector, commands }: OpenUniver): void => {
  const frames = injector
    .get(IRenderManagerService)
    .getRenderById(workbookId)
    ?.with(ISheetSelectionRenderService);
  const renew = (): void => {
    frames?.resetSelectionsByModelData([]);
    frames?.resetSelectionsByModelData(
      injector.get(SheetsSelectionsService).getCurrentSelections(),
    );
  };
  commands.onCommandExecuted(({ id }) => {
    if (id === SetWorksheetActiveOperation.id) setTimeout(renew);
  });
};
