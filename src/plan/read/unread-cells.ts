import { groupBy } from "../../domain";
import type { WorkbookProblem } from "../found-workbook";
import { columnKey, isFurnitureKey } from "../keys/keys";
import {
  isFormula,
  shownValue,
  type CellValue,
  type SheetId,
  type SheetPlan,
} from "../workbook-plan";
import { isExcelError } from "./cell-text";
import { cellInColumn, findRow, type FoundCell, type LocatedSheet } from "./located-sheet";
import { complainOfEdits, type Edit, type EditKind } from "./unread-complaints";

const itemRow = /^(?:project|kpi|annex-item):/u;

/** The columns that are read back from the rows of projects, indicators and annex items. */
const readColumns: Partial<Readonly<Record<SheetId, RegExp>>> = {
  budget: new RegExp(`^(?:${columnKey.project}|fiscal-year:.*|${columnKey.statedTotal})$`, "u"),
  participation: new RegExp(`^(?:${columnKey.project}|municipality:.*)$`, "u"),
  statusList: new RegExp(`^(?:${columnKey.project}|municipality:.*)$`, "u"),
  kpi: new RegExp(`^(?:${columnKey.baseline}|${columnKey.target})$`, "u"),
  agreement: new RegExp(
    `^(?:${columnKey.annexContent}|${columnKey.annexRoleA}|${columnKey.annexRoleB})$`,
    "u",
  ),
};

const editOf = (planned: CellValue, cell: FoundCell): EditKind | null => {
  if (!isFormula(planned)) return cell.value === (planned ?? "") ? null : "changed";
  if (cell.formula === null) return "formulaReplaced";
  return isExcelError(cell.value) ? "formulaBroken" : null;
};

/** What a row is about: its project or item, of a total its label. */
const rowTitle = ({ keys, values }: SheetPlan, row: number): string => {
  const cells = values[row] ?? [];
  const valueUnder = (key: string) => {
    const column = keys.columns.find((one) => one.key === key)?.column;
    return column === undefined ? null : shownValue(cells[column] ?? null);
  };
  const label = cells
    .map(shownValue)
    .find((value, column) => column !== keys.keyColumn && value !== null);
  return String(valueUnder(columnKey.project) ?? valueUnder(columnKey.annexItem) ?? label ?? "");
};

const editsOf = (located: LocatedSheet): readonly Edit[] => {
  const { plan } = located;
  const isRead = readColumns[plan.id];
  return plan.keys.rows.flatMap(({ key, row: plannedRow }): readonly Edit[] => {
    const found = findRow(located, key);
    if (found.kind !== "found" || plannedRow === plan.keys.keyRow || isFurnitureKey(key)) return [];
    return plan.keys.columns.flatMap(({ key: column, column: plannedColumn }): readonly Edit[] => {
      if (plannedColumn === plan.keys.keyColumn || plan.staffColumns.includes(column)) return [];
      if (itemRow.test(key) && isRead?.test(column) === true) return [];
      const cell = cellInColumn(located, found.row, column);
      const planned = plan.values[plannedRow]?.[plannedColumn] ?? null;
      const kind = cell === null ? null : editOf(planned, cell);
      return cell === null || kind === null
        ? []
        : [{ kind, cell, column, rowTitle: rowTitle(plan, plannedRow), planned }];
    });
  });
};

/** Notices of what staff changed in cells that are not read back: names of pillars, pages, formulas. */
export const unreadCellProblems = (located: LocatedSheet): readonly WorkbookProblem[] =>
  Array.from(groupBy(editsOf(located), ({ kind, column }) => `${kind} ${column}`).values()).flatMap(
    (edits) => complainOfEdits(located, edits),
  );
