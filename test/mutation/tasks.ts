/** A set of small numbers as a text, because most sets say nearly the same as others. */
export type NumberSet = string;

export const newSet = (numbers: Iterable<number>): NumberSet => {
  let bits = 0n;
  for (const number of numbers) bits |= 1n << BigInt(number);
  return bits.toString(16);
};

export const numbersIn = (set: NumberSet): readonly number[] =>
  Array.from(BigInt(`0x${set}`).toString(2))
    .toReversed()
    .flatMap((bit, number) => (bit === "1" ? [number] : []));

/** What the tests of a file do without any mutation. */
export interface Sighting {
  readonly failed: string | null;
  /** Milliseconds of each test. */
  readonly times: readonly (number | null)[];
  /** Everything that the tests are made of. */
  readonly files: readonly string[];
  /** Per file of `src` and region: the tests that go through it, counted from 1; 0 is what runs for all of them. */
  readonly regions: readonly (readonly [
    file: string,
    regions: readonly (readonly [region: number, tests: NumberSet])[],
  ])[];
}

export type Task =
  | { readonly kind: "see"; readonly file: string }
  | {
      readonly kind: "try";
      readonly file: string;
      readonly text: string;
      readonly runs: readonly { readonly file: string; readonly tests: NumberSet }[];
    };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

export const isTask = (value: unknown): value is Task =>
  isObject(value) && (value["kind"] === "see" || value["kind"] === "try");

export const isSighting = (value: unknown): value is Sighting =>
  isObject(value) && Array.isArray(value["regions"]) && Array.isArray(value["files"]);

export const resultOf = (message: unknown): unknown =>
  isObject(message) ? message["result"] : undefined;
