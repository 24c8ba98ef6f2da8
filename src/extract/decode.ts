/** Text of a file, or why it is none. */
export type Decoded =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "unreadable"; readonly found: string };

const decodeAs = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** A line feed of a 16-bit text: the side of its zero byte tells the byte order. */
const utf16Order = (bytes: Uint8Array): "utf-16le" | "utf-16be" | null => {
  if (startsWith(bytes, 0xff, 0xfe)) return "utf-16le";
  if (startsWith(bytes, 0xfe, 0xff)) return "utf-16be";
  if (bytes.length % 2 !== 0) return null;
  let little = 0;
  let big = 0;
  for (let index = 0; index < bytes.length; index += 2) {
    const [first, second] = [bytes[index], bytes[index + 1]];
    if (first === 0x0a && second === 0) little += 1;
    if (first === 0 && second === 0x0a) big += 1;
  }
  if (little === big) return null;
  return little > big ? "utf-16le" : "utf-16be";
};

/** Control characters other than tab, line breaks and page break: ordinary text has none. */
const hasControl = (text: string): boolean => /[^\P{Cc}\t\n\r\f\u0080-\u009f]/u.test(text);

/** Share of half-width katakana in text that was not written in the encoding tried. */
const looksMisread = (text: string): boolean =>
  (text.match(/[\uff61-\uff9f]/gu) ?? []).length > text.length / 10;

/**
 * Decodes what municipal computers save: UTF-8, UTF-16 with or without a byte order mark, Shift_JIS
 * (Windows-31J), EUC-JP. Anything else is unreadable rather than guessed.
 */
export const decodeText = (bytes: Uint8Array): Decoded => {
  const utf16 = utf16Order(bytes);
  const encodings = utf16 === null ? ["utf-8", "shift_jis", "euc-jp"] : [utf16];
  for (const encoding of encodings) {
    const text = decodeAs(encoding, bytes);
    if (text !== null && !hasControl(text) && !looksMisread(text)) return { kind: "text", text };
  }
  return { kind: "unreadable", found: "文字として読めないデータ" };
};
