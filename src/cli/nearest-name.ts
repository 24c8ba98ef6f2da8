/** How many characters must be put in, left out or replaced. */
const distance = (left: string, right: string): number => {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [above, letter] of Array.from(left).entries()) {
    const next = [above + 1];
    for (const [index, other] of Array.from(right).entries()) {
      const replaced = (row[index] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
};

/** A name farther off than this part of its length is another one. */
const farthest = 0.4;

/** The known name that was probably meant, or `null`. */
export const nearestName = (name: string, known: readonly string[]): string | null => {
  const [nearest] = known
    .map((one) => ({ one, away: distance(name, one) / Math.max(name.length, one.length) }))
    .toSorted((left, right) => left.away - right.away);
  return nearest === undefined || nearest.away > farthest ? null : nearest.one;
};

/** 「「…」でしょうか。」 of the name that was probably meant; nothing where there is none. */
export const nearestHint = (name: string, known: readonly string[]): string => {
  const near = nearestName(name, known);
  return near === null ? "" : `「${near}」でしょうか。`;
};
