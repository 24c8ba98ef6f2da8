import { LocaleType, UniverInstanceType } from "@univerjs/core";
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from "@univerjs/preset-sheets-core";
import type { SheetView } from "../../protocol";
import type { ShownSheet } from "../model/shown-sheet";
import { stylesOf, univerSheet } from "../model/univer-sheet";
import { workbookId, workbookOf, type OpenUniver } from "./open-univer";
import { shows } from "./show-command";

const draw = ({ commands }: OpenUniver, id: string, params: object): void => {
  commands.syncExecuteCommand(id, { unitId: workbookId, ...params }, shows);
};

/** Univer's services are there once it has a workbook, and a workbook has a sheet. */
export const openWorkbook = ({ univer }: OpenUniver, sheet: ShownSheet): void => {
  const data = {
    id: workbookId,
    locale: LocaleType.JA_JP,
    styles: stylesOf(sheet),
    sheetOrder: [sheet.id],
    sheets: { [sheet.id]: univerSheet(sheet) },
  };
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, data);
};

/** A sheet that was not there. It comes last; `orderSheets` puts it into its place. */
export const insertSheet = (open: OpenUniver, sheet: ShownSheet): void => {
  const index = workbookOf(open)?.getSheetOrders().length ?? 0;
  draw(open, InsertSheetMutation.id, {
    index,
    sheet: univerSheet(sheet),
    styles: stylesOf(sheet),
  });
};

export const removeSheet = (open: OpenUniver, sheet: string): void => {
  draw(open, RemoveSheetMutation.id, { subUnitId: sheet, subUnitName: "" });
};

/** Names, visibility and order of the tabs. */
export const orderSheets = (
  open: OpenUniver,
  views: readonly SheetView[],
  sheets: ReadonlyMap<string, ShownSheet>,
): void => {
  const workbook = workbookOf(open);
  if (workbook === null) return;
  const there = views.filter(({ id }) => workbook.getSheetBySheetId(id) != null);
  for (const [toOrder, { id, name }] of there.entries()) {
    const config = workbook.getSheetBySheetId(id)?.getConfig();
    const hidden = sheets.get(id)?.isHidden === true ? 1 : 0;
    if (config?.name !== name) draw(open, SetWorksheetNameMutation.id, { subUnitId: id, name });
    if (Number(config?.hidden) !== hidden)
      draw(open, SetWorksheetHideMutation.id, { subUnitId: id, hidden });
    const fromOrder = workbook.getSheetOrders().indexOf(id);
    if (fromOrder !== toOrder) {
      draw(open, SetWorksheetOrderMutation.id, { subUnitId: id, fromOrder, toOrder });
    }
  }
};
