import { mkdir, realpath, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { faultOfSystem, fileFault, type FileFault } from "./file-fault";
import { kindOfFile } from "./file-kind";
import { settingsFileName } from "./settings-record";
import { decisionsFileName } from "./unread-files";

export interface OutputFile {
  readonly path: string;
  readonly data: string | Uint8Array;
}

type Written = { readonly ok: true } | FileFault;

/** The file itself where the path is a link, so that writing keeps the link; one that is not there yet in its real folder. */
export const targetOf = async (file: string): Promise<string> => {
  try {
    return await realpath(file);
  } catch {
    const whole = path.resolve(file);
    const folder = path.dirname(whole);
    return folder === whole ? whole : path.join(await targetOf(folder), path.basename(whole));
  }
};

/** Whether the next run would take the file for an input: of a folder of documents all is looked at, but our own JSON. */
const wouldBeRead = (target: string, readFrom: readonly string[]): boolean => {
  const folders = readFrom
    .filter((file) => !file.endsWith(".json"))
    .map((file) => path.dirname(file));
  const name = path.basename(target);
  const isOurs = name.endsWith(".json") && name !== decisionsFileName && name !== settingsFileName;
  return !isOurs && folders.includes(path.dirname(target));
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
  if (wouldBeRead(target, readFrom)) {
    return fileFault(
      `「${shown}」は資料のフォルダーの中なので、書き出しません。次の点検で資料と取り違えます。別のフォルダーを指定してください。`,
    );
  }
  switch (await kindOfFile(target)) {
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
  if ((await kindOfFile(folder)) === "folder") return;
  const parent = path.dirname(folder);
  if (parent !== folder) await createFolder(parent);
  await mkdir(folder);
};

interface Staged {
  readonly file: OutputFile;
  readonly target: string;
  readonly temporary: string;
}

/** The temporary name does not grow with the file's own, which may have the full 255 bytes. */
const stageFile = async (file: OutputFile, target: string, number: number): Promise<Staged> => {
  const folder = path.dirname(target);
  await createFolder(folder);
  const temporary = path.join(folder, `.renkei-totsugo-${process.pid}-${number}.tmp`);
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
      staged.push(await stageFile(file, target, staged.length));
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
