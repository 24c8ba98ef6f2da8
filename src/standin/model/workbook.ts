import { cellAt, type CellRange } from "../../references";
import type { FormulaBook } from "../calculation/calculator";
import type { Uncalculated } from "../calculation/uncalculated";
import type { Cell } from "./cell";
import type { Change } from "./change";
import type { NamedItem } from "./named-item";
import { newSheet } from "./new-sheet";
import type { Sheet } from "./sheet";

export interface OpenedBook {
  readonly book: FormulaBook;
  /** By id of the sheet and `cellKey`. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<number, Cell>>;
}

export interface Workbook {
  name: string;
  sheets: Sheet[];
  activeSheet: Sheet;
  /** What is selected on each sheet. */
  readonly selections: Map<Sheet, CellRange>;
  names: NamedItem[];
  /** Values of `workbook.settings`, any JSON. */
  readonly settings: Map<string, unknown>;
  readonly properties: Map<string, unknown>;
  calculationMode: string;
  /** Formulas have to be calculated before the next read. */
  needsCalculation: boolean;
  /** Told of every change as it happens. */
  onChange: (change: Change) => void;
  nextId: number;
  /** The workbook as it was opened from a file, until its first calculation. */
  opened: OpenedBook | null;
  /** The formula engine took too long: nothing is calculated any more. */
  isGivenUp: boolean;
  /** What was said of this workbook once. */
  readonly told: Set<string>;
  onUncalculated: (what: Uncalculated) => void;
  /** What the file said beside this, given back as it came. */
  carried: Readonly<Record<string, unknown>> | null;
}

/** Ids like those of Excel: a number inside braces, unique in the workbook, the same in every run. */
export const newId = (workbook: Workbook): string => {
  workbook.nextId += 1;
  const digits = workbook.nextId.toString(16).toUpperCase().padStart(8, "0");
  return `{${digits}-0001-0000-0000-000000000000}`;
};

export const newWorkbook = (sheetName: string): Workbook => {
  const first = newSheet("{00000000-0001-0000-0000-000000000000}", sheetName);
  return {
    name: "Book1.xlsx",
    sheets: [first],
    activeSheet: first,
    selections: new Map(),
    names: [],
    settings: new Map(),
    properties: new Map(),
    calculationMode: "Automatic",
    needsCalculation: false,
    onChange: () => undefined,
    nextId: 0,
    opened: null,
    isGivenUp: false,
    told: new Set(),
    onUncalculated: () => undefined,
    carried: null,
  };
};

/** Sheets are found by name without regard to case, or by id. */
export const findSheet = (workbook: Workbook, nameOrId: string): Sheet | undefined => {
  const lower = nameOrId.toLowerCase();
  return (
    workbook.sheets.find(({ id }) => id === nameOrId) ??
    workbook.sheets.find(({ name }) => name.toLowerCase() === lower)
  );
};

export const selectionOf = (workbook: Workbook, sheet: Sheet): CellRange =>
  workbook.selections.get(sheet) ?? cellAt(0, 0);
