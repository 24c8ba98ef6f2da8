import { a1 } from "../../src/references";
import type { OpenWorkbook } from "./open-workbook";

type CellValue = string | number | boolean | null;

/** A worksheet as it is now; its cells are found by what stands in its key column and its key row. */
export interface SheetView {
  readonly has: (rowKey: string) => boolean;
  /** A1 of the cell at two keys. */
  readonly at: (rowKey: string, columnText: string) => string;
  readonly value: (rowKey: string, columnText: string) => CellValue;
  readonly formula: (rowKey: string, columnText: string) => CellValue;
  /** The keys that stand in the key column, from top to bottom. */
  readonly rowKeys: readonly string[];
  /** All texts of the sheet. */
  readonly texts: readonly string[];
}

const isCorner = (cell: CellValue): boolean =>
  cell === "識別子" || (typeof cell === "string" && cell.startsWith("renkei-totsugo:"));

/** Looks at a worksheet without a request. */
export const viewOf = async (
  { standIn }: Pick<OpenWorkbook, "standIn">,
  sheet: string,
  area = "A1:AD250",
): Promise<SheetView> => {
  const { values, formulas } = await standIn.look(sheet, area);
  const keyRow = values.findIndex((cells) => cells.some(isCorner));
  const keyColumn = values[keyRow]?.findIndex(isCorner) ?? -1;
  const rowOf = (key: string): number => values.findIndex((cells) => cells[keyColumn] === key);
  const find = (key: string, text: string) => {
    const [row, column] = [rowOf(key), values[keyRow]?.indexOf(text) ?? -1];
    if (row === -1 || column === -1) throw new Error(`${sheet} has no cell ${key} ${text}.`);
    return { row, column };
  };
  const cellIn = (grid: readonly (readonly CellValue[])[]) => (key: string, text: string) => {
    const { row, column } = find(key, text);
    return grid[row]?.[column] ?? "";
  };
  const texts = values.flat().filter((cell) => typeof cell === "string" && cell !== "");
  return {
    has: (key) => rowOf(key) !== -1,
    at: (key, text) => a1(find(key, text)),
    value: cellIn(values),
    formula: cellIn(formulas),
    rowKeys: values.map((cells) => String(cells[keyColumn] ?? "")).filter((key) => key !== ""),
    texts: texts.map(String),
  };
};
