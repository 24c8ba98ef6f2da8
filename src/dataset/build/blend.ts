/** Inserts each new item behind the one it follows in its own document, so that later lists blend into the first. */
export const blend = <T>(
  lists: readonly (readonly T[])[],
  keyOf: (item: T) => string,
): readonly T[] => {
  const items = new Map<string, T>();
  /** The key that stands behind each key; `null` stands before the first. */
  const behind = new Map<string | null, string>();
  let last: string | null = null;
  const insert = (key: string, after: string | null): void => {
    const next = behind.get(after);
    behind.set(after, key);
    if (next === undefined) last = key;
    else behind.set(key, next);
  };
  for (const list of lists) {
    let previous: string | null = null;
    for (const item of list) {
      const key = keyOf(item);
      if (!items.has(key)) {
        insert(key, previous === null || list === lists[0] ? last : previous);
        items.set(key, item);
      }
      previous = key;
    }
  }
  const blended: T[] = [];
  for (let key = behind.get(null); key !== undefined; key = behind.get(key)) {
    const item = items.get(key);
    if (item !== undefined) blended.push(item);
  }
  return blended;
};
