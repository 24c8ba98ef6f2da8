import type { CellRange } from "../../references";
import { columnKey, isFurnitureKey } from "../keys/keys";
import type { DefinedName, SheetPlan } from "../workbook-plan";

/** The rows of a sheet that speak of something, as one block. */
const keyedRows = ({ keys }: SheetPlan): Pick<CellRange, "row" | "rowCount"> | null => {
  const rows = keys.rows
    .filter(({ key, row }) => row !== keys.keyRow && !isFurnitureKey(key))
    .map(({ row }) => row);
  const [first] = rows;
  const last = rows.at(-1);
  return first === undefined || last === undefined
    ? null
    : { row: first, rowCount: last - first + 1 };
};

const tableOf = (sheet: SheetPlan): CellRange | null => {
  const rows = keyedRows(sheet);
  const column = sheet.columns.findIndex(({ isHidden }) => !isHidden);
  return rows === null ? null : { ...rows, column, columnCount: sheet.columns.length - column };
};

const columnOf = (sheet: SheetPlan, key: string): CellRange | null => {
  const rows = keyedRows(sheet);
  const column = sheet.keys.columns.find((one) => one.key === key)?.column;
  return rows === null || column === undefined ? null : { ...rows, column, columnCount: 1 };
};

const named = (
  sheet: SheetPlan,
  suffix: string,
  range: CellRange | null,
): readonly DefinedName[] =>
  range === null ? [] : [{ name: `${sheet.name}_${suffix}`, sheet: sheet.name, range }];

/** 名前の定義 for the tables, and for the columns that staff refer to from elsewhere. */
export const definedNames = (sheets: readonly SheetPlan[]): readonly DefinedName[] =>
  sheets.flatMap((sheet) => [
    ...named(sheet, "表", tableOf(sheet)),
    ...named(sheet, "計_記載", columnOf(sheet, columnKey.statedTotal)),
    ...named(sheet, "計_計算", columnOf(sheet, columnKey.computedTotal)),
    ...named(sheet, "判定", columnOf(sheet, columnKey.outcome)),
    ...named(sheet, "数", columnOf(sheet, columnKey.participantCount)),
  ]);
