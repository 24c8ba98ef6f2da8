import type { Dataset, ShownAmount, TotalColumn, TotalScope } from "../../../domain";
import { budgetYearsOf } from "./columns";
import { totalColumnKey, totalRowKey } from "../../keys/keys";
import { latestBudgets, latestDocument } from "../../subject/latest-document";
import { addedRowsIn } from "./added-rows";
import { readAmount } from "../../read/amount";
import { cellInColumn, findRow, type LocatedSheet } from "../../read/located-sheet";

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
  const years = budgetYearsOf(dataset, latestBudgets(dataset).values());
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
