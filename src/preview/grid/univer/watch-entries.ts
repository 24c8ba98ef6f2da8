import { CellValueType } from "@univerjs/core";
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  SetRangeValuesMutation,
  SheetInterceptorService,
} from "@univerjs/preset-sheets-core";
import type { Scalar } from "../../../standin/workbook";
import type { EnteredCell } from "../../protocol";
import { provisionalCell, typedIn } from "../edits/typed-cell";
import { cellKey } from "../model/cell-key";
import { enteredValue } from "../model/entry-text";
import type { ShownWorkbook } from "../shown-workbook";
import { isRecord, partOf, textOf } from "./command-params";
import type { OpenUniver } from "./open-univer";

/** What was typed into which cell. */
interface TypedText {
  readonly sheet: string;
  readonly key: number;
  readonly text: string;
}

/** Before what Univer itself makes of what is typed, as a date of 「4-1」. */
const first = 1_000;

const contentOf = (cell: unknown, numberFormat: string): Scalar => {
  const [formula, value] = [partOf(cell, "f"), partOf(cell, "v")];
  if (typeof formula === "string" && formula !== "") return formula;
  if (partOf(cell, "t") === 3) return value === 1 || value === true;
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" ? enteredValue(value, numberFormat) : "";
};

/** The cells of a change in Univer's shape, rows of columns. */
const cellsIn = function* (values: unknown): Generator<readonly [number, number, unknown]> {
  if (!isRecord(values)) return;
  for (const [row, columns] of Object.entries(values)) {
    if (!isRecord(columns)) continue;
    for (const [column, cell] of Object.entries(columns)) yield [Number(row), Number(column), cell];
  }
};

/**
 * Tells what is entered into cells: typed into the editor, filled with the handle, copied down … All cells that change
 * by one action are told together, a moment later. Answers with what tells at once: whatever somebody does next is told
 * behind it, however fast they are.
 */
export const watchEntries = (
  { injector, commands }: OpenUniver,
  shown: ShownWorkbook,
  onEntered: (sheet: string, cells: readonly EnteredCell[]) => void,
): (() => void) => {
  const { writeCellInterceptor } = injector.get(SheetInterceptorService);
  const entered = new Map<string, Map<number, EnteredCell>>();
  let typed: TypedText | null = null;

  const knownCell = (sheet: string, row: number, column: number) =>
    shown.sheets.get(sheet)?.cells.get(cellKey(row, column));
  const isTouched = (sheet: string, row: number, column: number): boolean =>
    shown.touchedOf(sheet).has(cellKey(row, column));

  const tell = (): void => {
    const told = [...entered];
    entered.clear();
    typed = null;
    for (const [sheet, cells] of told) onEntered(sheet, [...cells.values()]);
  };

  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: first,
    handler: (cell, { subUnitId, row, col }, next) => {
      const known = knownCell(subUnitId, row, col);
      if (known === undefined || known.formula !== null || isTouched(subUnitId, row, col)) {
        return next(cell);
      }
      return { ...cell, v: known.entry, t: CellValueType.STRING };
    },
  });
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: first,
    handler: (cell, { subUnitId, worksheet, row, col }) => {
      const text = typedIn(cell ?? null);
      const isUnchanged = text === (knownCell(subUnitId, row, col)?.entry ?? "");
      if (isUnchanged && !isTouched(subUnitId, row, col)) return worksheet.getCellRaw(row, col);
      typed = { sheet: subUnitId, key: cellKey(row, col), text };
      return provisionalCell(text);
    },
  });
  commands.onCommandExecuted(({ id, params }, options) => {
    if (id !== SetRangeValuesMutation.id || options?.onlyLocal === true) return;
    const sheet = textOf(params, "subUnitId");
    const cells = entered.get(sheet) ?? new Map<number, EnteredCell>();
    if (entered.size === 0) setTimeout(tell);
    entered.set(sheet, cells);
    for (const [row, column, cell] of cellsIn(partOf(params, "cellValue"))) {
      const key = cellKey(row, column);
      const format = knownCell(sheet, row, column)?.style?.data.n?.pattern ?? "General";
      const text = typed?.sheet === sheet && typed.key === key ? typed.text : null;
      const content = text ?? contentOf(cell, format);
      cells.set(key, { row, column, content });
    }
    shown.touch(sheet, cells.keys());
  });
  return tell;
};
