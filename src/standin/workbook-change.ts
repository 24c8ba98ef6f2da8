import type { CellRange } from "../references";
import type { CellChangeType, Change } from "./model/change";
import type { ChangeSource } from "./protocol/event-messages";

/** A change for those who look on from outside. `sheet` is the id of a sheet. */
export type WorkbookChange =
  | {
      readonly kind: "cells";
      readonly sheet: string;
      readonly area: CellRange;
      readonly changeType: CellChangeType;
      readonly source: ChangeSource;
    }
  | {
      readonly kind: "sorted";
      readonly sheet: string;
      readonly area: CellRange;
      readonly source: ChangeSource;
    }
  | {
      readonly kind: Exclude<Change["kind"], "cells" | "sorted">;
      readonly sheet: string;
      readonly source: ChangeSource;
    };

export const workbookChange = (change: Change, source: ChangeSource): WorkbookChange => {
  const sheet = change.sheet.id;
  switch (change.kind) {
    case "cells":
      return { kind: "cells", sheet, area: change.area, changeType: change.changeType, source };
    case "sorted":
      return { kind: "sorted", sheet, area: change.area, source };
    case "format":
    case "rowsHidden":
    case "selection":
    case "sheetAdded":
    case "sheetDeleted":
    case "sheetActivated":
    case "sheetRenamed":
    case "protection":
      return { kind: change.kind, sheet, source };
  }
};
