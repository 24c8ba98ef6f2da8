const kanjiDigits = "〇一二三四五六七八九";

/** 一, 十, 十一, 二十, 九十九; beyond that digit by digit. */
const kanjiCount = (number: number): string => {
  if (number < 1 || number > 99) return kanjiPlaces(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : (kanjiDigits[tens] ?? "")}十`;
  return ten + (ones === 0 ? "" : (kanjiDigits[ones] ?? ""));
};

const kanjiPlaces = (number: number): string =>
  Array.from(String(number), (digit) => kanjiDigits[Number(digit)] ?? digit).join("");

const roman = (number: number): string => {
  const steps: readonly (readonly [number, string])[] = [
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let [rest, text] = [number, ""];
  for (const [value, letters] of steps) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
};

const fullWidth = (text: string): string =>
  text.replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

const aiueo =
  "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
const iroha =
  "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス";

/** The n-th letter; null beyond the last. */
const letter = (letters: string, number: number): string | null => letters[number - 1] ?? null;

const circled = (number: number): string | null => {
  if (number >= 1 && number <= 20) return String.fromCodePoint(0x2460 + number - 1);
  if (number >= 21 && number <= 35) return String.fromCodePoint(0x3251 + number - 21);
  return number >= 36 && number <= 50 ? String.fromCodePoint(0x32b1 + number - 36) : null;
};

const latin = "abcdefghijklmnopqrstuvwxyz";

/** ST_NumberFormat of ECMA-376 17.18.59, those that Japanese documents use. */
const formats: Readonly<Record<string, (number: number) => string | null>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (number) => String(number).padStart(2, "0"),
  decimalFullWidth: (number) => fullWidth(String(number)),
  decimalFullWidth2: (number) => fullWidth(String(number)),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (number) => `(${String(number)})`,
  japaneseCounting: kanjiCount,
  japaneseLegal: kanjiCount,
  japaneseDigitalTenThousand: kanjiPlaces,
  ideographDigital: kanjiPlaces,
  chineseCounting: kanjiCount,
  aiueo: (number) => letter(aiueo, number),
  aiueoFullWidth: (number) => letter(aiueo, number),
  iroha: (number) => letter(iroha, number),
  irohaFullWidth: (number) => letter(iroha, number),
  upperRoman: roman,
  lowerRoman: (number) => roman(number).toLowerCase(),
  upperLetter: (number) => letter(latin.toUpperCase(), number),
  lowerLetter: (number) => letter(latin, number),
  none: () => "",
};

/** A number as Word prints it; null for a format that is not known here. */
export const formatNumber = (number: number, format: string): string | null =>
  formats[format]?.(number) ?? null;
