import { open, readFile, stat } from "node:fs/promises";
import { largestJson, readJsonText, tooLargeJson, type Fault } from "../dataset";
import { faultOfCode, faultOfSystem, fileFault, type FileFault } from "./file-fault";
import { kindOfFile } from "./file-kind";

interface TextFile {
  readonly ok: true;
  readonly text: string;
}

/** What may be read to its end: a pipe or a device may have none. */
const refusalToRead = async (file: string): Promise<FileFault | null> => {
  switch (await kindOfFile(file)) {
    case "folder":
      return faultOfCode(file, "EISDIR");
    case "other":
      return fileFault(`「${file}」は通常のファイルではありません。ファイルを指定してください。`);
    case "absent":
    case "file":
      return null;
  }
};

/** Reads a whole file; one that is larger than `most` bytes is refused before. */
export const readBytes = async (
  file: string,
  most: number,
): Promise<
  { readonly ok: true; readonly bytes: Uint8Array | { readonly tooLarge: number } } | FileFault
> => {
  const refused = await refusalToRead(file);
  if (refused !== null) return refused;
  try {
    const { size } = await stat(file);
    return { ok: true, bytes: size > most ? { tooLarge: size } : await readFile(file) };
  } catch (error) {
    return faultOfSystem(file, error);
  }
};

/** Reads a JSON file as text; `word` says what it should be. */
export const readTextFile = async (file: string, word: string): Promise<TextFile | FileFault> => {
  const refused = await refusalToRead(file);
  if (refused !== null) return refused;
  try {
    const handle = await open(file);
    try {
      const { size } = await handle.stat();
      if (size > largestJson)
        return fileFault(`「${file}」を使えません。${tooLargeJson(size, word)}`);
      const read = readJsonText(await handle.readFile(), word);
      return read.ok ? read : fileFault(`「${file}」を使えません。${read.message}`);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return faultOfSystem(file, error);
  }
};

const mostShown = 100;

/** Faults, one line each; of very many the first. */
export const faultLines = (faults: readonly Fault[]): readonly string[] => [
  ...faults.slice(0, mostShown).map(({ path, message }) => `  ${path}: ${message}`),
  ...(faults.length > mostShown ? [`  ほか${faults.length - mostShown}か所`] : []),
];

/** All faults of a file. */
export const listFaults = (file: string, faults: readonly Fault[]): FileFault =>
  fileFault(
    [
      `「${file}」は使えません。次の${faults.length}か所を直してください。`,
      ...faultLines(faults),
    ].join("\n"),
  );

/** Whether there is anything of this name. */
export const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );
