import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { largestFile, type InputFile } from "../extract";
import { faultOfSystem, fileFault, type FileFault } from "./file-fault";

export const decisionsFileName = "decisions.json";

/** A folder of documents as read from disk. */
export interface Seeds {
  readonly ok: true;
  readonly files: readonly InputFile[];
  /** `null` when there is no such file. */
  readonly decisions: string | null;
  /** Paths of all files read. */
  readonly paths: readonly string[];
}

const readDocument = async (folder: string, fileName: string): Promise<InputFile> => {
  const file = path.join(folder, fileName);
  const { size } = await stat(file);
  return { fileName, bytes: size > largestFile ? { tooLarge: size } : await readFile(file) };
};

const isDocumentName = (name: string): boolean => /^[^.].*\.txt$/iu.test(name);

/** Reads every `*.txt` of a folder (not hidden ones), sorted by name, and the decisions beside them. */
export const readSeeds = async (folder: string): Promise<Seeds | FileFault> => {
  let current = folder;
  try {
    const names = (await readdir(folder)).toSorted();
    const documents = names.filter(isDocumentName);
    if (documents.length === 0) {
      return fileFault(
        `「${folder}」に資料(拡張子が .txt のファイル)がありません。資料を入れたフォルダーを --seeds で指定してください。`,
      );
    }
    const files: InputFile[] = [];
    for (const name of documents) {
      current = path.join(folder, name);
      files.push(await readDocument(folder, name));
    }
    current = path.join(folder, decisionsFileName);
    const hasDecisions = names.includes(decisionsFileName);
    const decisions = hasDecisions ? await readFile(current, "utf8") : null;
    const read = hasDecisions ? [...documents, decisionsFileName] : documents;
    return { ok: true, files, decisions, paths: read.map((name) => path.join(folder, name)) };
  } catch (error) {
    return faultOfSystem(current, error);
  }
};
