import { unifiedCharacters } from "./unified-characters";

/**
 * Radicals (U+2E80 to U+2FDF) as the characters that they look like: fonts of Chromium, of Mac and of others give 「⽇」 for a printed
 * 「日」, because both are one glyph.
 */
export const withoutRadicals = (text: string): string =>
  text.replace(
    /[\u2e80-\u2fdf]/gu,
    (radical) => unifiedCharacters.get(radical) ?? radical.normalize("NFKC"),
  );
