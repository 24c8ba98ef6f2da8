import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";
import { createProblem, type Problem } from "../domain";
import { decodeText } from "./decode";
import { knownTitles } from "./document-titles";
import { identify, type Identity } from "./identify";
import { splitLines, toRows } from "./lines";

/** A file as handed in. A file that is too large is not read: only its size is known. */
export interface InputFile {
  readonly fileName: string;
  readonly bytes: Uint8Array | { readonly tooLarge: number };
}

/** The largest file that is read, in bytes; the longest real document has 40 kB. */
export const largestFile = 16 * 1024 * 1024;

/** A file that was recognised as a document. */
export interface RecognisedFile {
  readonly fileName: string;
  readonly sha256: string;
  readonly lines: readonly string[];
  readonly identity: Identity;
}

const unusable = (fileName: string, found: string, expected: string, action: string): Problem =>
  createProblem({
    kind: "file-unusable",
    fileName,
    found,
    expected,
    action,
  });

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)}MB`;

const knownDocuments = `題名が次のいずれかの資料：${knownTitles}`;

/** Decodes a file and recognises its document, or says why that is not possible. */
export const readFile = ({ fileName, bytes }: InputFile): RecognisedFile | Problem => {
  if (!(bytes instanceof Uint8Array) || bytes.length > largestFile) {
    const size = bytes instanceof Uint8Array ? bytes.length : bytes.tooLarge;
    return unusable(
      fileName,
      `大きさ${megabytes(size)}のファイル`,
      `${megabytes(largestFile)}以下のテキストファイル`,
      "別のファイルでないか確認してください。",
    );
  }
  const decoded = decodeText(bytes);
  if (decoded.kind === "unreadable") {
    return unusable(
      fileName,
      decoded.found,
      "UTF-8、UTF-16、Shift_JISのいずれかで保存されたテキスト",
      "資料をテキスト形式で保存し直してください。",
    );
  }
  const lines = splitLines(decoded.text);
  const rows = toRows(lines);
  const [first] = rows;
  if (first === undefined) {
    return unusable(fileName, "空のファイル", knownDocuments, "資料を保存し直してください。");
  }
  const identity = identify(rows);
  if (identity === null) {
    const problem = unusable(
      fileName,
      `「${first.text.trim().slice(0, 40)}」で始まる文書`,
      knownDocuments,
      "題名の行が欠けていないか確かめてください。この種の資料でなければ、点検には使いません。",
    );
    return { ...problem, line: first.line };
  }
  return { fileName, sha256: bytesToHex(sha256(bytes)), lines, identity };
};

export const isProblem = (read: RecognisedFile | Problem): read is Problem => "kind" in read;
