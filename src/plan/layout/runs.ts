/** A stretch of neighbours that share a value. */
export interface Run<T> {
  readonly value: T;
  readonly start: number;
  readonly length: number;
}

/** Neighbours with the same value (`===`), as stretches: one block write instead of many cells. */
export const runsOf = <T>(values: readonly T[]): readonly Run<T>[] => {
  const runs: { value: T; start: number; length: number }[] = [];
  values.forEach((value, index) => {
    const last = runs.at(-1);
    if (last !== undefined && last.value === value) last.length += 1;
    else runs.push({ value, start: index, length: 1 });
  });
  return runs;
};
