import {
  isEntireColumn,
  isEntireRow,
  lastColumnOf,
  lastRowOf,
  sheetColumns,
  sheetRows,
  type Area,
} from "./area";

export const columnName = (column: number): string => {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
};

export const columnIndex = (name: string): number =>
  Array.from(name.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) -
  1;

/** `A1`, `A1:C9`, `A:C`, `1:3`. */
export const formatArea = (area: Area): string => {
  const columns = [columnName(area.column), columnName(lastColumnOf(area))] as const;
  const rows = [area.row + 1, lastRowOf(area) + 1] as const;
  if (isEntireColumn(area)) return `${columns[0]}:${columns[1]}`;
  if (isEntireRow(area)) return `${rows[0]}:${rows[1]}`;
  const first = `${columns[0]}${rows[0]}`;
  return area.rowCount === 1 && area.columnCount === 1 ? first : `${first}:${columns[1]}${rows[1]}`;
};

const plainSheetName = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const looksLikeCell = /^(?:[a-z]{1,3}\d+|r\d*(?:c\d*)?|c\d*)$/i;

/** A sheet name as formulas and addresses write it, in quotes where Excel wants them. */
export const quoteSheetName = (name: string): string =>
  plainSheetName.test(name) && !looksLikeCell.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

export const formatAddress = (sheetName: string, area: Area): string =>
  `${quoteSheetName(sheetName)}!${formatArea(area)}`;

export interface Address {
  /** Without quotes; `null` when the text names none. */
  readonly sheetName: string | null;
  readonly area: Area;
}

const cellPattern = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;
const columnsPattern = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const rowsPattern = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

const between = (first: number, last: number): readonly [number, number] =>
  first <= last ? [first, last - first + 1] : [last, first - last + 1];

export const parseArea = (text: string): Area | null => {
  const cells = cellPattern.exec(text);
  if (cells !== null) {
    const [, left = "", top = "", right = left, bottom = top] = cells;
    const [row, rowCount] = between(Number(top) - 1, Number(bottom) - 1);
    const [column, columnCount] = between(columnIndex(left), columnIndex(right));
    return { row, column, rowCount, columnCount };
  }
  const columns = columnsPattern.exec(text);
  if (columns !== null) {
    const [, left = "", right = left] = columns;
    const [column, columnCount] = between(columnIndex(left), columnIndex(right));
    return { row: 0, column, rowCount: sheetRows, columnCount };
  }
  const rows = rowsPattern.exec(text);
  if (rows === null) return null;
  const [, top = "", bottom = top] = rows;
  const [row, rowCount] = between(Number(top) - 1, Number(bottom) - 1);
  return { row, column: 0, rowCount, columnCount: sheetColumns };
};

/** `null` when the text is no address of one block of cells. */
export const parseAddress = (text: string): Address | null => {
  const at = text.lastIndexOf("!");
  const area = parseArea(text.slice(at + 1).trim());
  if (area === null) return null;
  if (at < 0) return { sheetName: null, area };
  const quoted = text.slice(0, at).trim();
  const sheetName = /^'.*'$/s.test(quoted) ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
  return { sheetName, area };
};
