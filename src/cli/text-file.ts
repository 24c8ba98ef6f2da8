import { readFile, stat } from "node:fs/promises";
import type { Fault } from "../dataset";
import { faultOfSystem, fileFault, type FileFault } from "./file-fault";

interface TextFile {
  readonly ok: true;
  readonly text: string;
}

/** A dataset of the largest region has a few MB. */
const largest = 256 * 1024 * 1024;

/** Reads a file as text; `word` says what it should be. */
export const readTextFile = async (file: string, word: string): Promise<TextFile | FileFault> => {
  try {
    const { size } = await stat(file);
    if (size > largest) {
      return fileFault(`「${file}」は大きすぎます。${word}のファイルかどうかを確認してください。`);
    }
    return { ok: true, text: await readFile(file, "utf8") };
  } catch (error) {
    return faultOfSystem(file, error);
  }
};

/** All faults of a file, one line each. */
export const listFaults = (file: string, faults: readonly Fault[]): FileFault =>
  fileFault(
    [
      `「${file}」は使えません。次の${faults.length}か所を直してください。`,
      ...faults.map(({ path, message }) => `  ${path}: ${message}`),
    ].join("\n"),
  );

/** Whether there is anything of this name. */
export const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );
