import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";
import { createProblem, type Problem } from "../domain";
import { decodeText } from "./decode";
import { knownTitles } from "./document-titles";
import { identify, type Identity } from "./identify";
import { splitLines, toRows } from "./lines";

/** A text file as handed in. A file that is too large is not read: only its size is known. */
interface TextFile {
  readonly fileName: string;
  readonly bytes: Uint8Array | { readonly tooLarge: number };
}

/** What a reader of another format wants compared with the file. */
export interface Doubt {
  /** 1-based line of the text form at which it stands; `null` where it stands at none. */
  readonly line: number | null;
  readonly found: string;
  readonly expected: string;
  readonly action: string;
}

/** The text form of a file of another format. */
interface ReadLines {
  readonly fileName: string;
  readonly sha256: string;
  readonly lines: readonly string[];
  /** Where each line stands in the file, in Japanese. */
  readonly places: readonly string[];
  readonly doubts: readonly Doubt[];
}

/** A file that could not be read, and why. */
interface RefusedFile {
  readonly fileName: string;
  readonly refused: Omit<Doubt, "line">;
}

export type InputFile = TextFile | ReadLines | RefusedFile;

/** The largest file that is read, in bytes; the longest real document has 40 kB. */
export const largestFile = 16 * 1024 * 1024;

/** A file that was recognised as a document. */
export interface RecognisedFile {
  readonly fileName: string;
  readonly sha256: string;
  readonly lines: readonly string[];
  /** Of a file that is no text. */
  readonly places?: readonly string[];
  readonly doubts: readonly Doubt[];
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

type Content = Omit<RecognisedFile, "identity">;

const decodeFile = ({ fileName, bytes }: TextFile): Content | Problem => {
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
      decoded.action,
    );
  }
  const lines = splitLines(decoded.text);
  return { fileName, sha256: bytesToHex(sha256(bytes)), lines, doubts: [] };
};

const contentOf = (file: InputFile): Content | Problem => {
  if ("bytes" in file) return decodeFile(file);
  if ("lines" in file) return file;
  const { found, expected, action } = file.refused;
  return unusable(file.fileName, found, expected, action);
};

/** Decodes a file and recognises its document, or says why that is not possible. */
export const readFile = (file: InputFile): RecognisedFile | Problem => {
  const content = contentOf(file);
  if (isProblem(content)) return content;
  const { fileName, lines } = content;
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
  return { ...content, identity };
};

/** Whether a file is a document that can be read. */
export const isKnownDocument = (file: InputFile): boolean => !isProblem(readFile(file));

export const isProblem = (read: object): read is Problem => "kind" in read;
