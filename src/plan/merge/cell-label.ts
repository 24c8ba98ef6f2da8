import { isFurnitureKey, columnKey } from "../keys/keys";
import { shownValue, type SheetPlan } from "../workbook-plan";

const nameColumns: readonly string[] = [columnKey.project, columnKey.annexItem, columnKey.document];

/** Names cells for people: the name in the row, and the heading above the column. */
export const labelCells = (plan: SheetPlan): ((row: number, column: number) => string) => {
  const named = plan.keys.columns.find(({ key }) => nameColumns.includes(key))?.column;
  const headingRows = plan.keys.rows
    .filter(({ key, row }) => key.startsWith("heading:") || (row === plan.keys.keyRow && row === 0))
    .map(({ row }) => row);
  const textAt = (row: number, column: number | undefined): string => {
    const value = column === undefined ? null : shownValue(plan.values[row]?.[column] ?? null);
    return value === null ? "" : String(value).replaceAll("\n", "");
  };
  return (row, column) => {
    const heading = headingRows.findLast((one) => one < row && textAt(one, column) !== "");
    const key = plan.keys.rows[row]?.key ?? "";
    const name = isFurnitureKey(key) ? "" : textAt(row, named);
    return [
      ...(name === "" ? [] : [`「${name}」`]),
      ...(heading === undefined ? [] : [textAt(heading, column)]),
    ].join(" ");
  };
};
