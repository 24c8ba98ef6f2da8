import { cellAt, cellsOf, copyFormula, type CellRange } from "../../../references";
import type { EnteredCell } from "../../protocol";
import { cellKey } from "../model/cell-key";
import type { ShownSheet } from "../model/shown-sheet";

/** A block is repeated where the selection is a multiple of it, as Excel does; otherwise it is put down once. */
const repeats = (selected: number, given: number): number =>
  given > 0 && selected % given === 0 ? selected / given : 1;

const placed = (
  to: CellRange,
  size: Pick<CellRange, "rowCount" | "columnCount">,
  contentAt: (row: number, column: number, target: CellRange) => EnteredCell["content"],
): readonly EnteredCell[] => {
  const rowCount = size.rowCount * repeats(to.rowCount, size.rowCount);
  const columnCount = size.columnCount * repeats(to.columnCount, size.columnCount);
  return [...cellsOf({ row: to.row, column: to.column, rowCount, columnCount })].map(
    ([row, column]) => ({
      row,
      column,
      content: contentAt(
        (row - to.row) % size.rowCount,
        (column - to.column) % size.columnCount,
        cellAt(row, column),
      ),
    }),
  );
};

/** Texts from another program, as if they were typed. */
export const pasteTexts = (
  texts: readonly (readonly string[])[],
  to: CellRange,
): readonly EnteredCell[] => {
  const size = {
    rowCount: texts.length,
    columnCount: Math.max(1, ...texts.map(({ length }) => length)),
  };
  return placed(to, size, (row, column) => texts[row]?.[column] ?? "");
};

const entryAt = (sheet: ShownSheet, row: number, column: number): string =>
  sheet.cells.get(cellKey(row, column))?.entry ?? "";

/** Cells of the workbook put down elsewhere: formulas point to what lies beside them. */
export const pasteCopy = (
  from: ShownSheet,
  area: CellRange,
  to: CellRange,
): readonly EnteredCell[] =>
  placed(to, area, (row, column, target) => {
    const source = from.cells.get(cellKey(area.row + row, area.column + column));
    if (source?.formula == null) return source?.entry ?? "";
    return copyFormula(
      source.formula,
      target.row - area.row - row,
      target.column - area.column - column,
    );
  });

/** Cells moved within a sheet: formulas go as they are, and what is left behind is empty. */
export const moveCells = (
  sheet: ShownSheet,
  area: CellRange,
  to: CellRange,
): readonly EnteredCell[] => {
  const target = { ...area, row: to.row, column: to.column };
  const moved = placed(target, area, (row, column) =>
    entryAt(sheet, area.row + row, area.column + column),
  );
  const filled = new Set(moved.map(({ row, column }) => cellKey(row, column)));
  const emptied = [...cellsOf(area)]
    .filter(([row, column]) => !filled.has(cellKey(row, column)))
    .map(([row, column]) => ({ row, column, content: "" }));
  return [...emptied, ...moved];
};
