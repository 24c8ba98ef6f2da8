import {
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from "@univerjs/preset-sheets-core";
import { formatRange, sheetColumns, sheetRows, type CellRange } from "../../../references";
import { univerRange } from "../model/univer-sheet";
import { bringIntoSight } from "./bring-into-sight";
import { areaOf, partOf } from "./command-params";
import { workbookId, workbookOf, type OpenUniver } from "./open-univer";
import { isShowing, shows } from "./show-command";

/** Univer's kinds of ranges: whole rows, whole columns, all. */
const whole = { row: 1, column: 2, all: 3 } as const;

/** The sheet ends in the view where Excel's goes on. */
const widened = (area: CellRange, kind: unknown): CellRange => {
  const isWholeRow = kind === whole.row || kind === whole.all;
  const isWholeColumn = kind === whole.column || kind === whole.all;
  return {
    ...area,
    ...(isWholeRow && { column: 0, columnCount: sheetColumns }),
    ...(isWholeColumn && { row: 0, rowCount: sheetRows }),
  };
};

export const activeSheet = (open: OpenUniver): string | null =>
  workbookOf(open)?.getActiveSheet(true)?.getSheetId() ?? null;

/** What is selected on the active sheet, the block chosen last at the end. */
export const selectedAreas = ({ injector }: OpenUniver): readonly CellRange[] =>
  injector
    .get(SheetsSelectionsService)
    .getCurrentSelections()
    .flatMap(({ range }) => {
      const area = areaOf(range);
      return area === null ? [] : [widened(area, partOf(range, "rangeType"))];
    });

/** Univer's word for the steps of a drag before its end. */
const dragging: ReadonlySet<unknown> = new Set([0, 1]);

/**
 * Tells what somebody selects, on whichever sheet. What is selected without a hand in the grid, as by `selectCells`, is not
 * told.
 */
export const watchSelection = (
  open: OpenUniver,
  root: HTMLElement,
  onSelected: (sheet: string, address: string) => void,
): void => {
  let told = "";
  let hasHand = false;
  const tell = (isByHand: boolean): void => {
    const sheet = activeSheet(open);
    const area = selectedAreas(open).at(-1);
    if (sheet === null || area === undefined) return;
    const address = formatRange(area);
    const isNews = told !== `${sheet}!${address}`;
    told = `${sheet}!${address}`;
    if (isNews && isByHand) onSelected(sheet, address);
  };
  for (const kind of ["pointerdown", "keydown", "paste"]) {
    root.ownerDocument.addEventListener(kind, () => (hasHand = true), true);
  }
  // Whoever presses the selected cell once more chooses it once more, as a link in it.
  root.addEventListener("pointerdown", () => (told = ""), true);
  const isAboutSelection = (id: string): boolean =>
    id === SetSelectionsOperation.id || id === SetWorksheetActiveOperation.id;
  open.commands.beforeCommandExecuted(({ id }, options) => {
    if (isAboutSelection(id) && isShowing(options)) hasHand = false;
  });
  open.commands.onCommandExecuted(({ id, params }) => {
    if (!isAboutSelection(id)) return;
    // A tab brings its selection along a moment later.
    if (!dragging.has(partOf(params, "type"))) setTimeout(tell, 0, hasHand);
  });
};

/** Goes to a sheet and selects cells there, without telling anybody. */
export const selectCells = (open: OpenUniver, sheet: string, address: string): void => {
  const target = { unitId: workbookId, subUnitId: sheet };
  const worksheet = workbookOf(open)?.getSheetBySheetId(sheet);
  if (worksheet == null) return;
  const range = univerRange(address);
  const isWholeRow = range.endColumn === sheetColumns - 1;
  const isWholeColumn = range.endRow === sheetRows - 1;
  const visible = {
    ...range,
    ...(isWholeRow && { rangeType: whole.row }),
    ...(isWholeColumn && { rangeType: isWholeRow ? whole.all : whole.column }),
    endRow: Math.min(range.endRow, worksheet.getRowCount() - 1),
    endColumn: Math.min(range.endColumn, worksheet.getColumnCount() - 1),
  };
  const { startRow, startColumn } = range;
  const merged = worksheet.getMergedCell(startRow, startColumn);
  const primary = {
    actualRow: startRow,
    actualColumn: startColumn,
    isMerged: merged !== null,
    isMergedMainCell: merged !== null,
    startRow,
    startColumn,
    endRow: merged?.endRow ?? startRow,
    endColumn: merged?.endColumn ?? startColumn,
  };
  if (activeSheet(open) !== sheet) {
    open.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, target, shows);
  }
  const selections = [{ range: visible, primary, style: null }];
  open.commands.syncExecuteCommand(SetSelectionsOperation.id, { ...target, selections }, shows);
  bringIntoSight(open, startRow, startColumn);
  // A sheet that has only now come to the front is measured a moment later.
  setTimeout(() => {
    if (activeSheet(open) === sheet) bringIntoSight(open, startRow, startColumn);
  });
};
