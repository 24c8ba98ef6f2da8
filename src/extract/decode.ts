import { codePointOf } from "../domain";

/** Text of a file, or why it is none and what to do. */
export type Decoded =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "unreadable"; readonly found: string; readonly action: string };

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
const control = /[^\P{Cc}\t\n\r\f\u0080-\u009f]/u;
const hasControl = (text: string): boolean => control.test(text);

/** With a larger share of them the data are no text at all. */
const mostControls = 0.1;

const saveAsText = "UTF-8、UTF-16、Shift_JISのいずれかのテキストとして保存し直してください。";

/** What ISO-2022-JP begins Japanese with. */
const jisEscapes = ["\u001B$@", "\u001B$B"];

/** A text that is none only for a few control characters: where the first of them stands, or what they are for. */
const strayControl = (text: string): Decoded | null => {
  if (jisEscapes.some((escape) => text.includes(escape))) {
    return { kind: "unreadable", found: "JIS（ISO-2022-JP）のテキスト", action: saveAsText };
  }
  const before = text.slice(0, text.search(control));
  const character = text.charAt(before.length);
  const count = text.split(control).length - 1;
  if (count === 0 || count > text.length * mostControls) return null;
  const line = before.split(/\r\n|\n|\r/u).length;
  return {
    kind: "unreadable",
    found: `${String(line)}行目に制御文字（${codePointOf(character)}）のあるテキスト`,
    action: "制御文字を取り除いて保存し直してください。",
  };
};

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
  let stray: Decoded | null = null;
  for (const encoding of encodings) {
    const text = decodeAs(encoding, bytes);
    if (text === null || looksMisread(text)) continue;
    if (!hasControl(text)) return { kind: "text", text };
    stray ??= strayControl(text);
  }
  return (
    stray ?? {
      kind: "unreadable",
      found: "文字として読めないデータ",
      action: saveAsText,
    }
  );
};
