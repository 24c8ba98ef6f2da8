import type { Budget, FiscalYear, PartialDate } from "../../../domain";
import type { Comparison } from "../../rule";
import { linesOfYears, yearsOfKind } from "../vision-budgets";
import { hasBegun } from "./has-begun";

export interface OverdueYears {
  readonly project: string;
  readonly years: readonly FiscalYear[];
}

export interface DueReason {
  readonly kind: "nothingStated" | "dayUnknown" | "unreadable";
  readonly project: string;
  readonly years: readonly FiscalYear[];
}

/** One project: the years that are still 未定 although they have begun. */
export const compareDue = (
  budget: Budget,
  asOf: PartialDate | null,
): Comparison<OverdueYears, DueReason> => {
  const { project: id, printedName: project } = budget;
  const undecided = yearsOfKind(budget, "undecided");
  const overdue = undecided.filter((year) => hasBegun(year, asOf) === true);
  const [first] = overdue;
  if (first !== undefined) {
    return {
      outcome: "mismatch",
      at: { kind: "budgetYear", project: id, fiscalYear: first },
      args: { project, years: overdue },
      stated: "未定",
      computed: null,
      values: overdue,
      sources: linesOfYears(budget, overdue),
    };
  }
  const unsure = (kind: DueReason["kind"], years: readonly FiscalYear[]) => ({
    reason: { kind, project, years },
    sources: linesOfYears(budget, years),
  });
  const uncertain = undecided.filter((year) => hasBegun(year, asOf) === null);
  if (uncertain.length > 0) return { outcome: "undecidable", ...unsure("dayUnknown", uncertain) };
  const unreadable = yearsOfKind(budget, "unreadable").filter(
    (year) => hasBegun(year, asOf) !== false,
  );
  if (unreadable.length > 0) return { outcome: "undecidable", ...unsure("unreadable", unreadable) };
  return budget.years.every(({ amount }) => amount.kind === "blank")
    ? { outcome: "notApplicable", ...unsure("nothingStated", []) }
    : { outcome: "match" };
};
