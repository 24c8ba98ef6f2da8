import path from "node:path";
import { exportDataset } from "../../dataset";
import { exitCodeOf, inputUnusable } from "../exit-code";
import type { InputOptions } from "../load-input";
import type { Terminal } from "../terminal";
import { usableInput } from "../usable-input";
import { writeAndTell } from "../write-and-tell";

export interface ExportOptions extends InputOptions {
  /** Folder. */
  readonly out: string;
}

/** Writes the dataset as CSV tables with `datapackage.json`. */
export const exportTables = async (options: ExportOptions, terminal: Terminal): Promise<number> => {
  const input = await usableInput(options, terminal);
  if (input === null) return inputUnusable;
  const files = exportDataset(input.dataset).map(({ fileName, text }) => ({
    path: path.join(options.out, fileName),
    data: text,
  }));
  const isWritten = await writeAndTell(files, options.out, input, terminal);
  return isWritten ? exitCodeOf(input.dataset, []) : inputUnusable;
};
