import { EDITOR_ACTIVATED, FOCUSING_FX_BAR_EDITOR, IContextService } from "@univerjs/core";
import { COPY_TYPE, IMessageService, ISheetClipboardService } from "@univerjs/preset-sheets-core";
import type { CellRange } from "../../../references";
import { clearCells } from "../edits/clear-cells";
import { moveCells, pasteCopy, pasteTexts } from "../edits/paste";
import { readClipboard, type ClipboardContent } from "../edits/read-clipboard";
import { readClipboardText } from "../edits/read-clipboard-text";
import type { GridEvents } from "../grid";
import type { EnteredCell, Lines } from "../../protocol";
import type { ShownWorkbook } from "../shown-workbook";
import { areaOf, partOf, textOf } from "./command-params";
import type { Instead } from "./guard-commands";
import type { OpenUniver } from "./open-univer";
import { activeSheet, selectedAreas } from "./selection";

type Enter = (sheet: string, cells: readonly EnteredCell[]) => void;

const pasteByKey =
  "ブラウザーがクリップボードの読み取りを許可していません。Ctrl+V で貼り付けてください。";

interface Copied {
  readonly sheet: string;
  readonly area: CellRange;
  readonly isCut: boolean;
}

/** What was copied in this grid, when the clipboard still holds it. */
const copiedHere = ({ injector }: OpenUniver, html: string): Copied | null => {
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

/** Entering, undoing, inserting and deleting are done by the workbook and not by Univer. */
export const insteadOfUniver = (
  open: OpenUniver,
  shown: ShownWorkbook,
  events: GridEvents,
  enter: Enter,
): Readonly<Record<string, Instead>> => {
  const isTyping = (): boolean => {
    const context = open.injector.get(IContextService);
    return [EDITOR_ACTIVATED, FOCUSING_FX_BAR_EDITOR].some((name) => context.getContextValue(name));
  };
  const unlessTyping =
    (work: () => void): Instead =>
    () => {
      if (isTyping()) return "goOn";
      work();
      return "done";
    };

  const pasted = (sheet: string, to: CellRange, html: string, text: string): void => {
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
  const pasteContent = ({ html, text }: ClipboardContent): void => {
    const sheet = activeSheet(open);
    const to = selectedAreas(open).at(-1);
    if (sheet !== null && to !== undefined && html + text !== "") pasted(sheet, to, html, text);
  };
  const pasteFromKeyboard: Instead = (params) => {
    if (isTyping()) return "goOn";
    pasteContent({ html: textOf(params, "htmlContent"), text: textOf(params, "textContent") });
    return "done";
  };
  const pasteFromMenu = unlessTyping(() => {
    void readClipboard().then((content) => {
      if (content !== null) pasteContent(content);
      else open.injector.get(IMessageService).show({ content: pasteByKey });
    });
  });

  const clear: Instead = () => {
    const sheet = activeSheet(open);
    const cells = sheet === null ? undefined : shown.sheets.get(sheet)?.cells;
    if (sheet === null || cells === undefined) return "done";
    const filled = [...cells].flatMap(([key, { value, formula }]) =>
      value === null && formula === null ? [] : [key],
    );
    enter(sheet, clearCells(new Set([...filled, ...shown.touchedOf(sheet)]), selectedAreas(open)));
    return "done";
  };

  const move: Instead = (params) => {
    const [from, to] = [areaOf(partOf(params, "fromRange")), areaOf(partOf(params, "toRange"))];
    const id = activeSheet(open);
    const sheet = id === null ? undefined : shown.sheets.get(id);
    if (from !== null && to !== null && sheet !== undefined)
      enter(sheet.id, moveCells(sheet, from, to));
    return "done";
  };

  const lines =
    (axis: Lines["axis"], tell: (sheet: string, lines: Lines) => void): Instead =>
    (params) => {
      const area = areaOf(partOf(params, "range")) ?? selectedAreas(open).at(-1);
      const sheet = activeSheet(open);
      if (area === undefined || sheet === null) return "done";
      const isRow = axis === "row";
      tell(sheet, {
        axis,
        first: isRow ? area.row : area.column,
        count: isRow ? area.rowCount : area.columnCount,
      });
      return "done";
    };
  return {
    "univer.command.undo": unlessTyping(events.onUndo),
    "univer.command.redo": unlessTyping(events.onRedo),
    "sheet.command.paste-by-short-key": pasteFromKeyboard,
    "univer.command.paste": pasteFromMenu,
    "sheet.command.clear-selection-content": clear,
    "sheet.command.move-range": move,
    "sheet.command.insert-row": lines("row", events.onInserted),
    "sheet.command.insert-col": lines("column", events.onInserted),
    "sheet.command.remove-row": lines("row", events.onDeleted),
    "sheet.command.remove-col": lines("column", events.onDeleted),
  };
};
