/** Characters that scanned or redlined documents print for another one. Matching treats them alike; the text stays as it is. */
const variantCharacters: ReadonlyMap<string, string> = new Map([
  ["气", "気"],
  ["氣", "気"],
  ["搜", "捜"],
  ["髙", "高"],
  ["﨑", "崎"],
  ["ヶ", "ケ"],
  ["‐", "-"],
  ["‑", "-"],
  ["–", "-"],
  ["—", "-"],
  ["―", "-"],
  ["−", "-"],
  ["〜", "~"],
]);

const whiteSpaceOrVariant = new RegExp(`\\s+|[${[...variantCharacters.keys()].join("")}]`, "gu");

/**
 * The form under which printed texts are compared: NFKC, known variant characters replaced, all white space removed.
 * Never shown to people: they see the text as printed. NFC at the end joins a kana to the voicing mark from which white
 * space kept it apart (「ｶ ﾞ」, 「か゛」).
 */
export const normalizeText = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(whiteSpaceOrVariant, (found) => variantCharacters.get(found) ?? "")
    .normalize("NFC");

/** Whether two printed texts say the same under {@link normalizeText}. */
export const isSameText = (left: string, right: string): boolean =>
  normalizeText(left) === normalizeText(right);

/**
 * The form in which a decision quotes a line: as {@link normalizeText} cell by cell, because in a
 * table the empty cells matter; those at the end do not.
 */
export const normalizeRow = (line: string): string =>
  line.split("\t").map(normalizeText).join("\t").replace(/\t+$/, "");
