import type { AddedRows, ShownAmount, Source } from "../../../domain";
import { budgetTotals, type ColumnSum } from "../budget-totals";
import type { Comparison, RuleInput } from "../../rule";
import { showsSum, shownBudgetTotals, valueOf } from "../shown-budget-totals";

export interface SubtotalArgs {
  readonly initiative: string;
  readonly shown: ShownAmount;
  /** `null` where no project has an amount. */
  readonly sum: number | null;
}

export type SubtotalReason =
  | { readonly kind: "rowMissing" | "unreadable"; readonly initiative: string }
  | { readonly kind: "addedRows"; readonly initiative: string; readonly added: AddedRows };

type SubtotalComparison = Comparison<SubtotalArgs, SubtotalReason>;

const compareCell = (
  shown: ShownAmount,
  sum: ColumnSum,
  initiative: string,
  sources: readonly Source[],
): SubtotalComparison => {
  if (sum === "unreadable") {
    return { outcome: "undecidable", reason: { kind: "unreadable", initiative }, sources };
  }
  if (showsSum(shown, sum)) return { outcome: "match" };
  const { scope, column, added } = shown;
  if (added !== undefined && showsSum(shown, (sum ?? 0) + added.thousandYen)) {
    return { outcome: "undecidable", reason: { kind: "addedRows", initiative, added }, sources };
  }
  return {
    outcome: "mismatch",
    at: { kind: "subtotal", scope, column },
    args: { initiative, shown, sum },
    stated: valueOf(shown),
    computed: sum,
    sources,
  };
};

/** 小計 of every initiative with the projects below it, column by column. */
export const compareSubtotals = (input: RuleInput): readonly SubtotalComparison[] => {
  const shown = shownBudgetTotals(input);
  if (shown === null) return [];
  const totals = budgetTotals(input.current);
  return totals.initiatives.flatMap(({ id, name: initiative }) => {
    const sources = totals.sourcesOf([id]);
    return shown.columns.map((column): SubtotalComparison => {
      const cell = shown.find({ kind: "initiative", initiative: id }, column);
      return cell === undefined
        ? { outcome: "notApplicable", reason: { kind: "rowMissing", initiative }, sources }
        : compareCell(cell, totals.sumOf(id, column), initiative, sources);
    });
  });
};
