import { stageIn, type Budget, type PartialDate } from "../../../src/domain";

const moneyOf = ({ amount }: Budget["years"][number]): number =>
  amount.kind === "decided" ? amount.thousandYen : 0;

const sumOf = ({ years }: Budget): number => years.reduce((sum, year) => sum + moneyOf(year), 0);

const totalContradicts = (budget: Budget): boolean => {
  const { years, statedTotal } = budget;
  if (statedTotal.kind !== "decided") return false;
  const rest = statedTotal.thousandYen - sumOf(budget);
  const hasOpen = years.some(({ amount }) => amount.kind === "undecided");
  return hasOpen ? rest < 0 : rest !== 0;
};

/**
 * What a budget table says against itself, worked out from the table alone: 計 against the years, 工程 against the money
 * below it, an undecided year that has begun, an empty cell under a stage.
 */
const contradictionsOf = (budget: Budget, { year: now }: PartialDate): ReadonlySet<string> =>
  new Set([
    ...(totalContradicts(budget)
      ? [`計 ${JSON.stringify([sumOf(budget), budget.statedTotal])}`]
      : []),
    ...budget.years.flatMap((year) => {
      const { fiscalYear, amount } = year;
      const stage = stageIn(budget, fiscalYear)?.name;
      const hasStages = budget.stages.length > 0;
      return [
        ...(hasStages && moneyOf(year) > 0 && (stage === undefined || stage === "協議")
          ? [`工程 ${String(fiscalYear)} ${String(moneyOf(year))}`]
          : []),
        ...(stage !== undefined && amount.kind === "blank" ? [`空欄 ${String(fiscalYear)}`] : []),
        ...(amount.kind === "undecided" && fiscalYear <= now ? [`未定 ${String(fiscalYear)}`] : []),
      ];
    }),
  ]);

/** Whether a changed table says something against itself that it did not say before. */
export const contradictsItself = (before: Budget, after: Budget, day: PartialDate): boolean => {
  const known = contradictionsOf(before, day);
  return [...contradictionsOf(after, day)].some((one) => !known.has(one));
};
