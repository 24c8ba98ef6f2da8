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
    .replace(/^[甲乙]と(?:連携|協力)し,?/, "")
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

/**
 * The item a role belongs to, by what both speak of: the share of the role's character pairs that
 * stand in the item's text. Index into `items`; `null` when none fits or two fit equally well.
 */
export const matchRole = (sentence: string, items: readonly string[]): number | null => {
  const topic = [...bigramsOf(topicOf(sentence))];
  const shares = items.map((item) => {
    const pairs = bigramsOf(normalizeText(item));
    return topic.filter((pair) => pairs.has(pair)).length / Math.max(topic.length, 1);
  });
  const best = Math.max(...shares, 0);
  const winners = shares.flatMap((share, index) => (share === best ? [index] : []));
  return best >= leastShare && winners.length === 1 ? (winners[0] ?? null) : null;
};
