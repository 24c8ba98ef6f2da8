import { COPY_TYPE, ISheetClipboardService } from "@univerjs/preset-sheets-core";
import type { CellRange } from "../../../references";
import type { EnteredCell } from "../../protocol";
import { clearCells } from "../edits/clear-cells";
import { moveCells, pasteCopy, pasteTexts } from "../edits/paste";
import type { ClipboardContent } from "../edits/read-clipboard";
import { readClipboardText } from "../edits/read-clipboard-text";
import type { ShownWorkbook } from "../shown-workbook";
import type { OpenUniver } from "./open-univer";
import { activeSheet, selectedAreas } from "./selection";

/** Enters contents into cells of a sheet, by its id. */
export type EnterCells = (sheet: string, cells: readonly EnteredCell[]) => void;

interface CopiedCells {
  readonly sheet: string;
  readonly area: CellRange;
  readonly isCut: boolean;
}

/** What was copied in this grid, when the clipboard still holds it. */
const copiedHere = ({ injector }: OpenUniver, html: string): CopiedCells | null => {
  const [, id] = /data-copy-id="([^"\s]+)"/.exec(html) ?? [];
  const copied =
    id === undefined ? undefined : injector.get(ISheetClipboardService).copyContentCache().get(id);
  const [row, column] = [copied?.range.rows[0], copied?.range.cols[0]];
  if (copied === undefined || row === undefined || column === undefined) return null;
  return {
    sheet: copied.subUnitId,
    isCut: copied.copyType === COPY_TYPE.CUT,
    area: {
      row,
      column,
      rowCount: (copied.range.rows.at(-1) ?? row) - row + 1,
      columnCount: (copied.range.cols.at(-1) ?? column) - column + 1,
    },
  };
};

/** Pastes what the clipboard holds into what is selected: cells of this grid with their formulas, anything else as texts. */
export const pasteIntoSelection = (
  open: OpenUniver,
  shown: ShownWorkbook,
  enter: EnterCells,
  { html, text }: ClipboardContent,
): void => {
  const sheet = activeSheet(open);
  const to = selectedAreas(open).at(-1);
  if (sheet === null || to === undefined || html + text === "") return;
  const copied = copiedHere(open, html);
  const from = copied === null ? undefined : shown.sheets.get(copied.sheet);
  if (copied === null || from === undefined) {
    enter(sheet, pasteTexts(readClipboardText(text), to));
  } else if (!copied.isCut) enter(sheet, pasteCopy(from, copied.area, to));
  else if (copied.sheet === sheet) enter(sheet, moveCells(from, copied.area, to));
  else {
    enter(copied.sheet, clearCells(from.cells.keys(), [copied.area]));
    enter(sheet, pasteCopy(from, copied.area, { ...to, rowCount: 1, columnCount: 1 }));
  }
  if (copied?.isCut === true) open.injector.get(ISheetClipboardService).removeMarkSelection();
};
