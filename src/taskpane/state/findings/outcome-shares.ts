import { outcomes, type Outcome } from "../../../domain";

/** One part of a bar: from where to where it reaches, in percent of the whole. */
interface OutcomeShare {
  readonly outcome: Outcome;
  readonly from: number;
  readonly width: number;
}

/** One in a thousand must still be seen. */
const leastWidth = 2;

/** The parts of a bar in the order of the outcomes; those that did not occur are left out. */
export const outcomeShares = (
  counts: Readonly<Record<Outcome, number>>,
): readonly OutcomeShare[] => {
  const occurring = outcomes.filter((outcome) => counts[outcome] > 0);
  const whole = occurring.reduce((sum, outcome) => sum + counts[outcome], 0);
  const widths = occurring.map((outcome) => Math.max(leastWidth, (counts[outcome] / whole) * 100));
  const drawn = widths.reduce((sum, width) => sum + width, 0);
  const scaled = widths.map((width) => (width / drawn) * 100);
  return occurring.map((outcome, index) => ({
    outcome,
    from: scaled.slice(0, index).reduce((sum, width) => sum + width, 0),
    width: scaled[index] ?? 0,
  }));
};
