import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { largestFile, type InputFile } from "../extract";
import { faultOfSystem, fileFault, type FileFault } from "./file-fault";
import { readTextFile, refusalToRead } from "./text-file";
import { decisionsFileName, lostName, unreadFiles, type UnreadFile } from "./unread-files";

/** A folder of documents as read from disk. */
export interface Seeds {
  readonly ok: true;
  readonly files: readonly InputFile[];
  /** `null` when there is no such file. */
  readonly decisions: string | null;
  /** Paths of all files read. */
  readonly paths: readonly string[];
  /** What else stands in the folder. */
  readonly unread: readonly UnreadFile[];
}

const readDocument = async (folder: string, fileName: string): Promise<InputFile | FileFault> => {
  const file = path.join(folder, fileName);
  const refused = await refusalToRead(file);
  if (refused !== null) return refused;
  const { size } = await stat(file);
  return { fileName, bytes: size > largestFile ? { tooLarge: size } : await readFile(file) };
};

/** Whether a file of this name is read as a document where it stands in a folder of documents. */
export const isDocumentName = (name: string): boolean => /^(?!~\$)[^.].*\.txt$/iu.test(name);

const readDecisions = async (file: string): Promise<string | FileFault> => {
  const read = await readTextFile(file, "判断の記録");
  return read.ok ? read.text : read;
};

const unreadableName = (folder: string, name: string): FileFault =>
  fileFault(
    `「${path.join(folder, name)}」の名前を読み取れません。名前に UTF-8 でない文字があります。名前を付け直してください。`,
  );

/** Reads every `*.txt` of a folder (not hidden ones), sorted by name, and the decisions beside them; names what else is there. */
export const readSeeds = async (folder: string): Promise<Seeds | FileFault> => {
  let current = folder;
  try {
    const entries = (await readdir(folder, { withFileTypes: true })).toSorted((left, right) =>
      left.name < right.name ? -1 : 1,
    );
    const documents = entries.filter(({ name }) => isDocumentName(name));
    if (documents.length === 0) {
      return fileFault(
        `「${folder}」に資料(拡張子が .txt のファイル)がありません。資料を入れたフォルダーを --seeds で指定してください。`,
      );
    }
    const files: InputFile[] = [];
    for (const { name } of documents) {
      current = path.join(folder, name);
      if (name.includes(lostName)) return unreadableName(folder, name);
      const read = await readDocument(folder, name);
      if ("ok" in read) return read;
      files.push(read);
    }
    current = path.join(folder, decisionsFileName);
    const hasDecisions = entries.some(({ name }) => name === decisionsFileName);
    const decisions = hasDecisions ? await readDecisions(current) : null;
    if (typeof decisions === "object" && decisions !== null) return decisions;
    current = folder;
    const unread = await unreadFiles(
      folder,
      entries.filter((entry) => !documents.includes(entry)),
    );
    const read = documents.map(({ name }) => name);
    if (decisions !== null) read.push(decisionsFileName);
    const paths = read.map((name) => path.join(folder, name));
    return { ok: true, files, decisions, paths, unread };
  } catch (error) {
    return faultOfSystem(current, error);
  }
};
