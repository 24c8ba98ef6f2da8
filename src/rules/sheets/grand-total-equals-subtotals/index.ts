import type { ShownAmount } from "../../../domain";
import { type Comparison, defineRule, type RuleInput } from "../../rule";
import { needsShownTotals, shownBudgetTotals, showsSum, valueOf } from "../shown-budget-totals";
import { crossFoot } from "./cross-foot";
import { messageOf, remarkOf, type TotalArgs, type TotalReason } from "./messages";
import { type Parts, partsOfTotals } from "./parts";

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
    args: { kind: "column", parts, shown, sum },
    stated: valueOf(shown),
    computed: sum,
    sources: sources(),
  };
};

/** 総計 across. What other comparisons tell of its cells is not told a second time. */
const compareAcross = (input: RuleInput): readonly TotalsComparison[] => {
  const shown = shownBudgetTotals(input);
  if (shown === null) return [];
  const foot = crossFoot(input.current, shown);
  const sources = partsOfTotals(input.current, shown).at(-1)?.sources() ?? [];
  switch (foot.kind) {
    case "equal":
      return [{ outcome: "match" }];
    case "untold":
      return [{ outcome: "undecidable", reason: { kind: "across" }, sources }];
    case "differs":
      return [
        {
          outcome: "mismatch",
          at: { kind: "subtotal", scope: { kind: "region" }, column: "computed" },
          args: { kind: "across", foot },
          stated: valueOf(foot.computed),
          computed: foot.years,
          sources,
        },
      ];
  }
};

/** Every total of a pillar with its 小計, and 総計 with the totals of the pillars, column by column. */
const compareTotals = (input: RuleInput): readonly TotalsComparison[] => {
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

export const grandTotalEqualsSubtotals = defineRule<TotalArgs, TotalReason>({
  code: "grand-total-equals-subtotals",
  title: "総計と小計の一致",
  unit: "欄",
  needs: needsShownTotals,
  severity: "error",
  compares: "sheetAndSum",

  *compare(input) {
    yield* compareTotals(input);
    yield* compareAcross(input);
  },

  message: messageOf,
  remark: remarkOf,
});
