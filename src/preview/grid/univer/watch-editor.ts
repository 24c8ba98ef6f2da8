import { IEditorBridgeService } from "@univerjs/preset-sheets-core";
import type { OpenUniver } from "./open-univer";

/** Tells when the editor of a cell opens or closes, in the cell or in the formula bar. */
export const watchEditor = (
  { injector }: OpenUniver,
  onEditing: (isEditing: boolean) => void,
): void => {
  let isEditing = false;
  injector.get(IEditorBridgeService).visible$.subscribe(({ visible }) => {
    if (visible === isEditing) return;
    isEditing = visible;
    onEditing(visible);
  });
};
