import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { HostedFiles } from "./check-addresses";
import { pngSize } from "./png-size";

/** Files in the first of the folders that has them: the built pane, or the sources it is built from. */
export function hostedFilesIn(folders: readonly string[]): HostedFiles {
  const find = (path: string) =>
    folders.map((folder) => join(folder, path)).find((file) => existsSync(file));
  return {
    hasFile: (path) => find(path) !== undefined,
    pngSize: (path) => {
      const file = find(path);
      return file === undefined ? null : pngSize(readFileSync(file));
    },
  };
}
