import {
  latestDocument,
  type AddedRows,
  type Dataset,
  type ShownAmount,
  type TotalColumn,
  type TotalScope,
} from "../../../domain";
import { rangeOf, referencesIn, sheetOf, type CellRange } from "../../../references";
import { totalColumnKey, totalRowKey } from "../../keys/keys";
import { readAmount } from "../../read/amount";
import {
  cellInColumn,
  findRow,
  foundCell,
  type FoundCell,
  type LocatedSheet,
} from "../../read/located-sheet";
import { rowsWithoutPlan } from "../../read/rows";
import { yearsOfBudgets } from "./columns";

/** What the formula of a cell adds up of the rows that staff have added; `undefined` where there is nothing of theirs. */
type AddedRowsOf = (cell: FoundCell) => AddedRows | undefined;

/** The blocks of its own sheet that a formula names. */
const blocksOf = (formula: string): readonly CellRange[] =>
  referencesIn(formula)
    .filter((reference) => sheetOf(reference) === null)
    .map(rangeOf);

/** Staff's rows within the block of each formula, in the column of its cell; texts are not added up. */
const addedRowsIn = (located: LocatedSheet): AddedRowsOf => {
  const { sheet } = located;
  const ofStaff = new Set(rowsWithoutPlan(located, new Set()));
  const staffRowsIn = ({ row: first, rowCount }: CellRange): readonly number[] => {
    const count = Math.max(0, Math.min(rowCount, sheet.values.length - first));
    return Array.from({ length: count }, (_, index) => first + index).filter((row) =>
      ofStaff.has(row),
    );
  };
  return ({ column, formula }) => {
    if (ofStaff.size === 0 || formula === null) return undefined;
    const blocks = blocksOf(formula).filter(
      (block) => block.column <= column && column < block.column + block.columnCount,
    );
    const added = [...new Set(blocks.flatMap(staffRowsIn))].flatMap((row) => {
      const { value } = foundCell(sheet, { row, column });
      return typeof value === "number" ? [{ row, value }] : [];
    });
    return added.length === 0
      ? undefined
      : {
          rows: added.map(({ row }) => row + 1),
          thousandYen: added.reduce((sum, { value }) => sum + value, 0),
        };
  };
};

/** Every total that the sheet was planned with. */
const plannedScopes = (
  { initiatives, pillars }: Dataset,
  { plan }: LocatedSheet,
): readonly TotalScope[] => {
  const planned = new Set(plan.keys.rows.map(({ key }) => key));
  const scopes: readonly TotalScope[] = [
    ...initiatives.map(({ id }): TotalScope => ({ kind: "initiative", initiative: id })),
    ...pillars.map(({ id }): TotalScope => ({ kind: "pillar", pillar: id })),
    { kind: "region" },
  ];
  return scopes.filter((scope) => planned.has(totalRowKey(scope)));
};

/**
 * 事業費 → what its 小計 and 総計 show now, whether a formula or typed. Rows and columns that are gone or stand twice are left
 * out. Without a vision no amounts are read, and there is nothing to hold the totals against.
 */
export const readShownAmounts = (
  dataset: Dataset,
  located: LocatedSheet,
): readonly ShownAmount[] => {
  if (latestDocument(dataset, "vision") === null) return [];
  const years = yearsOfBudgets(dataset);
  const columns: readonly TotalColumn[] = [...years, "stated", "computed"];
  const addedRowsOf = addedRowsIn(located);
  return plannedScopes(dataset, located).flatMap((scope): readonly ShownAmount[] => {
    const found = findRow(located, totalRowKey(scope));
    if (found.kind !== "found") return [];
    return columns.flatMap((column): readonly ShownAmount[] => {
      const cell = cellInColumn(located, found.row, totalColumnKey(column));
      if (cell === null) return [];
      // Problems with these cells are told by `unreadCellProblems`.
      const { amount } = readAmount(cell, () => "", undefined);
      const added = scope.kind === "initiative" ? addedRowsOf(cell) : undefined;
      return [{ scope, column, amount, ...(added === undefined ? {} : { added }) }];
    });
  });
};
