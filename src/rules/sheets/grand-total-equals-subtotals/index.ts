import {
  formatAmount,
  formatThousandYen,
  formatTotalColumn,
  type ShownAmount,
} from "../../../domain";
import { type Comparison, defineRule, type RuleInput } from "../../rule";
import { nameSheet } from "../../workbook-parts";
import {
  checkTotal,
  nameDifference,
  needsShownTotals,
  shownBudgetTotals,
  showsSum,
  valueOf,
} from "../shown-budget-totals";
import { type Parts, partsOfTotals } from "./parts";

interface TotalArgs {
  readonly parts: Parts;
  readonly shown: ShownAmount;
  /** `null` where no smaller total shows an amount. */
  readonly sum: number | null;
}

interface TotalReason {
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

const sheet = nameSheet("budget");

const messageOf = ({ parts, shown, sum }: TotalArgs): string => {
  const { name, partsName, missing } = parts;
  const cell = `${sheet}の${name}${formatTotalColumn(shown.column)}は「${formatAmount(shown.amount)}」です`;
  const sums =
    sum === null
      ? "が、合計する金額がありません。"
      : `が、${partsName}は「${formatThousandYen(sum)}」です。`;
  const gone =
    missing.length === 0
      ? ""
      : `${missing.join("、")}の行がないため、その中の金額を加えて比べました。`;
  return `${cell}${sums}${nameDifference(shown, sum)}${gone}${checkTotal}`;
};

const remarkOf = ({ kind, name, partsName }: TotalReason): string =>
  kind === "rowMissing"
    ? `${sheet}の${name}の行がないか、同じ識別子の行が複数あるため、比べられません。`
    : `${sheet}の${name}は、${partsName}に金額として読めない欄があるため判定できません。`;

export const grandTotalEqualsSubtotals = defineRule<TotalArgs, TotalReason>({
  code: "grand-total-equals-subtotals",
  title: "総計と小計の一致",
  unit: "欄",
  needs: needsShownTotals,
  severity: "error",

  *compare(input) {
    yield* compareTotals(input);
  },

  message: messageOf,
  remark: remarkOf,
});
