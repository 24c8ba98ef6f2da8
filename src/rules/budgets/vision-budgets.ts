import type { Amount, Budget, Dataset, FiscalYear, Source } from "../../domain";
import { latestVision } from "../listings";

/** The budgets of the latest 別冊; earlier editions are history. */
export const visionBudgets = (dataset: Dataset): readonly Budget[] => {
  const vision = latestVision(dataset);
  return dataset.budgets.filter(({ document }) => document === vision?.id);
};

/** The years whose amount is of a kind, in the order of the document. */
export const yearsOfKind = ({ years }: Budget, kind: Amount["kind"]): readonly FiscalYear[] =>
  years.filter(({ amount }) => amount.kind === kind).map(({ fiscalYear }) => fiscalYear);

/** The lines of the years, and of the total where there is no year. */
export const linesOfYears = (
  { years, statedTotalSource }: Budget,
  wanted: readonly FiscalYear[],
): readonly Source[] => {
  const lines = years
    .filter(({ fiscalYear }) => wanted.includes(fiscalYear))
    .map(({ source }) => source);
  return lines.length === 0 ? [statedTotalSource] : lines;
};
