import { parseAddress, sheetColumns, sheetRows, type CellRange } from "../references";
import { applyFilter, removeFilter } from "./model/auto-filter";
import type { Scalar } from "./model/cell";
import { hideColumns, hideRows } from "./model/lines";
import { itemNotFound } from "./model/host-error";
import type { Sheet } from "./model/sheet";
import { activateSheet, addSheet, deleteSheet, renameSheet } from "./model/sheets";
import { sortRows } from "./model/sort-rows";
import { deleteCells, insertCells } from "./model/structure";
import { findSheet, type Workbook } from "./model/workbook";
import { clearCells } from "./model/clear-cells";
import { enterInputs } from "./model/write-cells";
import type { Moods } from "./moods";
import { protect, unprotect } from "./objects/worksheet-protection";

/** What somebody does at the keyboard while the add-in is not being answered. Rows and columns are given as in `"3:5"`. */
export interface User {
  /** Types a value into a cell, or the same one into every cell of a block. */
  readonly type: (sheet: string, address: string, value: Scalar) => void;
  /** Enters a block from its upper left cell on, as by pasting values. */
  readonly paste: (sheet: string, address: string, rows: readonly (readonly Scalar[])[]) => void;
  readonly clear: (sheet: string, address: string) => void;
  readonly select: (sheet: string, address: string) => void;
  readonly insertRows: (sheet: string, rows: string) => void;
  readonly deleteRows: (sheet: string, rows: string) => void;
  readonly insertColumns: (sheet: string, columns: string) => void;
  readonly deleteColumns: (sheet: string, columns: string) => void;
  readonly hideRows: (sheet: string, rows: string) => void;
  readonly hideColumns: (sheet: string, columns: string) => void;
  /** `by` counts the columns of the block from 0. */
  readonly sortRows: (
    sheet: string,
    address: string,
    by: number,
    order?: "ascending" | "descending",
  ) => Promise<void>;
  /** Shows only the rows whose text in a column (counted from 0) is one of these. */
  readonly filter: (
    sheet: string,
    address: string,
    column: number,
    texts: readonly string[],
  ) => Promise<void>;
  readonly clearFilter: (sheet: string) => void;
  readonly protect: (sheet: string, options?: Readonly<Record<string, boolean>>) => void;
  readonly unprotect: (sheet: string) => void;
  readonly addSheet: (name: string) => void;
  readonly renameSheet: (sheet: string, name: string) => void;
  readonly deleteSheet: (sheet: string) => void;
  readonly startEditingCell: () => void;
  readonly finishEditingCell: () => void;
}

interface UserEnvironment {
  readonly workbook: Workbook;
  readonly moods: Moods;
  readonly year: number;
  readonly calculate: () => Promise<void>;
  readonly deliverEvents: () => void;
  readonly resume: () => void;
}

const everyRow = (area: CellRange): CellRange => ({
  ...area,
  column: 0,
  columnCount: sheetColumns,
});
const everyColumn = (area: CellRange): CellRange => ({ ...area, row: 0, rowCount: sheetRows });

export const newUser = (environment: UserEnvironment): User => {
  const { workbook, moods, year } = environment;

  const sheetNamed = (name: string): Sheet => {
    const sheet = findSheet(workbook, name);
    if (sheet === undefined) throw itemNotFound(`the worksheet "${name}"`);
    return sheet;
  };
  const areaIn = (address: string): CellRange => {
    const parsed = parseAddress(address);
    if (parsed === null) throw itemNotFound(`the address "${address}"`);
    return parsed.range;
  };

  /** Does something at a place, and lets those know who listen. */
  const at = (
    sheet: string,
    address: string,
    act: (sheet: Sheet, area: CellRange) => void,
  ): void => {
    act(sheetNamed(sheet), areaIn(address));
    environment.deliverEvents();
  };
  const toSheet = (sheet: string, act: (sheet: Sheet) => void): void => {
    act(sheetNamed(sheet));
    environment.deliverEvents();
  };

  return {
    type: (name, address, value) => {
      at(name, address, (sheet, area) => {
        enterInputs(workbook, sheet, area, () => value, year);
      });
    },
    paste: (name, address, rows) => {
      at(name, address, (sheet, { row, column }) => {
        const columnCount = Math.max(1, ...rows.map(({ length }) => length));
        const area = { row, column, rowCount: rows.length, columnCount };
        enterInputs(workbook, sheet, area, (down, right) => rows[down]?.[right] ?? null, year);
      });
    },
    clear: (name, address) => {
      at(name, address, (sheet, area) => {
        clearCells(workbook, sheet, area, "Contents");
      });
    },
    select: (name, address) => {
      at(name, address, (sheet, area) => {
        activateSheet(workbook, sheet);
        workbook.selections.set(sheet, area);
        workbook.onChange({ kind: "selection", sheet, area });
      });
    },
    insertRows: (name, rows) => {
      at(name, rows, (sheet, area) => {
        insertCells(workbook, sheet, everyRow(area), "row");
      });
    },
    deleteRows: (name, rows) => {
      at(name, rows, (sheet, area) => {
        deleteCells(workbook, sheet, everyRow(area), "row");
      });
    },
    insertColumns: (name, columns) => {
      at(name, columns, (sheet, area) => {
        insertCells(workbook, sheet, everyColumn(area), "column");
      });
    },
    deleteColumns: (name, columns) => {
      at(name, columns, (sheet, area) => {
        deleteCells(workbook, sheet, everyColumn(area), "column");
      });
    },
    hideRows: (name, rows) => {
      at(name, rows, (sheet, area) => {
        hideRows(workbook, sheet, area, true);
      });
    },
    hideColumns: (name, columns) => {
      at(name, columns, (sheet, area) => {
        hideColumns(sheet, area, true);
      });
    },
    sortRows: async (name, address, by, order = "ascending") => {
      await environment.calculate();
      at(name, address, (sheet, area) => {
        sortRows(workbook, sheet, area, [{ column: by, isDescending: order === "descending" }]);
      });
    },
    filter: async (name, address, column, texts) => {
      await environment.calculate();
      at(name, address, (sheet, area) => {
        applyFilter(sheet, area, column, { filterOn: "Values", values: texts });
      });
    },
    clearFilter: (name) => {
      toSheet(name, removeFilter);
    },
    protect: (name, options = {}) => {
      toSheet(name, (sheet) => {
        protect(workbook, sheet, options);
      });
    },
    unprotect: (name) => {
      toSheet(name, (sheet) => {
        unprotect(workbook, sheet);
      });
    },
    addSheet: (name) => {
      addSheet(workbook, name);
      environment.deliverEvents();
    },
    renameSheet: (name, to) => {
      toSheet(name, (sheet) => {
        renameSheet(workbook, sheet, to);
      });
    },
    deleteSheet: (name) => {
      toSheet(name, (sheet) => {
        deleteSheet(workbook, sheet);
      });
    },
    startEditingCell: () => {
      moods.isEditingCell = true;
    },
    finishEditingCell: () => {
      moods.isEditingCell = false;
      environment.resume();
    },
  };
};
