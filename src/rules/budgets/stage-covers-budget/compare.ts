import {
  stageIn,
  type Amount,
  type Budget,
  type BudgetYear,
  type FiscalYear,
} from "../../../domain";
import type { Comparison } from "../../rule";
import { linesOfYears } from "../vision-budgets";

export interface StageArgs {
  readonly project: string;
  /** Years with money and without a stage. */
  readonly outside: readonly BudgetYear[];
  /** Years with money in which nothing but talks is planned. */
  readonly talks: readonly BudgetYear[];
}

export interface StageReason {
  readonly kind: "noStages" | "nothingStated" | "unreadable";
  readonly project: string;
  readonly years: readonly FiscalYear[];
}

/** 協議, 協議・調整: a stage of which nothing has to be paid. */
const isTalks = (name: string): boolean => /^協議(?:[・、]?調整)?$/u.test(name.normalize("NFKC"));

const isMoney = (amount: Amount): boolean => amount.kind === "decided" && amount.thousandYen > 0;

const amountOf = ({ amount }: BudgetYear): number | null =>
  amount.kind === "decided" ? amount.thousandYen : null;

/** One project: the years with money beside its 工程. 0千円 and 未定 need no stage. */
export const compareStages = (budget: Budget): Comparison<StageArgs, StageReason> => {
  const { project: id, printedName: project, years, stages } = budget;
  const unjudged = (kind: StageReason["kind"], of: readonly FiscalYear[] = []) => ({
    reason: { kind, project, years: of },
    sources: linesOfYears(budget, of),
  });
  if (stages.length === 0) return { outcome: "notApplicable", ...unjudged("noStages") };
  const isOutside = ({ fiscalYear }: BudgetYear) => stageIn(budget, fiscalYear) === null;
  const isInTalks = ({ fiscalYear }: BudgetYear) =>
    isTalks(stageIn(budget, fiscalYear)?.name ?? "");
  const money = years.filter(({ amount }) => isMoney(amount));
  const [outside, talks] = [money.filter(isOutside), money.filter(isInTalks)];
  const [first] = [...outside, ...talks];
  if (first !== undefined) {
    const wanted = [...outside, ...talks].map(({ fiscalYear }) => fiscalYear);
    return {
      outcome: "mismatch",
      at: { kind: "budgetYear", project: id, fiscalYear: first.fiscalYear },
      args: { project, outside, talks },
      stated: amountOf(first),
      computed: `工程「${stageIn(budget, first.fiscalYear)?.name ?? "なし"}」`,
      values: [outside, talks].map((of) => of.map((year) => [year.fiscalYear, amountOf(year)])),
      sources: [...stages.map(({ source }) => source), ...linesOfYears(budget, wanted)],
    };
  }
  const unreadable = years
    .filter(({ amount }) => amount.kind === "unreadable")
    .filter((year) => isOutside(year) || isInTalks(year))
    .map(({ fiscalYear }) => fiscalYear);
  if (unreadable.length > 0)
    return { outcome: "undecidable", ...unjudged("unreadable", unreadable) };
  return years.every(({ amount }) => amount.kind === "blank")
    ? { outcome: "notApplicable", ...unjudged("nothingStated") }
    : { outcome: "match" };
};
