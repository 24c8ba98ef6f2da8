import { normalizeText } from "../../domain";

/** Fewer characters than this tell no name from another. */
const shortest = 4;

/** Two names share at least this much of the longer one, from the beginning and from the end, to be taken for one. */
const leastShared = 0.7;

/** What remains of a name without 送り仮名, particles and punctuation: 「取り組み・推進」 → 「取組推進」. */
const skeletonOf = (name: string): string => {
  const plain = normalizeText(name).replace(/[\p{P}\p{S}]/gu, "");
  const bare = plain.replace(/\p{Script=Hiragana}/gu, "");
  return Array.from(bare).length >= shortest ? bare : plain;
};

const commonPrefix = (left: readonly string[], right: readonly string[]): number => {
  const end = Math.min(left.length, right.length);
  let index = 0;
  while (index < end && left[index] === right[index]) index += 1;
  return index;
};

/** How much of the longer skeleton two names share; 1 where only 送り仮名 and punctuation differ. */
const sharedPart = (left: string, right: string): number => {
  const [ours, theirs] = [Array.from(left), Array.from(right)];
  const longest = Math.max(ours.length, theirs.length);
  if (longest < shortest) return left === right ? 1 : 0;
  const prefix = commonPrefix(ours, theirs);
  const suffix = commonPrefix(ours.slice(prefix).toReversed(), theirs.slice(prefix).toReversed());
  return (prefix + suffix) / longest;
};

interface Entry<Item> {
  readonly item: Item;
  readonly side: "left" | "right";
  readonly skeleton: string;
  readonly mirrored: string;
}

type Candidate<Item> = readonly [left: Entry<Item>, right: Entry<Item>];

const neighbours = <Item>(sorted: readonly Entry<Item>[]): readonly Candidate<Item>[] => {
  const candidates: Candidate<Item>[] = [];
  let left: Entry<Item> | null = null;
  let right: Entry<Item> | null = null;
  for (const entry of sorted) {
    if (entry.side === "left") {
      if (right !== null) candidates.push([entry, right]);
      left = entry;
    } else {
      if (left !== null) candidates.push([left, entry]);
      right = entry;
    }
  }
  return candidates;
};

const compareTexts = (left: string, right: string): number =>
  left < right ? -1 : left > right ? 1 : 0;

/**
 * Names of two lists that are nearly equal, each at most once, the likeliest first. Only neighbours in the order of beginnings
 * and in that of endings are looked at, so that the time does not grow with the product of the lists.
 */
export const nearPairs = <Item>(
  left: readonly Item[],
  right: readonly Item[],
  nameOf: (item: Item) => string,
): readonly (readonly [left: Item, right: Item])[] => {
  if (left.length === 0 || right.length === 0) return [];
  const toEntry =
    (side: Entry<Item>["side"]) =>
    (item: Item): Entry<Item> => {
      const skeleton = skeletonOf(nameOf(item));
      return { item, side, skeleton, mirrored: Array.from(skeleton).toReversed().join("") };
    };
  const entries = [...left.map(toEntry("left")), ...right.map(toEntry("right"))];
  const ranked = [
    ...neighbours(entries.toSorted((a, b) => compareTexts(a.skeleton, b.skeleton))),
    ...neighbours(entries.toSorted((a, b) => compareTexts(a.mirrored, b.mirrored))),
  ]
    .map((pair) => ({ pair, shared: sharedPart(pair[0].skeleton, pair[1].skeleton) }))
    .filter(({ shared }) => shared >= leastShared)
    .toSorted((a, b) => b.shared - a.shared);
  const taken = new Set<Entry<Item>>();
  return ranked.flatMap(({ pair }) => {
    if (pair.some((entry) => taken.has(entry))) return [];
    pair.forEach((entry) => taken.add(entry));
    return [[pair[0].item, pair[1].item] as const];
  });
};
