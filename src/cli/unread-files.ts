import type { Dirent } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import { settingsFileName } from "./settings-record";

/** What stands in a folder of documents and was not read, and what to do if it is a document. */
export interface UnreadFile {
  readonly fileName: string;
  readonly action: string;
}

export const decisionsFileName = "decisions.json";

const saveAsText = "資料のときは、テキスト(.txt)として保存し直してください。";

const actions: readonly (readonly [RegExp, string])[] = [
  [
    /\.(?:docx?|docm|rtf|odt|jtdc?)$/iu,
    "資料のときは、Word などで開き、書式なしのテキスト(.txt)として保存してください。",
  ],
  [
    /\.(?:xlsx?|xlsm|xlsb|ods|csv|tsv)$/iu,
    "資料のときは、Excel で開き、「テキスト(タブ区切り)」(.txt)として保存してください。",
  ],
  [/\.pdf$/iu, "資料のときは、本文の文字を取り出し、テキスト(.txt)として保存してください。"],
  [/\.(?:zip|lzh|7z)$/iu, "資料が入っているときは、展開してテキスト(.txt)にしてください。"],
];

/** What a folder holds besides documents: hidden files, those of the system and of open Office documents. */
const isNoConcern = (name: string): boolean =>
  /^(?:\.|~\$)/u.test(name) || /^(?:thumbs\.db|desktop\.ini|readme\.md)$/iu.test(name);

/** What Node gives for a name that is no UTF-8: the file cannot be opened by it. */
export const lostName = "\ufffd";

const headBytes = 200;

/** A file of our own formats says so in its first lines. */
const isOurs = async (file: string): Promise<boolean> => {
  if (!file.endsWith(".json")) return false;
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.toString("utf8", 0, bytesRead).includes('"renkei-totsugo-');
  } finally {
    await handle.close();
  }
};

const unreadFile = async (folder: string, entry: Dirent): Promise<readonly UnreadFile[]> => {
  const { name } = entry;
  if (entry.isDirectory()) {
    return [
      {
        fileName: `${name}/`,
        action: "フォルダーの中は読みません。資料があるときは、このフォルダーに移してください。",
      },
    ];
  }
  if (entry.isFile() && !name.includes(lostName) && (await isOurs(path.join(folder, name))))
    return [];
  const action = actions.find(([pattern]) => pattern.test(name))?.[1] ?? saveAsText;
  return [{ fileName: name, action }];
};

/** The entries of a folder that are neither documents nor ours, each with what to do. */
export const unreadFiles = async (
  folder: string,
  entries: readonly Dirent[],
): Promise<readonly UnreadFile[]> => {
  const others = entries.filter(
    ({ name }) => !isNoConcern(name) && name !== decisionsFileName && name !== settingsFileName,
  );
  const unread = [];
  for (const entry of others) unread.push(...(await unreadFile(folder, entry)));
  return unread;
};
