import { EDITOR_ACTIVATED, FOCUSING_FX_BAR_EDITOR, IContextService } from "@univerjs/core";
import { IMessageService } from "@univerjs/preset-sheets-core";
import { clearCells } from "../edits/clear-cells";
import { moveCells } from "../edits/paste";
import { readClipboard, type ClipboardContent } from "../edits/read-clipboard";
import type { GridEvents } from "../grid";
import type { Lines } from "../../protocol";
import type { ShownWorkbook } from "../shown-workbook";
import { areaOf, partOf, textOf } from "./command-params";
import type { CommandReplacement } from "./guard-commands";
import type { OpenUniver } from "./open-univer";
import { pasteIntoSelection, type EnterCells } from "./paste-into-selection";
import { activeSheet, selectedAreas } from "./selection";

const pasteByKey =
  "ブラウザーがクリップボードの読み取りを許可していません。Ctrl+V で貼り付けてください。";

/** What is done instead of commands of Univer: entering, undoing, inserting and deleting are the workbook's. */
export const commandReplacements = (
  open: OpenUniver,
  shown: ShownWorkbook,
  events: GridEvents,
  enter: EnterCells,
): Readonly<Record<string, CommandReplacement>> => {
  const isTyping = (): boolean => {
    const context = open.injector.get(IContextService);
    return [EDITOR_ACTIVATED, FOCUSING_FX_BAR_EDITOR].some((name) => context.getContextValue(name));
  };
  const unlessTyping =
    (work: () => void): CommandReplacement =>
    () => {
      if (isTyping()) return "goOn";
      work();
      return "done";
    };

  const paste = (content: ClipboardContent): void => {
    pasteIntoSelection(open, shown, enter, content);
  };
  const pasteFromKeyboard: CommandReplacement = (params) => {
    if (isTyping()) return "goOn";
    paste({ html: textOf(params, "htmlContent"), text: textOf(params, "textContent") });
    return "done";
  };
  const pasteFromMenu = unlessTyping(() => {
    void readClipboard().then((content) => {
      if (content !== null) paste(content);
      else open.injector.get(IMessageService).show({ content: pasteByKey });
    });
  });

  const clear: CommandReplacement = () => {
    const sheet = activeSheet(open);
    const cells = sheet === null ? undefined : shown.sheets.get(sheet)?.cells;
    if (sheet === null || cells === undefined) return "done";
    const filled = [...cells].flatMap(([key, { value, formula }]) =>
      value === null && formula === null ? [] : [key],
    );
    enter(sheet, clearCells(new Set([...filled, ...shown.touchedOf(sheet)]), selectedAreas(open)));
    return "done";
  };

  const move: CommandReplacement = (params) => {
    const [from, to] = [areaOf(partOf(params, "fromRange")), areaOf(partOf(params, "toRange"))];
    const id = activeSheet(open);
    const sheet = id === null ? undefined : shown.sheets.get(id);
    if (from !== null && to !== null && sheet !== undefined)
      enter(sheet.id, moveCells(sheet, from, to));
    return "done";
  };

  const lines =
    (axis: Lines["axis"], tell: (sheet: string, lines: Lines) => void): CommandReplacement =>
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
