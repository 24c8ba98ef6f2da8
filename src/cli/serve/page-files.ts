import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { fileFault, type FileFault } from "../file-fault";

/** The build writes it last: every file of the page with its size. */
export const listName = "files.json";
export const firstPage = "index.html";

const listSchema = z.array(z.object({ path: z.string(), bytes: z.int() }));

/** Sizes of the files of a page by their path in its folder, with `/` between the parts. */
export type PageFiles = ReadonlyMap<string, number>;

const listOf = (text: string): PageFiles | null => {
  try {
    const parsed = listSchema.safeParse(JSON.parse(text));
    return parsed.success ? new Map(parsed.data.map((file) => [file.path, file.bytes])) : null;
  } catch {
    return null;
  }
};

/** The files of the page in a folder; `null` while it is being built, or where a build was interrupted. */
export const readPageFiles = async (folder: string): Promise<PageFiles | null> => {
  try {
    return listOf(await readFile(path.join(folder, listName), "utf8"));
  } catch {
    return null;
  }
};

const sizeOf = async (file: string): Promise<number | null> => {
  try {
    const found = await stat(file);
    return found.isFile() ? found.size : null;
  } catch {
    return null;
  }
};

const counted = new Intl.NumberFormat("ja-JP");

const complaintAbout = (shown: string, expected: number, found: number | null): string | null => {
  if (found === expected) return null;
  return found === null
    ? `「${shown}」がありません。`
    : `「${shown}」は${counted.format(expected)}バイトのはずですが、${counted.format(found)}バイトです。`;
};

const buildAnew = "「npm run build」で組み立ててから、やり直してください。";

const incomplete = (folder: string, complaints: readonly string[]): FileFault => {
  const more = complaints.length > 1 ? `ほかに${complaints.length - 1}か所あります。` : "";
  return fileFault(
    `「${folder}」の画面は組み立てが途中です。${complaints[0] ?? ""}${more}${buildAnew}`,
  );
};

/** Whether a folder holds a whole page; says in Japanese what is missing. */
export const inspectPage = async (folder: string): Promise<{ readonly ok: true } | FileFault> => {
  if ((await sizeOf(path.join(folder, firstPage))) === null) {
    return fileFault(
      `「${folder}」に画面がありません。そこに「${firstPage}」があるはずです。${buildAnew}`,
    );
  }
  const files = await readPageFiles(folder);
  if (files?.has(firstPage) !== true) {
    const list = path.join(folder, listName);
    return incomplete(folder, [`最後に書かれるはずの一覧「${list}」がないか、欠けています。`]);
  }
  const complaints: string[] = [];
  for (const [name, bytes] of files) {
    const file = path.join(folder, name);
    const complaint = complaintAbout(file, bytes, await sizeOf(file));
    if (complaint !== null) complaints.push(complaint);
  }
  return complaints.length === 0 ? { ok: true } : incomplete(folder, complaints);
};
