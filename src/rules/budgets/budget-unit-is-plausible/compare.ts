import type { Budget } from "../../../domain";
import type { Comparison } from "../../rule";
import { linesOfYears, yearsOfKind } from "../vision-budgets";
import { amountsOf, oddYears, type OddYear } from "./odd-years";

export interface UnitArgs {
  readonly project: string;
  readonly odd: readonly OddYear[];
}

export interface UnitReason {
  readonly kind: "unreadable" | "tooFewYears";
  readonly project: string;
}

/** One project: its years held against one another. */
export const compareUnits = (budget: Budget): Comparison<UnitArgs, UnitReason> => {
  const { project: id, printedName: project } = budget;
  const amounts = amountsOf(budget);
  const odd = oddYears(amounts);
  const [first] = odd;
  if (first !== undefined) {
    const named = odd.flatMap(({ year, beside }) => [year, ...beside]);
    const years = named.map(({ fiscalYear }) => fiscalYear);
    return {
      outcome: "mismatch",
      at: { kind: "budgetYear", project: id, fiscalYear: first.year.fiscalYear },
      args: { project, odd },
      stated: first.year.thousandYen,
      computed: first.beside[0]?.thousandYen ?? null,
      values: named.map(({ fiscalYear, thousandYen }) => [fiscalYear, thousandYen]),
      sources: linesOfYears(budget, years),
    };
  }
  const unreadable = yearsOfKind(budget, "unreadable");
  const sources = linesOfYears(budget, unreadable);
  if (unreadable.length > 0) {
    return { outcome: "undecidable", reason: { kind: "unreadable", project }, sources };
  }
  return amounts.length > 1
    ? { outcome: "match" }
    : { outcome: "notApplicable", reason: { kind: "tooFewYears", project }, sources };
};
