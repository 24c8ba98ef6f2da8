/** The text of a JSON file, or what the file is instead, in Japanese, ready to be shown. */
export type JsonText =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string };

/** A dataset of the largest region has a few MB. */
export const largestJson = 64 * 1024 * 1024;

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)}MB`;

/** The sentence for a file that is too large to be read at all. */
export const tooLargeJson = (bytes: number, word: string): string =>
  `大きさが${megabytes(bytes)}あります。${word}は大きくても数MBです。正しいファイルを選んでください。`;

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** The names of the parts of an Office file stand uncompressed at the end of its archive. */
const namesInArchive = (bytes: Uint8Array): string =>
  new TextDecoder("latin1").decode(bytes.subarray(Math.max(0, bytes.length - 65_536)));

const archiveWord = (bytes: Uint8Array): string => {
  const names = namesInArchive(bytes);
  if (names.includes("xl/workbook")) return "Excel のブック（.xlsx）";
  if (names.includes("word/document")) return "Word の文書（.docx）";
  if (names.includes("ppt/presentation")) return "PowerPoint の資料（.pptx）";
  return "圧縮ファイル（.zip）";
};

const binaryWord = (bytes: Uint8Array): string | null => {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return archiveWord(bytes);
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return "PDF";
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return "古い形式か、パスワードの付いた Office のファイル（.xls、.doc など）";
  }
  return null;
};

const decode = (bytes: Uint8Array): string | null => {
  const isUtf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  const encoding = !isUtf16 ? "utf-8" : bytes[0] === 0xff ? "utf-16le" : "utf-16be";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const refused = (what: string, word: string): JsonText => ({
  ok: false,
  message: `これは${what}です。ここで選べるのは${word}（JSON）のファイルです。選び直してください。`,
});

/**
 * The text of a file that should hold JSON, for the pane and the command line alike. `word` says what it should be. A
 * file of another kind is called by its name, whatever its extension says.
 */
export const readJsonText = (bytes: Uint8Array, word: string): JsonText => {
  if (bytes.length > largestJson) return { ok: false, message: tooLargeJson(bytes.length, word) };
  const binary = binaryWord(bytes);
  if (binary !== null) return refused(binary, word);
  const text = decode(bytes);
  if (text === null) return refused("文字（UTF-8）として読めないファイル", word);
  const [first = ""] = text.trimStart();
  if (first === "<") return refused("HTML または XML のファイル", word);
  return first === "" || first === "{" || first === "["
    ? { ok: true, text }
    : refused("テキストファイル", word);
};
