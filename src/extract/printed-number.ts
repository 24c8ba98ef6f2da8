/**
 * Whether a text holds a sign that stands for a number without being a digit: a note behind a number (「500²」), 「①」, 「½」.
 * Made a digit it would run into its neighbours. A letter may have one behind it (m²).
 */
export const holdsNumberSign = (text: string): boolean => /(?<![A-Za-z])\p{No}/u.test(text);

/** A number at the start of a text, and what stands behind it. */
export interface LeadingNumber {
  readonly value: number;
  readonly rest: string;
}

/** 「1,234.5」, with its commas in their places. */
const digits = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d,.])/u;

/** Powers of ten of the words for large numbers, and of their compounds. */
const magnitudes = new Map([
  ["兆", 12],
  ["千億", 11],
  ["億", 8],
  ["千万", 7],
  ["百万", 6],
  ["万", 4],
  ["千", 3],
]);
const magnitudeWord = new RegExp(`^(?:${[...magnitudes.keys()].join("|")})`, "u");

/** Money is counted in these units; their words are no part of the number. */
const moneyUnit = /^(?:千|百万|十億)円/u;

/** A decimal number times a power of ten, without the errors of binary fractions. */
const scaled = (decimal: string, power: number): number => Number(`${decimal}e${String(power)}`);

/** 「77万2千人」 → 772,000 and 「人」; 「1億2,000万円」; `null` where no number, or a broken one (「1,59人」), stands first. */
export const readLeadingNumber = (text: string): LeadingNumber | null => {
  let value = 0;
  let rest = text;
  let lastPower = Number.POSITIVE_INFINITY;
  while (lastPower > 0) {
    const found = digits.exec(rest)?.[0];
    if (found === undefined) break;
    const behind = rest.slice(found.length);
    const isMoney = moneyUnit.test(behind);
    const word = isMoney ? "" : (magnitudeWord.exec(behind)?.[0] ?? "");
    const power = magnitudes.get(word) ?? 0;
    if (power >= lastPower) return null;
    value += scaled(found.replaceAll(",", ""), power);
    rest = behind.slice(word.length);
    lastPower = power;
  }
  return rest === text || !Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER
    ? null
    : { value, rest };
};
