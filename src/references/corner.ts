import {
  isEntireColumn,
  isEntireRow,
  isOnSheet,
  lastCellOf,
  rangeBetween,
  sheetColumns,
  sheetRows,
  type CellRange,
} from "./range";

/** One end of a reference, with its `$`. */
export interface Corner {
  /** `null` in 「A:C」. */
  readonly row: number | null;
  /** `null` in 「1:3」. */
  readonly column: number | null;
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
}

/** Both ends of a reference as they are written; `last` is `null` where a single cell is. */
export interface Corners {
  readonly first: Corner;
  readonly last: Corner | null;
}

const letters = 26;
const codeBeforeA = 64;

/** 0 → 「A」, 25 → 「Z」, 26 → 「AA」. */
export const columnLetters = (column: number): string => {
  const last = String.fromCharCode(codeBeforeA + 1 + (column % letters));
  return column < letters ? last : columnLetters(Math.floor(column / letters) - 1) + last;
};

/** 「A」 → 0, 「aa」 → 26. */
export const columnNumber = (text: string): number => {
  let number = 0;
  for (const letter of text.toUpperCase()) {
    number = number * letters + letter.charCodeAt(0) - codeBeforeA;
  }
  return number - 1;
};

/** A single cell, for regular expressions: 「B2」, 「$B$2」. No groups. */
export const cellPattern = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;

/** The ends of a reference, for regular expressions: 「B2」, 「$B2:D$9」, 「A:C」, 「1:3」. No groups. */
export const cornersPattern =
  String.raw`(?:${cellPattern}(?::${cellPattern})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}` +
  String.raw`|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6})`;

const wholeText = new RegExp(`^${cornersPattern}$`, "u");
const cornerParts = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/u;

const parseCorner = (text: string): Corner => {
  const [, firstMark = "", column = "", secondMark = "", row = ""] = cornerParts.exec(text) ?? [];
  return {
    column: column === "" ? null : columnNumber(column),
    row: row === "" ? null : Number(row) - 1,
    isColumnFixed: column !== "" && firstMark === "$",
    isRowFixed: (column === "" ? firstMark : secondMark) === "$",
  };
};

/** Reads the ends of a reference, with or without `$`, in capitals or not; `null` for any other text. */
export const parseCorners = (text: string): Corners | null => {
  if (!wholeText.test(text)) return null;
  const [first = "", last] = text.split(":");
  return { first: parseCorner(first), last: last === undefined ? null : parseCorner(last) };
};

/** The cells between two ends, whichever is named first; `null` outside the sheet. */
export const rangeOfCorners = ({ first, last }: Corners): CellRange | null => {
  const end = last ?? first;
  const range = rangeBetween(
    { row: first.row ?? 0, column: first.column ?? 0 },
    { row: end.row ?? sheetRows - 1, column: end.column ?? sheetColumns - 1 },
  );
  return isOnSheet(range) ? range : null;
};

const formatCorner = ({ row, column, isRowFixed, isColumnFixed }: Corner): string =>
  (column === null ? "" : (isColumnFixed ? "$" : "") + columnLetters(column)) +
  (row === null ? "" : (isRowFixed ? "$" : "") + String(row + 1));

const isBehind = (one: number | null, other: number | null): boolean => (one ?? 0) > (other ?? 0);

/** Excel writes the upper left end first; each `$` stays with its row or column. */
const inOrder = (first: Corner, last: Corner): readonly Corner[] => {
  const [top, bottom] = isBehind(first.row, last.row) ? [last, first] : [first, last];
  const [left, right] = isBehind(first.column, last.column) ? [last, first] : [first, last];
  return [
    { ...left, row: top.row, isRowFixed: top.isRowFixed },
    { ...right, row: bottom.row, isRowFixed: bottom.isRowFixed },
  ];
};

export const formatCorners = ({ first, last }: Corners): string =>
  (last === null ? [first] : inOrder(first, last)).map(formatCorner).join(":");

/** The ends of a range as Excel writes them: one for a single cell, no rows for whole columns. */
export const cornersOf = (range: CellRange, fixed: "fixed" | "relative"): Corners => {
  const marks = { isRowFixed: fixed === "fixed", isColumnFixed: fixed === "fixed" };
  const corner = ({ row, column }: { readonly row: number; readonly column: number }): Corner => ({
    ...marks,
    row: isEntireColumn(range) ? null : row,
    column: isEntireRow(range) && !isEntireColumn(range) ? null : column,
  });
  const isCell = range.rowCount === 1 && range.columnCount === 1;
  return { first: corner(range), last: isCell ? null : corner(lastCellOf(range)) };
};
