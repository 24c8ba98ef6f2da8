import { stat } from "node:fs/promises";

/** What stands at a path, links followed: `other` is a pipe, a device or a socket. */
export type FileKind = "absent" | "file" | "folder" | "other";

export const kindOfFile = async (file: string): Promise<FileKind> => {
  try {
    const found = await stat(file);
    if (found.isDirectory()) return "folder";
    return found.isFile() ? "file" : "other";
  } catch {
    return "absent";
  }
};
