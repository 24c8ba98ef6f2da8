import type { AddedRows, Dataset, ShownAmount, TotalColumn } from "../../../domain";
import { budgetTotals, sumOfAmount } from "../budget-totals";
import type { ShownBudgetTotals } from "../shown-budget-totals";

/** 総計 across: what its years come to beside its 計(計算). */
export type CrossFoot =
  /** A cell is missing or no number, or the years differ for a reason that another comparison tells. */
  | { readonly kind: "untold" }
  | { readonly kind: "equal" }
  /** The years add up rows that staff have added, and 計(計算) does not. */
  | {
      readonly kind: "differs";
      readonly computed: ShownAmount;
      readonly years: number;
      readonly added: AddedRows;
    };

const isYear = (column: TotalColumn): boolean => typeof column === "number";

/** What staff's rows add to the subtotals of years, less what they add to those of 計(計算). */
const addedAcross = (current: Dataset, shown: ShownBudgetTotals): AddedRows => {
  const rows = new Set<number>();
  let thousandYen = 0;
  for (const { id } of budgetTotals(current).initiatives) {
    for (const column of shown.columns) {
      const added = shown.find({ kind: "initiative", initiative: id }, column)?.added;
      if (added === undefined || column === "stated") continue;
      for (const row of added.rows) rows.add(row);
      thousandYen += isYear(column) ? added.thousandYen : -added.thousandYen;
    }
  }
  return { rows: [...rows].toSorted((left, right) => left - right), thousandYen };
};

/** Adds 総計 up across: the years must come to 計(計算). */
export const crossFoot = (current: Dataset, shown: ShownBudgetTotals): CrossFoot => {
  const computed = shown.find({ kind: "region" }, "computed");
  const years = shown.columns
    .filter(isYear)
    .map((column) => shown.find({ kind: "region" }, column));
  const amounts = years.map((cell) =>
    cell === undefined || cell.amount.kind === "undecided"
      ? "unreadable"
      : sumOfAmount(cell.amount),
  );
  if (computed?.amount.kind !== "decided" || amounts.includes("unreadable"))
    return { kind: "untold" };
  const sum = amounts.reduce<number>(
    (total, one) => total + (typeof one === "number" ? one : 0),
    0,
  );
  const difference = sum - computed.amount.thousandYen;
  if (difference === 0) return { kind: "equal" };
  const added = addedAcross(current, shown);
  return difference === added.thousandYen
    ? { kind: "differs", computed, years: sum, added }
    : { kind: "untold" };
};
