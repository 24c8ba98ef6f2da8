import { parse } from "csv-parse/browser/esm/sync";
import type { Block, Place } from "../imported-document";
import type { ImportedLine } from "../to-lines";

/** Text as lines: those of the file as they are, or rows of a table that a program has quoted. */
export interface ReadText {
  readonly format: "text" | "csv";
  readonly blocks: readonly Block[];
  readonly lines: readonly ImportedLine[];
}

const linePlace = (line: number): Place => ({ kind: "line", line });

/** A cell that begins with a quote and does not end in the same line: Word and Excel write breaks in cells so. */
const hasQuotedBreak = (text: string): boolean =>
  text
    .split("\n")
    .some((line) =>
      line.split("\t").some((cell) => cell.startsWith('"') && !/^"(?:[^"]|"")*"\r?$/u.test(cell)),
    );

/** Rows under commas: every line has as many, one at least, and no line has a tab. */
const looksLikeCsv = (text: string): boolean => {
  if (text.includes("\t")) return false;
  const rows = parsedRows(text, ",");
  const filled = rows?.filter(({ cells }) => cells.some((cell) => cell !== "")) ?? [];
  const widths = new Set(filled.map(({ cells }) => cells.length));
  return filled.length >= 2 && widths.size === 1 && (filled[0]?.cells.length ?? 0) >= 3;
};

interface ParsedRow {
  readonly cells: readonly string[];
  /** 1-based line at which the row begins. */
  readonly line: number;
}

const isRecord = (
  value: unknown,
): value is { readonly record: readonly string[]; readonly info: { readonly lines: number } } =>
  typeof value === "object" && value !== null && "record" in value && "info" in value;

/** RFC 4180 with any delimiter; null where quotes do not match. */
const parsedRows = (text: string, delimiter: string): readonly ParsedRow[] | null => {
  try {
    const records: unknown = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: false,
    });
    if (!Array.isArray(records)) return null;
    let line = 1;
    return records.filter(isRecord).map(({ record, info }) => {
      const row = { cells: record, line };
      line = info.lines + 1;
      return row;
    });
  } catch {
    return null;
  }
};

const inOneLine = (cell: string): string => cell.replace(/[\t\r\n]+/gu, " ").trim();

const asTable = (rows: readonly ParsedRow[], format: ReadText["format"]): ReadText => {
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const blocks: readonly Block[] = [
    {
      kind: "table",
      rows: rows.length,
      columns,
      cells: rows.flatMap(({ cells, line }, row) =>
        cells.map((text, column) => ({
          row,
          column,
          rowSpan: 1,
          columnSpan: 1,
          text,
          at: [linePlace(line)],
          marks: [],
        })),
      ),
    },
  ];
  const lines = rows.map(({ cells, line }) => ({
    text: cells.map(inOneLine).join("\t"),
    places: cells.map(() => [linePlace(line)]),
  }));
  return { format, blocks, lines };
};

const asLines = (text: string): ReadText => {
  const split = text.split(/\r\n|\n|\r/u);
  const own = split.at(-1) === "" ? split.slice(0, -1) : split;
  return {
    format: "text",
    blocks: own.map((line, index) => ({
      kind: "paragraph",
      text: line,
      at: [linePlace(index + 1)],
      marks: [],
    })),
    lines: own.map((line, index) => ({ text: line, places: [[linePlace(index + 1)]] })),
  };
};

/** Reads decoded text. Lines stay as they are unless a program has quoted cells or divided them by commas. */
export const readText = (text: string): ReadText => {
  if (text.includes("\t") && text.includes('"') && hasQuotedBreak(text)) {
    const rows = parsedRows(text, "\t");
    if (rows !== null) return asTable(rows, "text");
  }
  if (text.includes(",") && looksLikeCsv(text)) {
    const rows = parsedRows(text, ",");
    if (rows !== null) return asTable(rows, "csv");
  }
  return asLines(text);
};
