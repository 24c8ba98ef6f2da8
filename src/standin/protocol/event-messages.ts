import { formatRange } from "../../references";
import { valueType, wireValue } from "../model/cell";
import type { Change } from "../model/change";
import { worksheetEvents, type WorksheetEvent } from "../objects/events";
import { workbookEventTarget } from "../objects/worksheets";

/** An event as Office.js takes it from its host. */
export interface EventMessage {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly isRemoteOverride: boolean;
  /** JSON. */
  readonly message: string;
}

export type ChangeSource = "addin" | "user";

const messageCategory = 65_536;
/** The old selection event of a document, under `workbook.onSelectionChanged`. */
const documentSelectionChanged = 2;

const message = (messageType: number, targetId: string, body: object): EventMessage => ({
  messageCategory,
  messageType,
  targetId,
  isRemoteOverride: false,
  message: JSON.stringify(body),
});

/** To those who listen to the sheet, and to those who listen to all sheets. */
const toBoth = (event: WorksheetEvent, worksheetId: string, body: object): EventMessage[] =>
  [worksheetId, workbookEventTarget].map((target) =>
    message(worksheetEvents[event], target, { worksheetId, source: "Local", ...body }),
  );

const cellsChanged = (change: Change & { kind: "cells" }, source: ChangeSource): object => ({
  address: formatRange(change.area),
  changeType: change.changeType,
  triggerSource: source === "addin" ? "ThisLocalAddin" : "Unknown",
  ...(change.after === undefined
    ? {}
    : {
        valueBefore: wireValue(change.before ?? null),
        valueAfter: wireValue(change.after),
        valueTypeBefore: valueType(change.before ?? null),
        valueTypeAfter: valueType(change.after),
      }),
});

/** The messages that a change makes Excel send. */
export const eventMessages = (change: Change, source: ChangeSource): readonly EventMessage[] => {
  const { id } = change.sheet;
  switch (change.kind) {
    case "cells":
      return toBoth("DataChangedEvent", id, cellsChanged(change, source));
    case "format":
      return toBoth("FormatChangedEvent", id, { address: formatRange(change.area) });
    case "sorted":
      return toBoth("RowSortedEvent", id, { address: formatRange(change.area) });
    case "rowsHidden":
      return toBoth("RowHiddenChangedEvent", id, {
        address: formatRange(change.area),
        changeType: change.isHidden ? "Hidden" : "Unhidden",
      });
    case "selection":
      return [
        ...toBoth("SelectionChangedEvent", id, { address: formatRange(change.area) }),
        message(documentSelectionChanged, "", {}),
      ];
    case "sheetAdded":
      return toBoth("AddedEvent", id, {});
    case "sheetDeleted":
      return toBoth("DeletedEvent", id, {});
    case "sheetActivated":
      return [
        ...(change.previous === null ? [] : toBoth("DeactivatedEvent", change.previous.id, {})),
        ...toBoth("ActivatedEvent", id, {}),
      ];
    case "sheetRenamed":
      return toBoth("EventNameChanged", id, {
        nameBefore: change.nameBefore,
        nameAfter: change.sheet.name,
      });
    case "protection":
      return toBoth("ProtectionChangedEvent", id, {
        isProtected: change.sheet.protection !== null,
      });
  }
};
