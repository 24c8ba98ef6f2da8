import { columnLetters, quoteSheetName, type Address, type CellRange } from "../../address";

const plainName = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
/** A1 and R1C1 references, which a name in quotation marks is told from. */
const looksLikeReference = /^(?:[A-Z]{1,3}\d+|R\d*(?:C\d*)?|C\d*)$/iu;

/** A worksheet's name as Excel writes it in a formula: in quotation marks only where it needs them. */
const sheetPrefix = (name: string): string =>
  `${plainName.test(name) && !looksLikeReference.test(name) ? name : quoteSheetName(name)}!`;

const absolute = ({ row, column }: Address): string =>
  `$${columnLetters(column)}$${String(row + 1)}`;

/** A range of another worksheet, as Excel writes it in a formula: 「事業費!$A$5:$A$68」. */
export const referenceTo = (sheetName: string, range: CellRange): string => {
  const { row, column, rowCount, columnCount } = range;
  const last = { row: row + rowCount - 1, column: column + columnCount - 1 };
  return `${sheetPrefix(sheetName)}${absolute(range)}:${absolute(last)}`;
};
