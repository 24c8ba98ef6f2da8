import type { Dirent } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import type { InputFile } from "../extract";
import { kindOfFile, type FileKind } from "./file-kind";
import { settingsFileName } from "./settings-record";

/** What stands in a folder of documents and was not read, and what to do if it is a document. */
export interface UnreadFile {
  readonly fileName: string;
  readonly action: string;
}

export const decisionsFileName = "decisions.json";

const saveAsText = "資料のときは、テキスト(.txt)として保存し直してください。";

/** For files that are not what their name says. */
const actions: readonly (readonly [RegExp, string])[] = [
  [
    /\.(?:docx?|docm|rtf|odt|jtdc?)$/iu,
    "資料のときは、Word などで開き、Word の文書(.docx)として保存し直してください。",
  ],
  [
    /\.(?:xlsx?|xlsm|xlsb|ods|csv|tsv)$/iu,
    "資料のときは、Excel で開き、Excel ブック(.xlsx)として保存し直してください。",
  ],
  [/\.pdf$/iu, "資料のときは、元の Word や Excel から PDF を作り直してください。"],
  [
    /\.(?:zip|lzh|7z)$/iu,
    "資料が入っているときは、展開して中の資料をこのフォルダーに入れてください。",
  ],
];

/** Hidden files, those of the system and of open Office documents, and what is read as something else than a document. */
const isOthers = (name: string): boolean =>
  /^(?:\.|~\$)/u.test(name) ||
  /^(?:thumbs\.db|desktop\.ini|readme\.md)$/iu.test(name) ||
  name === decisionsFileName ||
  name === settingsFileName;

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

/** Whether an entry of a folder of documents is neither a document nor to be named. */
export const isNoConcern = async (folder: string, { name }: Dirent): Promise<boolean> => {
  if (isOthers(name)) return true;
  const file = path.join(folder, name);
  return !name.includes(lostName) && (await kindOfFile(file)) === "file" && (await isOurs(file));
};

/** What its content says of a file that was opened. */
const actionFor = (input: InputFile): string | null => {
  if ("refused" in input) return `${input.refused.found}です。${input.refused.action}`;
  if ("bytes" in input) return null;
  const start = input.lines.find((line) => line.trim() !== "")?.trim() ?? "";
  return start === ""
    ? "文字のないファイルです。資料のときは、原本を確かめてください。"
    : `「${Array.from(start.replaceAll("\t", " ")).slice(0, 40).join("")}」で始まる、知らない種類の文書です。資料のときは、題名の行が欠けていないか確かめてください。`;
};

/** An entry behind which there is no file, links followed. */
export const unreadPlace = (name: string, kind: Exclude<FileKind, "file">): UnreadFile => {
  switch (kind) {
    case "folder":
      return {
        fileName: `${name}/`,
        action: "フォルダーの中は読みません。資料があるときは、このフォルダーに移してください。",
      };
    case "absent":
      return {
        fileName: name,
        action:
          "リンクの先にファイルがありません。資料のときは、ファイルそのものを入れてください。",
      };
    case "other":
      return {
        fileName: name,
        action: "通常のファイルではありません。資料のときは、ファイルそのものを入れてください。",
      };
  }
};

/** An entry that is no document; `input` what was read of it. */
export const unreadFile = (name: string, input?: InputFile): UnreadFile => {
  const byName = actions.find(([pattern]) => pattern.test(name))?.[1] ?? saveAsText;
  return { fileName: name, action: (input === undefined ? null : actionFor(input)) ?? byName };
};

/** So many are named where there is little room. */
export const mostNamed = 5;

/** Each with what to do; of more than `most` the rest is counted. */
export const unreadLines = (unread: readonly UnreadFile[], most: number): readonly string[] => [
  ...unread.slice(0, most).map(({ fileName, action }) => `「${fileName}」: ${action}`),
  ...(unread.length > most ? [`ほか${String(unread.length - most)}件`] : []),
];
