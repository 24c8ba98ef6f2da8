/** Where the value axis begins and ends, and the step between its numbers. */
export interface ValueScale {
  readonly min: number;
  readonly max: number;
  readonly interval: number;
}

/** Excel keeps so much of the axis free beyond the longest bar. */
const freeShare = 0.05;

const steps = [1, 2, 5, 10];

/** The smallest round step with which so many of it reach across the length. */
const roundStep = (length: number, mostSteps: number): number => {
  const power = 10 ** Math.floor(Math.log10(length / mostSteps));
  return power * (steps.find((step) => length / (power * step) <= mostSteps) ?? 10);
};

/** The lowest and the highest end of any bar, 0 among them. */
export const extentOf = (ends: readonly number[]): readonly [lowest: number, highest: number] => [
  Math.min(0, ...ends),
  Math.max(0, ...ends),
];

/** An axis for bars between these ends, of which one is 0, as Excel divides it: by 1, 2 or 5 and from 0. */
export const valueScale = (
  [lowest, highest]: readonly [lowest: number, highest: number],
  mostSteps: number,
): ValueScale => {
  const length = highest - lowest;
  if (length === 0) return { min: 0, max: 1, interval: 1 };
  const free = length * freeShare;
  const top = highest > 0 ? highest + free : 0;
  const bottom = lowest < 0 ? lowest - free : 0;
  // Both ends are rounded away from 0, which can take one step more than their distance.
  const interval = roundStep(top - bottom, top > 0 && bottom < 0 ? mostSteps - 1 : mostSteps);
  return {
    min: Math.floor(bottom / interval) * interval || 0,
    max: Math.ceil(top / interval) * interval,
    interval,
  };
};
