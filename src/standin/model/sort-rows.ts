import { copyFormula, type CellRange } from "../../references";
import { isError, type Cell, type CellValue } from "./cell";
import { cellKey, cellOf } from "./cells";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** `column` counts from the first column of the sorted block. */
export interface SortField {
  readonly column: number;
  readonly isDescending: boolean;
}

const rankOf = (value: CellValue): number => {
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  return typeof value === "boolean" ? 2 : 3;
};

/** Numbers before texts before booleans before errors; empty cells last in both directions. */
const compare = (one: CellValue, other: CellValue, isDescending: boolean): number => {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const way = isDescending ? -1 : 1;
  const rank = rankOf(one) - rankOf(other);
  if (rank !== 0 || isError(one) || isError(other)) return rank * way;
  if (typeof one === "string" && typeof other === "string") {
    return one.localeCompare(other, "ja") * way;
  }
  return (Number(one) - Number(other)) * way;
};

const relocate = (cell: Cell, rows: number): Cell =>
  cell.formula === null ? cell : { ...cell, formula: copyFormula(cell.formula, rows, 0) };

/** Sorts the rows of a block as a whole; formulas are adjusted as if copied to their new row. */
export const sortRows = (
  workbook: Workbook,
  sheet: Sheet,
  area: CellRange,
  fields: readonly SortField[],
): void => {
  const rows = Array.from({ length: area.rowCount }, (_row, index) => ({
    index,
    cells: Array.from({ length: area.columnCount }, (_cell, column) =>
      cellOf(sheet, area.row + index, area.column + column),
    ),
  }));
  const valueIn = (cells: readonly Cell[], column: number): CellValue =>
    cells[column]?.value ?? null;
  const sorted = rows.toSorted((one, other) => {
    for (const { column, isDescending } of fields) {
      const order = compare(valueIn(one.cells, column), valueIn(other.cells, column), isDescending);
      if (order !== 0) return order;
    }
    return one.index - other.index;
  });
  sorted.forEach(({ index, cells }, target) => {
    cells.forEach((cell, column) => {
      sheet.cells.set(
        cellKey(area.row + target, area.column + column),
        relocate(cell, target - index),
      );
    });
  });
  workbook.needsCalculation = true;
  workbook.onChange({ kind: "sorted", sheet, area });
};
