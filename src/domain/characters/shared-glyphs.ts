import { unifiedCharacters } from "./unified-characters";

/** Signs that Japanese fonts draw with one glyph, and the one that Japanese text means. */
const signs: ReadonlyMap<string, string> = new Map([
  ["‧", "・"],
  ["⋯", "…"],
  ["〜", "～"],
]);

/**
 * The characters of a PDF as Japanese text means them: where a font draws two characters with one glyph, the PDF of Chromium, of Mac
 * and of others may name the other one: the radical 「⽇」 (U+2E80 to U+2FDF) for 「日」, 「‧」 for 「・」.
 */
export const unshareGlyphs = (text: string): string =>
  text.replace(
    /[\u2e80-\u2fdf\u2027\u22ef\u301c]/gu,
    (found) => signs.get(found) ?? unifiedCharacters.get(found) ?? found.normalize("NFKC"),
  );
