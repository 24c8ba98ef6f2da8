import { normalizeText } from "../domain";
import { withoutMarkup } from "./lines";

const romanNumerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/** 「Ⅰ 圏域全体の経済成長のけん引」, 「II. 高次の…」: number and name; `null` for other lines. */
export const readPillarHeading = (
  text: string,
): { readonly number: number; readonly name: string } | null => {
  const match = /^([IVX]+)[.、\s]\s*(\S.*)$/.exec(withoutMarkup(text).normalize("NFKC"));
  if (match === null) return null;
  const [, numeral = "", name = ""] = match;
  const index = romanNumerals.indexOf(numeral);
  return index === -1 ? null : { number: index + 1, name: normalizeText(name) };
};
