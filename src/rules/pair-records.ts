import { groupBy } from "../domain";

/** A record of one or both of two lists; never of neither. */
export type RecordPair<Item> =
  | { readonly kind: "both"; readonly left: Item; readonly right: Item }
  | { readonly kind: "onlyLeft"; readonly left: Item }
  | { readonly kind: "onlyRight"; readonly right: Item };

/**
 * The union of two lists by key: the left in its order, then what only the right has. Records of one key pair in their
 * order; what one list has of a key beyond the other is left out, for a sheet may draw once what a document prints twice.
 */
export const pairRecords = <Item>(
  left: readonly Item[],
  right: readonly Item[],
  keyOf: (item: Item) => string,
): readonly RecordPair<Item>[] => {
  const leftByKey = groupBy(left, keyOf);
  const rightByKey = groupBy(right, keyOf);
  const taken = new Map<string, number>();
  const paired = left.flatMap((item): readonly RecordPair<Item>[] => {
    const key = keyOf(item);
    const others = rightByKey.get(key);
    if (others === undefined) return [{ kind: "onlyLeft", left: item }];
    const position = taken.get(key) ?? 0;
    taken.set(key, position + 1);
    const other = others[position];
    return other === undefined ? [] : [{ kind: "both", left: item, right: other }];
  });
  const added = right
    .filter((item) => !leftByKey.has(keyOf(item)))
    .map((item): RecordPair<Item> => ({ kind: "onlyRight", right: item }));
  return [...paired, ...added];
};
