import type { Amount } from "./amount";
import type { FiscalYear } from "./fiscal-year";
import type { Outcome } from "./outcome";
import type { ProjectId } from "./project";
import type { DocumentId, Source } from "./source";

/** 年度別事業費: one cell of the budget row. */
export interface BudgetYear {
  readonly fiscalYear: FiscalYear;
  readonly amount: Amount;
  readonly source: Source;
}

/** 工程: 協議, 方針の決定, 実施 …, from its first to its last year. */
export interface Stage {
  readonly name: string;
  readonly firstYear: FiscalYear;
  readonly lastYear: FiscalYear;
  readonly source: Source;
}

/** 事業費(見込額) of one project as one document states it. */
export interface Budget {
  readonly document: DocumentId;
  readonly project: ProjectId;
  /** 事務事業名 as that document prints it. */
  readonly printedName: string;
  readonly years: readonly BudgetYear[];
  readonly stages: readonly Stage[];
  /** 計 as printed. */
  readonly statedTotal: Amount;
  readonly statedTotalSource: Source;
}

/** 工程 of a year, or `null` where the document draws none. */
export const stageIn = (budget: Budget, year: FiscalYear): Stage | null =>
  budget.stages.find(({ firstYear, lastYear }) => firstYear <= year && year <= lastYear) ?? null;

/** Why a total could not be judged, or was. */
export type TotalReason =
  | "equal"
  | "different"
  /** 計 is below the decided years alone. */
  | "belowDecidedYears"
  /** 確定分のみの計: 計 equals the decided years while others are undecided. */
  | "decidedYearsOnly"
  /** 計 is above the decided years, and undecided years may fill the gap. */
  | "undecidedYears"
  /** 計 itself is 未定. */
  | "totalUndecided"
  /** Years carry amounts, but 計 is empty. */
  | "totalBlank"
  /** A year or 計 holds text that is no amount. */
  | "unreadable"
  /** All years and 計 are empty. */
  | "nothingStated";

/** 計 as printed against the sum of the years. */
export interface TotalComparison {
  readonly outcome: Outcome;
  readonly reason: TotalReason;
  /** 計 in 千円; `null` when it is not a number. */
  readonly stated: number | null;
  /** Sum of the years that carry a number, 千円; `null` when nothing is stated at all. */
  readonly computed: number | null;
  /** stated − computed, 千円; `null` when either is. */
  readonly difference: number | null;
  readonly decidedYears: readonly FiscalYear[];
  readonly undecidedYears: readonly FiscalYear[];
  readonly blankYears: readonly FiscalYear[];
}

const judge = (
  years: readonly BudgetYear[],
  statedTotal: Amount,
  decidedSum: number,
): { readonly outcome: Outcome; readonly reason: TotalReason } => {
  const has = (kind: Amount["kind"]): boolean => years.some(({ amount }) => amount.kind === kind);
  if (has("unreadable") || statedTotal.kind === "unreadable") {
    return { outcome: "undecidable", reason: "unreadable" };
  }
  if (statedTotal.kind === "undecided") return { outcome: "undecidable", reason: "totalUndecided" };
  if (statedTotal.kind === "blank") {
    return has("decided") || has("undecided")
      ? { outcome: "undecidable", reason: "totalBlank" }
      : { outcome: "notApplicable", reason: "nothingStated" };
  }
  const difference = statedTotal.thousandYen - decidedSum;
  if (!has("undecided")) {
    return difference === 0
      ? { outcome: "match", reason: "equal" }
      : { outcome: "mismatch", reason: "different" };
  }
  if (difference < 0) return { outcome: "mismatch", reason: "belowDecidedYears" };
  return {
    outcome: "undecidable",
    reason: difference === 0 ? "decidedYearsOnly" : "undecidedYears",
  };
};

/** Compares 計 with the years. Empty years add nothing; undecided years make most totals 判定不能. */
export const compareTotal = ({
  years,
  statedTotal,
}: Pick<Budget, "years" | "statedTotal">): TotalComparison => {
  const yearsOf = (kind: Amount["kind"]): readonly FiscalYear[] =>
    years.filter(({ amount }) => amount.kind === kind).map(({ fiscalYear }) => fiscalYear);
  const decidedSum = years.reduce(
    (sum, { amount }) => sum + (amount.kind === "decided" ? amount.thousandYen : 0),
    0,
  );
  const { outcome, reason } = judge(years, statedTotal, decidedSum);
  const stated = statedTotal.kind === "decided" ? statedTotal.thousandYen : null;
  const computed = reason === "nothingStated" ? null : decidedSum;
  return {
    outcome,
    reason,
    stated,
    computed,
    difference: stated === null || computed === null ? null : stated - computed,
    decidedYears: yearsOf("decided"),
    undecidedYears: yearsOf("undecided"),
    blankYears: yearsOf("blank"),
  };
};
