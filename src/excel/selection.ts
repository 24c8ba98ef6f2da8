import type { Dataset } from "../domain";
import {
  provenanceOf,
  type FoundValue,
  type PlacedCell,
  type SheetPlan,
  type WorkbookPlan,
} from "../plan";
import { formatRange, parseAddress } from "../references";
import type { Selection } from "./session";

const firstRowOf = (range: Excel.Range): readonly FoundValue[] => {
  const answer: unknown = range.values;
  const rows: readonly (readonly FoundValue[])[] = Array.isArray(answer) ? answer : [];
  return rows[0] ?? [];
};

const firstColumnOf = (range: Excel.Range): readonly FoundValue[] => {
  const answer: unknown = range.values;
  const rows: readonly (readonly FoundValue[])[] = Array.isArray(answer) ? answer : [];
  return rows.map(([cell = ""]) => cell);
};

/** The key that stands somewhere in the row or column of the cell: lines may have been inserted before it. */
const keyIn = (
  cells: readonly FoundValue[],
  keys: readonly { readonly key: string; readonly text: string }[],
): string | null => {
  const byText = new Map<FoundValue, string>(keys.map(({ key, text }) => [text, key]));
  const text = cells.find((cell) => byText.has(cell));
  return text === undefined ? null : (byText.get(text) ?? null);
};

const keysIn = (sheet: SheetPlan) => ({
  rows: sheet.keys.rows.map(({ key }) => ({ key, text: key })),
  columns: sheet.keys.columns,
});

/** The active cell, and where its value comes from: the row and the column in which it stands say what it is. */
export const readSelection = async (
  context: Excel.RequestContext,
  dataset: Dataset,
  plan: WorkbookPlan,
): Promise<Selection> => {
  const cell = context.workbook.getActiveCell();
  const { worksheet } = cell;
  const used = worksheet.getUsedRangeOrNullObject(true);
  const row = used.getIntersectionOrNullObject(cell.getEntireRow());
  const column = used.getIntersectionOrNullObject(cell.getEntireColumn());
  cell.load("address");
  worksheet.load("name");
  row.load("values");
  column.load("values");
  await context.sync();
  const active = parseAddress(cell.address);
  const selection = {
    sheet: worksheet.name,
    cell: active === null ? cell.address : formatRange(active.range),
  };
  const sheet = plan.sheets.find(({ name }) => name === worksheet.name);
  if (sheet === undefined || row.isNullObject || column.isNullObject) {
    return { ...selection, provenance: null };
  }
  const keys = keysIn(sheet);
  const rowKey = keyIn(firstRowOf(row), keys.rows);
  const columnKey = keyIn(firstColumnOf(column), keys.columns);
  const provenance =
    rowKey === null || columnKey === null
      ? null
      : provenanceOf(dataset, sheet.id, rowKey, columnKey);
  return { ...selection, provenance };
};

/** Whether a worksheet is there and hidden. */
export const isHiddenSheet = async (
  context: Excel.RequestContext,
  name: string,
): Promise<boolean> => {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(name);
  worksheet.load("visibility");
  await context.sync();
  return !worksheet.isNullObject && worksheet.visibility !== "Visible";
};

/** Shows a cell. Nothing else belongs into this request: after a change of focus, writing would fail. */
export const selectCell = async (
  context: Excel.RequestContext,
  { sheet, row, column }: PlacedCell,
): Promise<null> => {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  worksheet.activate();
  worksheet.getCell(row, column).select();
  await context.sync();
  return null;
};
