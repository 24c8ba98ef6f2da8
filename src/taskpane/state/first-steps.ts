import { sheetIds } from "../words";
import type { Action } from "./action";
import type { PaneState } from "./pane-state";
import type { Runner } from "./runner";
import type { Store } from "./store";

/** A workbook without any of our sheets: whatever is made in it replaces nothing. */
export const isWithoutSheets = ({ open, workbook }: PaneState): boolean =>
  open !== null &&
  workbook !== null &&
  workbook.sheets.every(({ state }) => state === "absent") &&
  workbook.problems.length === 0;

/**
 * シートを作って点検する: all sheets, then the check, which is shown. Ends where a step does not come off; what was refused says
 * so. Where the workbook turns out to hold our sheets, the changes are shown instead, and nothing is written.
 */
export const makeAndCheck = async (
  store: Store<PaneState, Action>,
  { run }: Pick<Runner, "run">,
): Promise<void> => {
  const openTab = (tab: PaneState["tab"]): void => {
    store.dispatch({ kind: "tabOpened", tab });
  };
  store.dispatch({ kind: "sheetsChosen", sheets: sheetIds });
  const previewed = await run({ kind: "preview", flow: "sheets" });
  if (previewed?.kind !== "previewed") return;
  if (previewed.preview.sheets.some(({ action }) => action !== "create")) {
    openTab("sheets");
    return;
  }
  const filled = await run({ kind: "fill", flow: "sheets" });
  if (filled?.kind !== "filled") return;
  if (filled.summary.wasStopped) {
    openTab("sheets");
    return;
  }
  openTab("check");
  await run({ kind: "check", cause: "asked" });
};
