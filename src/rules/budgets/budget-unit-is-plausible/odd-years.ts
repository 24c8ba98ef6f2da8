import type { Budget, FiscalYear } from "../../../domain";

export interface YearAmount {
  readonly fiscalYear: FiscalYear;
  readonly thousandYen: number;
}

/** A year whose amount looks as if it stood in another unit than those of the years beside it. */
export interface OddYear {
  readonly year: YearAmount;
  /** The years it was held against, in their order. */
  readonly beside: readonly YearAmount[];
  /** About 1,000 times as large, or about a thousandth. */
  readonly direction: "larger" | "smaller";
}

const unitFactor = 1000;
/**
 * By how much a year may differ from those beside it and still be the same work. At an end of the plan less, for there a
 * building that is finished or begun looks alike.
 */
const changeBetweenYears = 2;
const changeAtAnEnd = 1.25;

/** The years that carry an amount other than 0, in their order. */
export const amountsOf = ({ years }: Budget): readonly YearAmount[] =>
  years
    .flatMap(({ fiscalYear, amount }) =>
      amount.kind === "decided" && amount.thousandYen > 0
        ? [{ fiscalYear, thousandYen: amount.thousandYen }]
        : [],
    )
    .toSorted((left, right) => left.fiscalYear - right.fiscalYear);

/** Whether one amount is 1,000 times the other, give or take a change. */
const isUnitApart = (large: YearAmount, small: YearAmount, change: number): boolean => {
  const ratio = large.thousandYen / small.thousandYen / unitFactor;
  return ratio >= 1 / change && ratio <= change;
};

const oddBeside = (
  year: YearAmount,
  beside: readonly YearAmount[],
  change: number,
): OddYear | null => {
  if (beside.every((other) => isUnitApart(year, other, change)))
    return { year, beside, direction: "larger" };
  return beside.every((other) => isUnitApart(other, year, change))
    ? { year, beside, direction: "smaller" }
    : null;
};

/** A year unlike the years on both sides, at an end unlike the nearest two. */
const standingAlone = (amounts: readonly YearAmount[], index: number): OddYear | null => {
  const year = amounts[index];
  if (year === undefined || amounts.length < 3) return null;
  const last = amounts.length - 1;
  const isEnd = index === 0 || index === last;
  const inner = [index - 1, index + 1];
  const nearest = isEnd ? (index === 0 ? [1, 2] : [last - 2, last - 1]) : inner;
  const beside = nearest.flatMap((at) => amounts[at] ?? []);
  return oddBeside(year, beside, isEnd ? changeAtAnEnd : changeBetweenYears);
};

/** The odd years of one project: those that stand alone, and of two in a row the later where they differ by exactly 1,000. */
export const oddYears = (amounts: readonly YearAmount[]): readonly OddYear[] => {
  const alone = amounts.map((_, index) => standingAlone(amounts, index));
  return amounts.flatMap((year, index): readonly OddYear[] => {
    const odd = alone[index] ?? null;
    if (odd !== null) return [odd];
    const before = amounts[index - 1];
    const isExplained = before === undefined || (alone[index - 1] ?? null) !== null;
    return isExplained ? [] : [oddBeside(year, [before], 1)].flatMap((pair) => pair ?? []);
  });
};

/** Whether every year beside differs by exactly 1,000. */
export const isExact = ({ year, beside }: OddYear): boolean =>
  beside.every((other) => oddBeside(year, [other], 1) !== null);
