import type { ShownAmount } from "../../../domain";
import type { Comparison, RuleInput } from "../../rule";
import { showsSum, shownBudgetTotals, valueOf } from "../shown-budget-totals";
import { partsOfTotals, type Parts } from "./parts";

export interface TotalArgs {
  readonly parts: Parts;
  readonly shown: ShownAmount;
  /** `null` where no smaller total shows an amount. */
  readonly sum: number | null;
}

export interface TotalReason {
  readonly kind: "rowMissing" | "unreadable";
  readonly name: string;
  readonly partsName: string;
}

type TotalsComparison = Comparison<TotalArgs, TotalReason>;

const compareCell = (parts: Parts, shown: ShownAmount): TotalsComparison => {
  const { name, partsName, sources } = parts;
  const sum = parts.sumOf(shown.column);
  if (sum === "unreadable") {
    const reason = { kind: "unreadable", name, partsName } as const;
    return { outcome: "undecidable", reason, sources: sources() };
  }
  if (showsSum(shown, sum)) return { outcome: "match" };
  return {
    outcome: "mismatch",
    at: { kind: "subtotal", scope: shown.scope, column: shown.column },
    args: { parts, shown, sum },
    stated: valueOf(shown),
    computed: sum,
    sources: sources(),
  };
};

/** Every total of a pillar with its 小計, and 総計 with the totals of the pillars, column by column. */
export const compareTotals = (input: RuleInput): readonly TotalsComparison[] => {
  const shown = shownBudgetTotals(input);
  if (shown === null) return [];
  return partsOfTotals(input.current, shown).flatMap((parts) =>
    shown.columns.map((column): TotalsComparison => {
      const cell = shown.find(parts.scope, column);
      if (cell !== undefined) return compareCell(parts, cell);
      const { name, partsName } = parts;
      const reason = { kind: "rowMissing", name, partsName } as const;
      return { outcome: "notApplicable", reason, sources: parts.sources() };
    }),
  );
};
