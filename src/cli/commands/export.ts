import path from "node:path";
import { exportDataset, type ExportedFile } from "../../dataset";
import { exitCodeOf, inputUnusable } from "../exit-code";
import type { InputOptions } from "../load-input";
import type { Terminal } from "../terminal";
import { usableInput } from "../usable-input";
import { writeAndTell } from "../write-and-tell";

export interface ExportOptions extends InputOptions {
  /** Folder. */
  readonly out: string;
}

const mostShown = 5;

/** The values stay as the documents print them; whoever opens the tables is told which of them Excel would calculate. */
const formulaWarning = (files: readonly ExportedFile[]): string => {
  const places = files.flatMap(({ fileName, formulaCells }) =>
    formulaCells.map(({ row, column }) => `  ${fileName} ${row}行目の ${column}\n`),
  );
  if (places.length === 0) return "";
  const others = places.length - mostShown;
  return [
    `「=」「+」「-」「@」で始まる値が${places.length}か所あります。値は資料のとおりです。Excel で CSV を直接開くと式として扱われるため、「データ」の「テキストまたは CSV から」で、文字列として取り込んでください。\n`,
    ...places.slice(0, mostShown),
    ...(others > 0 ? [`  ほか${others}か所\n`] : []),
  ].join("");
};

/** Writes the dataset as CSV tables with `datapackage.json`. */
export const exportTables = async (options: ExportOptions, terminal: Terminal): Promise<number> => {
  const input = await usableInput(options, terminal);
  if (input === null) return inputUnusable;
  const exported = exportDataset(input.dataset);
  const files = exported.map(({ fileName, text }) => ({
    path: path.join(options.out, fileName),
    data: text,
  }));
  const isWritten = await writeAndTell(files, options.out, input, terminal);
  if (isWritten) terminal.writeError(formulaWarning(exported));
  return isWritten ? exitCodeOf(input.dataset, []) : inputUnusable;
};
