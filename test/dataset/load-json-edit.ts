/** A JSON value with the value at `path` replaced; `undefined` removes it. */
export const replaceAt = (
  value: unknown,
  path: readonly (string | number)[],
  replacement: unknown,
): unknown => {
  const [part, ...rest] = path;
  if (part === undefined) return replacement;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.map((item, index) => (index === part ? replaceAt(item, rest, replacement) : item));
  }
  if (typeof value !== "object" || value === null) throw new Error(`nothing at ${String(part)}`);
  const entries = Object.entries<unknown>({ ...value });
  const kept = entries.map(([key, item]) => [
    key,
    key === part ? replaceAt(item, rest, replacement) : item,
  ]);
  const known = entries.some(([key]) => key === part);
  return Object.fromEntries(
    (known ? kept : [...kept, [part, replacement]]).filter(([, item]) => item !== undefined),
  );
};
