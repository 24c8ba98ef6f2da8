/** Keys in an order that grows by insertion; `null` stands before the first. */
interface Chain {
  readonly append: (key: string) => void;
  readonly insertBehind: (before: string, key: string) => void;
  readonly keys: () => readonly string[];
}

const openChain = (): Chain => {
  const nextOf = new Map<string | null, string>();
  let last: string | null = null;
  const insert = (before: string | null, key: string): void => {
    const next = nextOf.get(before);
    nextOf.set(before, key);
    if (next === undefined) last = key;
    else nextOf.set(key, next);
  };
  return {
    append: (key) => {
      insert(last, key);
    },
    insertBehind: insert,
    keys: () => {
      const keys: string[] = [];
      for (let key = nextOf.get(null); key !== undefined; key = nextOf.get(key)) keys.push(key);
      return keys;
    },
  };
};

/**
 * Lists that overlap as one list, each item once. The first list keeps its order; what only a later one has stands behind the item
 * that it follows there, or at the end where it follows none.
 */
export const blend = <T>(
  lists: readonly (readonly T[])[],
  keyOf: (item: T) => string,
): readonly T[] => {
  const items = new Map<string, T>();
  const chain = openChain();
  lists.forEach((list, index) => {
    let before: string | null = null;
    for (const item of list) {
      const key = keyOf(item);
      if (!items.has(key)) {
        items.set(key, item);
        if (index === 0 || before === null) chain.append(key);
        else chain.insertBehind(before, key);
      }
      before = key;
    }
  });
  return chain.keys().flatMap((key) => items.get(key) ?? []);
};
