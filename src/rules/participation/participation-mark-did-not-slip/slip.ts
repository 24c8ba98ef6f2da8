import type { MunicipalityId } from "../../../domain";

/** The marks of the places that moved, as each row has them. */
interface Slip {
  readonly left: readonly MunicipalityId[];
  readonly right: readonly MunicipalityId[];
}

type Marks = readonly boolean[];

/** Whether `after` is `before` with the marks from `first` to `last` one place further on. */
const isMovedOn = (before: Marks, after: Marks, first: number, last: number): boolean => {
  if (before[first] !== true || after[first] !== false) return false;
  const isCarried = before
    .slice(first, last)
    .every((mark, index) => after[first + index + 1] === mark);
  /** What moves beyond the last column is lost. */
  const isEndClear = before[last] === false || before.slice(last).every((mark) => mark);
  return isCarried && isEndClear;
};

/** A part of a run that moves leaves a run torn apart: that is rather two changes than one slip. */
const isWhole = (before: Marks, after: Marks, first: number, last: number): boolean =>
  last === first + 1 || before[first - 1] !== true || after[last + 1] !== true;

/** Where two rows differ by one slip of one place, in either direction; `null` where they are equal or differ otherwise. */
export const slipOf = (
  left: readonly MunicipalityId[],
  right: readonly MunicipalityId[],
  columns: readonly MunicipalityId[],
): Slip | null => {
  const [inLeft, inRight] = [new Set(left), new Set(right)];
  const leftMarks = columns.map((id) => inLeft.has(id));
  const rightMarks = columns.map((id) => inRight.has(id));
  const differs = (mark: boolean, index: number): boolean => mark !== rightMarks[index];
  const first = leftMarks.findIndex(differs);
  const last = leftMarks.findLastIndex(differs);
  if (first === last) return null;
  const directions = [
    [leftMarks, rightMarks],
    [rightMarks, leftMarks],
  ] as const;
  const isSlip = directions.some(
    ([before, after]) =>
      isMovedOn(before, after, first, last) && isWhole(before, after, first, last),
  );
  const places = columns.slice(first, last + 1);
  return isSlip
    ? { left: places.filter((id) => inLeft.has(id)), right: places.filter((id) => inRight.has(id)) }
    : null;
};
