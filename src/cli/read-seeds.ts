import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { isKnownDocument, type InputFile } from "../extract";
import { importDocument, largestImport, type ImportedDocument, type ImportedFile } from "../import";
import { faultOfSystem, fileFault, type FileFault } from "./file-fault";
import { kindOfFile } from "./file-kind";
import { importTools } from "./import-tools";
import { readBytes, readTextFile } from "./text-file";
import {
  decisionsFileName,
  lostName,
  isNoConcern,
  mostNamed,
  unreadFile,
  unreadLines,
  unreadPlace,
  type UnreadFile,
} from "./unread-files";

/** A folder of documents as read from disk. */
export interface Seeds {
  readonly ok: true;
  readonly files: readonly InputFile[];
  /** Those that are no plain text, as they were read. */
  readonly imported: readonly ImportedDocument[];
  /** `null` when there is no such file. */
  readonly decisions: string | null;
  /** Paths of all files read. */
  readonly paths: readonly string[];
  /** What else stands in the folder. */
  readonly unread: readonly UnreadFile[];
}

/** A text file is meant as a document; of other files those are that can be read as one. */
const isTextName = (name: string): boolean => /^(?!~\$)[^.].*\.txt$/iu.test(name);

const readDecisions = async (file: string): Promise<string | FileFault> => {
  const read = await readTextFile(file, "判断の記録");
  return read.ok ? read.text : read;
};

const unreadableName = (folder: string, name: string): FileFault =>
  fileFault(
    `「${path.join(folder, name)}」の名前を読み取れません。名前に UTF-8 でない文字があります。名前を付け直してください。`,
  );

/** What an entry of the folder is to the commands. */
type Entry = ImportedFile | UnreadFile | FileFault;

const readEntry = async (folder: string, { name }: Dirent): Promise<Entry> => {
  const isText = isTextName(name);
  if (name.includes(lostName)) return isText ? unreadableName(folder, name) : unreadFile(name);
  const file = path.join(folder, name);
  const kind = await kindOfFile(file);
  // A pipe or a device in the place of a document is no slip: somebody means it to be read.
  if (kind !== "file" && !(isText && kind === "other")) return unreadPlace(name, kind);
  const read = await readBytes(file, largestImport);
  if (!read.ok) return isText ? read : { fileName: name, action: read.message };
  const imported = await importDocument(name, read.bytes, importTools);
  return isText || isKnownDocument(imported.input) ? imported : unreadFile(name, imported.input);
};

/** A folder with more in it is not one of documents (a home folder, a share). */
const mostEntries = 10_000;
const tooMany = (folder: string, count: number): FileFault =>
  fileFault(
    `「${folder}」にはファイルが${count.toLocaleString("en")}件あります。資料のフォルダーとして読めるのは${mostEntries.toLocaleString("en")}件までです。資料だけを入れたフォルダーを --seeds で指定してください。`,
  );

const noDocuments = (folder: string, unread: readonly UnreadFile[]): FileFault =>
  fileFault(
    [
      `「${folder}」に資料(テキスト、PDF、Word の文書、Excel ブック)がありません。資料を入れたフォルダーを --seeds で指定してください。`,
      ...unreadLines(unread, mostNamed).map((line) => `  ${line}`),
    ].join("\n"),
  );

/**
 * Reads the documents of a folder, whatever their format, sorted by name (not hidden files), and the decisions beside them; names what
 * else is there.
 */
export const readSeeds = async (folder: string): Promise<Seeds | FileFault> => {
  let current = folder;
  try {
    const entries = (await readdir(folder, { withFileTypes: true })).toSorted((left, right) =>
      left.name < right.name ? -1 : 1,
    );
    if (entries.length > mostEntries) return tooMany(folder, entries.length);
    const files: ImportedFile[] = [];
    const unread: UnreadFile[] = [];
    for (const entry of entries) {
      current = path.join(folder, entry.name);
      if (await isNoConcern(folder, entry)) continue;
      const read = await readEntry(folder, entry);
      if ("ok" in read) return read;
      if ("input" in read) files.push(read);
      else unread.push(read);
    }
    if (files.length === 0) return noDocuments(folder, unread);
    current = path.join(folder, decisionsFileName);
    const hasDecisions = entries.some(({ name }) => name === decisionsFileName);
    const decisions = hasDecisions ? await readDecisions(current) : null;
    if (typeof decisions === "object" && decisions !== null) return decisions;
    const names = files.map(({ input }) => input.fileName);
    if (decisions !== null) names.push(decisionsFileName);
    return {
      ok: true,
      files: files.map(({ input }) => input),
      imported: files.flatMap(({ document }) => document ?? []),
      decisions,
      paths: names.map((name) => path.join(folder, name)),
      unread,
    };
  } catch (error) {
    return faultOfSystem(current, error);
  }
};
