import { unifiedCharacters } from "./characters/unified-characters";

/** Further characters that scanned or redlined documents print for another one, and signs that look alike. */
const otherVariants: readonly (readonly [string, string])[] = [
  ["气", "気"],
  ["氣", "気"],
  ["搜", "捜"],
  ["靑", "青"],
  ["髙", "高"],
  ["﨑", "崎"],
  ["ヶ", "ケ"],
  ["巿", "市"],
  ["‐", "-"],
  ["‑", "-"],
  ["–", "-"],
  ["—", "-"],
  ["―", "-"],
  ["−", "-"],
  ["〜", "~"],
  ["·", "・"],
  ["‧", "・"],
  ["•", "・"],
  ["∙", "・"],
  ["⋅", "・"],
];

const variants: ReadonlyMap<string, string> = new Map([...unifiedCharacters, ...otherVariants]);

/** Variation selectors, zero-width and bidi characters, soft hyphens: nobody sees them. */
const invisible = "\\p{Default_Ignorable_Code_Point}";

const whiteSpaceOrVariant = new RegExp(`[\\s${invisible}${[...variants.keys()].join("")}]`, "gu");

/** 「スタ－トアップ」: a dash behind a kana is its long vowel, and a long vowel behind anything else a dash. */
const dashBehindKana = /(?<=[\p{Script=Hiragana}\p{Script=Katakana}ー])-/gu;
const vowelBehindOther = /(?<![\p{Script=Hiragana}\p{Script=Katakana}ー])ー+/gu;
const dashesFor = (vowels: string): string => "-".repeat(vowels.length);
/** 「，」 is 「、」 but in numbers. */
const commaOutsideNumber = /(?<!\d),|,(?!\d)/gu;

/**
 * The form under which printed texts are compared: NFKC, characters that look alike made one, all white space and invisible
 * characters removed. Never shown to people: they see the text as printed. NFC at the end joins a kana to the voicing mark
 * from which white space kept it apart (「ｶ ﾞ」, 「か゛」).
 */
export const normalizeText = (text: string): string => {
  const unified = text
    .normalize("NFKC")
    .replace(whiteSpaceOrVariant, (found) => variants.get(found) ?? "");
  const dashed = /[-ー]/u.test(unified)
    ? unified.replace(dashBehindKana, "ー").replace(vowelBehindOther, dashesFor)
    : unified;
  const joined = dashed.includes(",") ? dashed.replace(commaOutsideNumber, "、") : dashed;
  return joined.normalize("NFC");
};

/** Whether two printed texts say the same under {@link normalizeText}. */
export const isSameText = (left: string, right: string): boolean =>
  normalizeText(left) === normalizeText(right);

/**
 * The form in which a decision quotes a line: as {@link normalizeText} cell by cell, because in a
 * table the empty cells matter; those at the end do not.
 */
export const normalizeRow = (line: string): string => {
  const cells = line.split("\t").map(normalizeText);
  return cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1).join("\t");
};
