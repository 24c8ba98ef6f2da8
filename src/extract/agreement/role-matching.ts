import { normalizeText } from "../../domain";

/** Which side of an annex item a sentence speaks for; `null` for 取組内容. */
export const roleSideOf = (sentence: string): "roleA" | "roleB" | null => {
  const text = normalizeText(sentence);
  if (/圏域の中心となって/.test(text) || /^乙と(?:連携|協力)し/.test(text)) return "roleA";
  return /甲と(?:連携|協力)し/.test(text) ? "roleB" : null;
};

/** What a role is about, without the words all roles share. */
const topicOf = (sentence: string): string =>
  normalizeText(sentence)
    .replace(/^[甲乙]と(?:連携|協力)し、?/, "")
    .replace(/に?(?:圏域の中心となって|甲と(?:連携|協力)して)/, "")
    .replace(/に?取り組む。$/, "");

const bigramsOf = (text: string): ReadonlySet<string> => {
  const characters = Array.from(text);
  return new Set(
    characters.slice(1).map((character, index) => `${characters[index] ?? ""}${character}`),
  );
};

/** Below this share of common character pairs a role does not speak of an item. */
const leastShare = 0.5;

/** Which items contain a character pair. */
const indexPairs = (items: readonly string[]): ReadonlyMap<string, readonly number[]> => {
  const itemsWith = new Map<string, number[]>();
  items.forEach((item, index) => {
    for (const pair of bigramsOf(normalizeText(item))) {
      const known = itemsWith.get(pair);
      if (known === undefined) itemsWith.set(pair, [index]);
      else known.push(index);
    }
  });
  return itemsWith;
};

/**
 * Tells the item a role belongs to, by what both speak of: the share of the role's character pairs
 * that stand in the item's text. Index into `items`; `null` when none fits or two fit equally well.
 */
export const roleMatcher = (items: readonly string[]): ((sentence: string) => number | null) => {
  const itemsWith = indexPairs(items);
  return (sentence) => {
    const topic = bigramsOf(topicOf(sentence));
    const common = new Map<number, number>();
    for (const pair of topic) {
      for (const item of itemsWith.get(pair) ?? []) common.set(item, (common.get(item) ?? 0) + 1);
    }
    let most = 0;
    let winners: number[] = [];
    for (const [item, count] of common) {
      if (count > most) winners = [];
      if (count >= most) winners.push(item);
      most = Math.max(most, count);
    }
    const [only] = winners;
    const fits = most / Math.max(topic.size, 1) >= leastShare && winners.length === 1;
    return fits ? (only ?? null) : null;
  };
};
