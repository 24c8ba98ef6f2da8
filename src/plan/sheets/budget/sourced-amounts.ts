import type { Amount, Budget, FiscalYear, Source } from "../../../domain";
import { columnKey } from "../../keys/keys";

/** An amount of a budget and the line that states it. */
export interface SourcedAmount {
  readonly amount: Amount;
  readonly source: Source;
}

export const statedTotalOf = (budget: Budget): SourcedAmount => ({
  amount: budget.statedTotal,
  source: budget.statedTotalSource,
});

/** The amount of a year, or 計(記載) where `year` is `null`. */
export const amountOf = (budget: Budget, year: FiscalYear | null): SourcedAmount | undefined =>
  year === null
    ? statedTotalOf(budget)
    : budget.years.find(({ fiscalYear }) => fiscalYear === year);

/** The year of a column of amounts, `null` of 計(記載); `undefined` for any other column. */
export const yearOfColumn = (
  years: readonly FiscalYear[],
  column: string,
): FiscalYear | null | undefined =>
  column === columnKey.statedTotal
    ? null
    : years.find((year) => columnKey.fiscalYear(year) === column);
