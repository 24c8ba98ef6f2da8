import { mkdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { faultOfSystem, fileFault, type FileFault } from "./file-fault";

export interface OutputFile {
  readonly path: string;
  readonly data: string | Uint8Array;
}

type Written = { readonly ok: true } | FileFault;

/** The file itself where the path is a link, so that writing keeps the link. */
const targetOf = async (file: string): Promise<string> => {
  try {
    return await realpath(file);
  } catch {
    return path.resolve(file);
  }
};

const kindOf = async (file: string): Promise<"absent" | "file" | "folder" | "other"> => {
  try {
    const found = await stat(file);
    if (found.isDirectory()) return "folder";
    return found.isFile() ? "file" : "other";
  } catch {
    return "absent";
  }
};

const refusal = async (
  { path: shown }: OutputFile,
  target: string,
  inputs: readonly string[],
): Promise<FileFault | null> => {
  const readFrom = await Promise.all(inputs.map(targetOf));
  if (readFrom.includes(target)) {
    return fileFault(
      `「${shown}」は読み取り元のファイルなので、上書きしません。別の名前を指定してください。`,
    );
  }
  switch (await kindOf(target)) {
    case "folder":
      return fileFault(`「${shown}」はフォルダーです。ファイルの名前を指定してください。`);
    case "other":
      // Renaming over a device such as /dev/null would replace it.
      return fileFault(`「${shown}」は通常のファイルではありません。別の名前を指定してください。`);
    case "absent":
    case "file":
      return null;
  }
};

/** Node's own recursive `mkdir` never returns where a file system refuses with ENOENT (as /proc does). */
const createFolder = async (folder: string): Promise<void> => {
  if ((await kindOf(folder)) === "folder") return;
  const parent = path.dirname(folder);
  if (parent !== folder) await createFolder(parent);
  await mkdir(folder);
};

interface Staged {
  readonly file: OutputFile;
  readonly target: string;
  readonly temporary: string;
}

const stageFile = async (file: OutputFile, target: string): Promise<Staged> => {
  const folder = path.dirname(target);
  await createFolder(folder);
  const temporary = path.join(folder, `.${path.basename(target)}.${process.pid}.tmp`);
  return { file, target, temporary };
};

/**
 * Writes all files or none: each goes to a temporary file in its own folder first, and takes its name only when
 * every one is complete. Folders are created. `inputs` are the files this run was read from; they are never overwritten.
 */
export const writeFiles = async (
  files: readonly OutputFile[],
  inputs: readonly string[],
): Promise<Written> => {
  const staged: Staged[] = [];
  let current = "";
  try {
    for (const file of files) {
      current = file.path;
      const target = await targetOf(file.path);
      const refused = await refusal(file, target, inputs);
      if (refused !== null) return refused;
      staged.push(await stageFile(file, target));
    }
    for (const { file, temporary } of staged) {
      current = file.path;
      await writeFile(temporary, file.data);
    }
    for (const { file, target, temporary } of staged) {
      current = file.path;
      await rename(temporary, target);
    }
    return { ok: true };
  } catch (error) {
    return faultOfSystem(current, error);
  } finally {
    await Promise.all(staged.map(({ temporary }) => rm(temporary, { force: true })));
  }
};
