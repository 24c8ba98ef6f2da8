import { createHash } from "node:crypto";

/** In `npm run test:full` everything is tried. */
const isFull = process.env["TEST_FULL"] === "true";
/** Another seed draws others. */
const seed = process.env["TEST_SEED"] ?? "1";

const lot = (name: string, index: number): string =>
  createHash("sha256")
    .update(`${seed}\0${name}\0${String(index)}`)
    .digest("hex");

/**
 * Of all that a test could try, so many drawn by a seed, in their order; of three or more, the first and the last are always
 * among them. The full run takes all. `name` makes other tests draw others.
 */
export const drawn = <One>(all: readonly One[], most: number, name: string): readonly One[] => {
  if (isFull || all.length <= most) return all;
  const ends = most < 3 ? [] : [0, all.length - 1];
  const inner = all
    .map((_, index) => index)
    .filter((index) => !ends.includes(index))
    .toSorted((one, other) => (lot(name, one) < lot(name, other) ? -1 : 1))
    .slice(0, most - ends.length);
  const taken = new Set([...ends, ...inner]);
  return all.filter((_, index) => taken.has(index));
};

/** 1, 2, … up to a number, for `drawn`. */
export const upTo = (last: number): readonly number[] =>
  Array.from({ length: last }, (_, index) => index + 1);
