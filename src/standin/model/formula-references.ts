import { columnIndex, columnName, quoteSheetName } from "./address";
import { isOnSheet, sheetColumns, sheetRows, type Area } from "./area";

interface Corner {
  /** null in `A:C`. */
  readonly row: number | null;
  /** null in `1:3`. */
  readonly column: number | null;
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
}

/** A reference as it stands in a formula. */
export interface FormulaReference {
  readonly sheetName: string | null;
  readonly first: Corner;
  readonly last: Corner | null;
}

const cell = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const pattern = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`(?<![\p{L}\p{N}_.$!'])((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?` +
      String.raw`(${cell}(?::${cell})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})` +
      String.raw`(?![\p{L}\p{N}_(.!])`,
  ].join("|"),
  "gu",
);

const cornerPattern = /^(\$?)([A-Za-z]{0,3})(\$?)(\d{0,7})$/;

const parseCorner = (text: string): Corner => {
  const [, firstMark = "", letters = "", secondMark = "", digits = ""] =
    cornerPattern.exec(text) ?? [];
  return {
    column: letters === "" ? null : columnIndex(letters),
    row: digits === "" ? null : Number(digits) - 1,
    isColumnFixed: letters !== "" && firstMark === "$",
    isRowFixed: (letters === "" ? firstMark : secondMark) === "$",
  };
};

const formatCorner = ({ row, column, isRowFixed, isColumnFixed }: Corner): string =>
  (column === null ? "" : (isColumnFixed ? "$" : "") + columnName(column)) +
  (row === null ? "" : `${isRowFixed ? "$" : ""}${row + 1}`);

export const formatReference = ({ sheetName, first, last }: FormulaReference): string =>
  (sheetName === null ? "" : `${quoteSheetName(sheetName)}!`) +
  formatCorner(first) +
  (last === null ? "" : `:${formatCorner(last)}`);

const parseReference = (sheet: string | undefined, text: string): FormulaReference => {
  const [first = "", last] = text.split(":");
  const name = sheet?.slice(0, -1);
  return {
    sheetName:
      name === undefined
        ? null
        : name.startsWith("'")
          ? name.slice(1, -1).replaceAll("''", "'")
          : name,
    first: parseCorner(first),
    last: last === undefined ? null : parseCorner(last),
  };
};

/** A formula with every reference replaced; texts in quotes are left alone. */
export const rewriteReferences = (
  formula: string,
  rewrite: (reference: FormulaReference) => string,
): string =>
  formula.replace(pattern, (whole: string, sheet: string | undefined, text: string | undefined) => {
    if (text === undefined) return whole;
    const reference = parseReference(sheet, text);
    return isOnSheet(areaOfReference(reference)) ? rewrite(reference) : whole;
  });

export const areaOfReference = ({ first, last }: FormulaReference): Area => {
  const end = last ?? first;
  const [top, bottom] = [first.row ?? 0, end.row ?? sheetRows - 1].sort((a, b) => a - b);
  const [left, right] = [first.column ?? 0, end.column ?? sheetColumns - 1].sort((a, b) => a - b);
  return {
    row: top ?? 0,
    column: left ?? 0,
    rowCount: (bottom ?? 0) - (top ?? 0) + 1,
    columnCount: (right ?? 0) - (left ?? 0) + 1,
  };
};

/** The same reference, with its `$`, to another area. */
export const moveReference = (reference: FormulaReference, area: Area): FormulaReference => {
  const move = (corner: Corner, row: number, column: number): Corner => ({
    ...corner,
    row: corner.row === null ? null : row,
    column: corner.column === null ? null : column,
  });
  return {
    ...reference,
    first: move(reference.first, area.row, area.column),
    last:
      reference.last === null
        ? null
        : move(reference.last, area.row + area.rowCount - 1, area.column + area.columnCount - 1),
  };
};

const offset = (line: number | null, isFixed: boolean, by: number): number | null =>
  line === null || isFixed ? line : line + by;

/** A formula as it reads after being copied some rows and columns away; `#REF!` where it leaves the sheet. */
export const copyFormula = (formula: string, rows: number, columns: number): string =>
  rewriteReferences(formula, (reference) => {
    const copy = (corner: Corner): Corner => ({
      ...corner,
      row: offset(corner.row, corner.isRowFixed, rows),
      column: offset(corner.column, corner.isColumnFixed, columns),
    });
    const first = copy(reference.first);
    const last = reference.last === null ? null : copy(reference.last);
    const leaves = [first, last].some(
      (corner) => corner !== null && ((corner.row ?? 0) < 0 || (corner.column ?? 0) < 0),
    );
    return leaves ? "#REF!" : formatReference({ ...reference, first, last });
  });
