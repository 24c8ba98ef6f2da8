import { a1 } from "../../references";
import type { FoundValue } from "../found-workbook";
import { columnKey, isFurnitureKey } from "../keys/keys";
import { isFormula, shownValue, type CellValue, type SheetPlan } from "../workbook-plan";
import type { StandingCell } from "./cell-decision";
import type { TypedCell } from "./sheet-merge";

const nameColumns: readonly string[] = [columnKey.project, columnKey.annexItem, columnKey.document];

/** Names planned cells for people: the name in the row, and the heading above the column. */
const labelCells = (plan: SheetPlan): ((row: number, column: number) => string) => {
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

const typedText = (value: FoundValue): string => (value === "" ? "空欄" : String(value));

const plannedText = (value: CellValue): string => {
  if (value === null) return "空欄";
  return isFormula(value) ? `計算式（${String(value.result)}）` : String(value);
};

/** A cell of the plan by its keys, its place in the plan, and what is planned there. */
interface PlannedCell {
  readonly rowKey: string;
  readonly columnKey: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** Describes cells of a sheet that staff have typed into, so that somebody can say which are to be replaced. */
export const describeTypedCells = (
  plan: SheetPlan,
): ((cell: PlannedCell, standing: StandingCell) => TypedCell) => {
  const label = labelCells(plan);
  return ({ rowKey, columnKey: key, row, column, value }, standing) => ({
    id: JSON.stringify([plan.id, rowKey, key]),
    sheet: plan.name,
    cell: a1(standing),
    label: label(row, column),
    typed: typedText(standing.value),
    planned: plannedText(value),
  });
};
