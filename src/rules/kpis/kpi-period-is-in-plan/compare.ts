import { type FiscalYear, formatFiscalYear, type Kpi } from "../../../domain";
import type { JudgedKpi } from "../kpis-as-read";

export type KpiPart = "baseline" | "target";

/** Why a period was not held against anything. */
export type NoPeriod = "changed" | "notStated" | "unread" | "planUnknown" | "targetUnread";

type PeriodComparison =
  | { readonly outcome: "match" }
  /** `expected` in words: 「令和4年度から令和8年度」. */
  | { readonly outcome: "mismatch"; readonly expected: string }
  | { readonly outcome: "undecidable" | "notApplicable"; readonly why: NoPeriod };

interface PartComparison {
  readonly part: KpiPart;
  readonly comparison: PeriodComparison;
}

const match = { outcome: "match" } as const;
const isStated = (kpi: Kpi, part: KpiPart): boolean =>
  kpi[part].kind !== "blank" && kpi[part].kind !== "notSet";

const compareTarget = (kpi: Kpi, plan: readonly FiscalYear[]): PeriodComparison => {
  const { period } = kpi.target;
  const [first, last] = [plan[0], plan.at(-1)];
  if (!isStated(kpi, "target")) return { outcome: "notApplicable", why: "notStated" };
  if (period === null) return { outcome: "undecidable", why: "unread" };
  if (first === undefined || last === undefined) {
    return { outcome: "undecidable", why: "planUnknown" };
  }
  return first <= period.firstYear && period.lastYear <= last
    ? match
    : {
        outcome: "mismatch",
        expected: `${formatFiscalYear(first)}から${formatFiscalYear(last)}`,
      };
};

/** A baseline is measured before the target is due. It may lie in the plan: some are measured only then. */
const compareBaseline = (kpi: Kpi): PeriodComparison => {
  const { baseline, target } = kpi;
  if (!isStated(kpi, "baseline")) return { outcome: "notApplicable", why: "notStated" };
  if (baseline.period === null) return { outcome: "undecidable", why: "unread" };
  if (target.period === null) return { outcome: "undecidable", why: "targetUnread" };
  return baseline.period.lastYear < target.period.lastYear
    ? match
    : { outcome: "mismatch", expected: `${formatFiscalYear(target.period.lastYear)}より前` };
};

/** The years of 基準値 and 目標値; `plan` ascending. */
export const comparePeriods = (
  { kpi, isChanged }: JudgedKpi,
  plan: readonly FiscalYear[],
): readonly PartComparison[] => {
  const changed = { outcome: "undecidable", why: "changed" } as const;
  return [
    { part: "baseline", comparison: isChanged ? changed : compareBaseline(kpi) },
    { part: "target", comparison: isChanged ? changed : compareTarget(kpi, plan) },
  ];
};
