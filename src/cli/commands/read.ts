import path from "node:path";
import { stringify } from "csv-stringify/sync";
import {
  formatPlace,
  importFile,
  largestImport,
  type Block,
  type ImportedDocument,
  type ImportedLine,
  type ImportNotice,
} from "../../import";
import { inputUnusable, nothingOpen, somethingOpen } from "../exit-code";
import { importTools } from "../import-tools";
import { importedWords } from "../report/imported-text";
import type { Terminal } from "../terminal";
import { readBytes } from "../text-file";
import { giveResult } from "../write-and-tell";

export const readFormats = ["text", "json", "csv"] as const;

export interface ReadOptions {
  readonly format: (typeof readFormats)[number];
  /** Standard output when absent. */
  readonly out?: string;
}

const noticeText = ({ at, found, expected, action }: ImportNotice): string =>
  [
    `${at === null ? "" : `${formatPlace(at)}: `}${found}`,
    `  必要なもの: ${expected}`,
    `  対応: ${action}`,
  ].join("\n");

const tablesOf = (blocks: readonly Block[]): readonly Extract<Block, { kind: "table" }>[] =>
  blocks.flatMap((block) => (block.kind === "table" ? [block] : []));

/** All tables, an empty row between two; a merged cell stands in its first place. */
const csvOf = ({ blocks }: ImportedDocument): string =>
  tablesOf(blocks)
    .map(({ rows, columns, cells }) => {
      const grid = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ""));
      for (const { row, column, text } of cells) {
        const line = grid[row];
        if (line !== undefined) line[column] = text;
      }
      return stringify(grid, { record_delimiter: "windows" });
    })
    .join("\r\n");

const render = (
  format: ReadOptions["format"],
  document: ImportedDocument,
  lines: readonly ImportedLine[],
): string => {
  switch (format) {
    case "text":
      return `${lines.map(({ text }) => text).join("\n")}\n`;
    case "json":
      return `${JSON.stringify(document, null, 2)}\n`;
    case "csv":
      return csvOf(document);
  }
};

/** Shows what is read of one file, of whatever format: its lines, its tables, or all of it with places and notices. */
export const readOne = async (
  file: string,
  { format, out }: ReadOptions,
  terminal: Terminal,
): Promise<number> => {
  const read = await readBytes(file, largestImport);
  if (!read.ok) {
    terminal.writeError(`${read.message}\n`);
    return inputUnusable;
  }
  const imported = await importFile(path.basename(file), read.bytes, importTools);
  if (!imported.ok) {
    const { found, expected, action } = imported;
    terminal.writeError(
      `「${file}」は読めません。\n  見つかったもの: ${found}\n  必要なもの: ${expected}\n  対応: ${action}\n`,
    );
    return inputUnusable;
  }
  const { document, lines } = imported;
  const text = render(format, document, lines);
  if (!(await giveResult(text, out, { paths: [file] }, terminal))) return inputUnusable;
  terminal.writeError(
    `読み取りました(${importedWords(document)}、確かめること${document.notices.length}件)。\n`,
  );
  for (const notice of document.notices) terminal.writeError(`${noticeText(notice)}\n`);
  return document.notices.length === 0 ? nothingOpen : somethingOpen;
};
