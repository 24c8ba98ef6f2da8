import { compareDates, isUndated, type PartialDate } from "../domain";

/**
 * Earlier for certain: a day or month that is blank on either side (「令和7年3月 日」) decides nothing, and neither does the
 * date of a document that prints none (its year is 0).
 */
export const isCertainlyEarlier = (left: PartialDate, right: PartialDate): boolean => {
  if (isUndated(left) || isUndated(right)) return false;
  const isMonthKnown = left.month !== null && right.month !== null;
  const isDayKnown = isMonthKnown && left.day !== null && right.day !== null;
  const cut = ({ year, month, day }: PartialDate): PartialDate => ({
    year,
    month: isMonthKnown ? month : null,
    day: isDayKnown ? day : null,
  });
  return compareDates(cut(left), cut(right)) < 0;
};
