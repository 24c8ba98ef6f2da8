import { groupBy, stageIn, type Budget, type FiscalYear } from "../../../domain";
import type { Comparison } from "../../rule";
import { linesOfYears, yearsOfKind } from "../vision-budgets";

/** Years of one stage whose amount is blank. */
export interface BlankYears {
  readonly stage: string;
  readonly years: readonly FiscalYear[];
}

export interface BlankArgs {
  readonly project: string;
  readonly blanks: readonly BlankYears[];
  /** A year of 未定 right before the first blank year, in the same stage: the document may mean one merged cell. */
  readonly undecidedBefore: FiscalYear | null;
}

export interface NoStages {
  readonly project: string;
  readonly years: readonly FiscalYear[];
}

const undecidedBefore = (budget: Budget, first: FiscalYear): FiscalYear | null => {
  const before = first - 1;
  const isUndecided = yearsOfKind(budget, "undecided").includes(before);
  return isUndecided && stageIn(budget, before) === stageIn(budget, first) ? before : null;
};

/** One project: the years that its 工程 covers and for which neither an amount nor 未定 stands. */
export const compareStatedYears = (budget: Budget): Comparison<BlankArgs, NoStages> => {
  const { project: id, printedName: project } = budget;
  const blankYears = yearsOfKind(budget, "blank");
  if (blankYears.length === 0) return { outcome: "match" };
  if (budget.stages.length === 0) {
    const sources = linesOfYears(budget, blankYears);
    return { outcome: "notApplicable", reason: { project, years: blankYears }, sources };
  }
  const covered = blankYears.filter((year) => stageIn(budget, year) !== null);
  const [first] = covered;
  if (first === undefined) return { outcome: "match" };
  const byStage = groupBy(covered, (year) => stageIn(budget, year));
  const stages = Array.from(byStage.keys()).filter((stage) => stage !== null);
  return {
    outcome: "mismatch",
    at: { kind: "budgetYear", project: id, fiscalYear: first },
    args: {
      project,
      blanks: stages.map((stage) => ({ stage: stage.name, years: byStage.get(stage) ?? [] })),
      undecidedBefore: undecidedBefore(budget, first),
    },
    stated: "空欄",
    computed: `工程「${stages.map(({ name }) => name).join("、")}」`,
    values: covered,
    sources: [...stages.map(({ source }) => source), ...linesOfYears(budget, covered)],
  };
};
