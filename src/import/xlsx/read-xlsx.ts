import { a1 } from "../../references";
import { readSnapshot } from "../../xlsx/snapshot";
import type { Block, ImportNotice, TableCell } from "../imported-document";
import { readBesideCells } from "./beside-cells";
import { shownCells, type ShownCell } from "./sheet-cells";
import { sheetNotices, shapeNotices } from "./xlsx-notices";

/** Rows without anything in them divide a sheet into tables. */
const bands = (cells: readonly ShownCell[]): readonly (readonly ShownCell[])[] => {
  const sorted = cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
  const groups: { readonly cells: ShownCell[]; end: number }[] = [];
  for (const cell of sorted) {
    const last = groups.at(-1);
    const end = cell.row + cell.rowCount;
    if (last !== undefined && cell.row <= last.end) {
      last.cells.push(cell);
      last.end = Math.max(last.end, end);
    } else {
      groups.push({ cells: [cell], end });
    }
  }
  return groups.map((group) => group.cells);
};

const placeOf = (sheet: string, cell: ShownCell) =>
  ({ kind: "sheet", sheet, address: a1(cell) }) as const;

/** Edges of rows and columns at which something begins or ends, in order. */
const edgesOf = (spans: readonly (readonly [start: number, length: number])[]): readonly number[] =>
  [...new Set(spans.flatMap(([start, length]) => [start, start + length]))].sort((a, b) => a - b);

const tableOf = (sheet: string, cells: readonly ShownCell[]): Block => {
  const rows = edgesOf(cells.map(({ row, rowCount }) => [row, rowCount]));
  const firstColumn = Math.min(...cells.map(({ column }) => column));
  const lastColumn = Math.max(...cells.map(({ column, columnCount }) => column + columnCount));
  return {
    kind: "table",
    rows: rows.length - 1,
    columns: lastColumn - firstColumn,
    cells: cells.map((cell): TableCell => {
      const row = rows.indexOf(cell.row);
      return {
        row,
        column: cell.column - firstColumn,
        rowSpan: rows.indexOf(cell.row + cell.rowCount) - row,
        columnSpan: cell.columnCount,
        text: cell.text,
        at: [placeOf(sheet, cell)],
        marks: cell.marks,
      };
    }),
  };
};

/** A band in which no row has two cells is text, not a table. */
const isText = (cells: readonly ShownCell[]): boolean =>
  new Set(cells.map(({ row }) => row)).size === cells.length;

const blocksOf = (sheet: string, cells: readonly ShownCell[]): readonly Block[] =>
  bands(cells).flatMap((band): readonly Block[] =>
    isText(band)
      ? band.map((cell) => ({
          kind: "paragraph",
          text: cell.text,
          at: [placeOf(sheet, cell)],
          marks: cell.marks,
        }))
      : [tableOf(sheet, band)],
  );

/** A workbook, sheet by sheet, its values as they are shown; or the words in which it was refused. */
export const readXlsx = (
  bytes: Uint8Array,
  fileName: string,
):
  | {
      readonly ok: true;
      readonly pages: number;
      readonly blocks: readonly Block[];
      readonly notices: readonly ImportNotice[];
    }
  | { readonly ok: false; readonly message: string } => {
  const reading = readSnapshot(bytes, fileName);
  if (!reading.ok) return reading;
  const { sheets, styles } = reading.snapshot;
  const beside = readBesideCells(bytes);
  const read = sheets.map((sheet) => ({ sheet, cells: shownCells(sheet, styles, beside) }));
  return {
    ok: true,
    pages: sheets.length,
    blocks: read.flatMap(({ sheet, cells }) => blocksOf(sheet.name, cells)),
    notices: [
      ...read.flatMap(({ sheet, cells }) => sheetNotices(sheet, cells)),
      ...shapeNotices(beside.shapeTexts),
    ],
  };
};
