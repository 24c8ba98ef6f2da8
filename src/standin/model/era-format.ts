/** Days of Excel on which the eras begin, with the year before their first and their letters. */
const eras = [
  { from: 43_586, before: 2018, letters: ["R", "令", "令和"] },
  { from: 32_516, before: 1988, letters: ["H", "平", "平成"] },
  { from: 9_856, before: 1925, letters: ["S", "昭", "昭和"] },
  { from: 4_595, before: 1911, letters: ["T", "大", "大正"] },
  { from: -Infinity, before: 1867, letters: ["M", "明", "明治"] },
] as const;

const yearOf = (serial: number): number =>
  new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).getUTCFullYear();

/** Texts in quotes, escaped signs, what stands in brackets, a number's exponent; and between these the parts of an era. */
const parts = /"[^"]*"|\\.|\[[^[\]]{0,60}\]|[Ee][+-]|General|g{1,3}|e{1,2}/gu;

/** Formats of a first year that is written 「元」. */
const writesFirstYear = /-gannen\]/iu;

/**
 * A number format with the era of a day put into it as a text: 「ggge"年"」 of 2025-04-01 becomes 「"令和""7""年"」. The library that
 * writes out numbers knows no eras. Other formats stay as they are.
 */
export const withEra = (pattern: string, value: unknown): string => {
  if (typeof value !== "number" || value < 1 || !/[ge]/u.test(pattern)) return pattern;
  const era = eras.find(({ from }) => Math.floor(value) >= from) ?? eras[0];
  const year = yearOf(value) - era.before;
  return pattern.replaceAll(parts, (part) => {
    if (/^g+$/u.test(part)) return `"${era.letters[part.length - 1] ?? ""}"`;
    if (!/^e+$/u.test(part)) return part;
    const isFirst = year === 1 && writesFirstYear.test(pattern);
    return `"${isFirst ? "元" : String(year).padStart(part.length, "0")}"`;
  });
};
