import type { Address, CellRange } from "./address";
import { borderedTables, guardedCells, acrossMerges, styledBlocks } from "./draft-blocks";
import { printSetupOf } from "./print-setup";
import { estimateRowHeights } from "./row-heights";
import { toColumnPlan, type ColumnDraft, type RowDraft } from "./sheet-draft";
import { fitCell } from "./text-guard";
import type {
  CellLink,
  CellValue,
  ConditionalFormat,
  SheetId,
  SheetPlan,
  StyledBlock,
  Validation,
} from "./workbook-plan";

/** A sheet as its planner states it; `layOutSheet` works out the rest. */
export interface SheetDraft {
  readonly id: SheetId;
  readonly name: string;
  readonly columns: readonly ColumnDraft[];
  readonly rows: readonly RowDraft[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly repeatedRows: SheetPlan["print"]["repeatedRows"];
  readonly keyColumn: number | null;
  readonly styles?: readonly StyledBlock[];
  readonly merges?: readonly CellRange[];
  readonly validations?: readonly Validation[];
  readonly conditionalFormats?: readonly ConditionalFormat[];
  readonly links?: readonly CellLink[];
  readonly filter?: CellRange;
}

/** Documents can state one thing twice; the second row of a key gets a number, so that each is found again. */
const withDistinctKeys = (rows: readonly RowDraft[]): readonly RowDraft[] => {
  const counts = new Map<string, number>();
  return rows.map((row) => {
    if (row.key === undefined) return row;
    const count = (counts.get(row.key) ?? 0) + 1;
    counts.set(row.key, count);
    return count === 1 ? row : { ...row, key: `${row.key}#${String(count)}` };
  });
};

const gridOf = (
  rows: readonly RowDraft[],
  columnCount: number,
  keyColumn: number | null,
): readonly (readonly CellValue[])[] =>
  rows.map(({ cells, key }) =>
    Array.from({ length: columnCount }, (_, column) => {
      const value = column === keyColumn && key !== undefined ? key : (cells[column] ?? null);
      return typeof value === "string" ? fitCell(value) : value;
    }),
  );

/** Works out values, blocks, row heights, print set-up and keys of a sheet. */
export const layOutSheet = (draft: SheetDraft): SheetPlan => {
  const { columns, keyColumn } = draft;
  const rows = withDistinctKeys(draft.rows);
  const table = { columns, rows };
  const merges = [...acrossMerges(table), ...(draft.merges ?? [])];
  const rowHeights = estimateRowHeights(rows, columns, merges);
  const grid = gridOf(rows, columns.length, keyColumn);
  const keyRow = rows.findIndex(({ kind }) => kind === "columnKeys");
  return {
    id: draft.id,
    name: draft.name,
    columns: columns.map(toColumnPlan),
    rowHeights,
    values: grid,
    styles: [...styledBlocks(table), ...(draft.styles ?? []), ...guardedCells(grid, columns)],
    borders: borderedTables(table),
    merges,
    validations: draft.validations ?? [],
    conditionalFormats: draft.conditionalFormats ?? [],
    links: draft.links ?? [],
    frozen: draft.frozen,
    filter: draft.filter ?? null,
    print: printSetupOf(columns, rows, rowHeights, draft.repeatedRows),
    keys: {
      keyColumn,
      keyRow: keyRow === -1 ? null : keyRow,
      rows: rows.flatMap(({ key }, row) => (key === undefined ? [] : [{ key, row }])),
      columns: columns.flatMap(({ key }, column) => (key === undefined ? [] : [{ key, column }])),
    },
  };
};

const rowIndexes = new WeakMap<SheetPlan, ReadonlyMap<string, number>>();

/** The rows of a sheet by key, indexed once: a large region has thousands of findings that look cells up. */
const rowsByKey = (sheet: SheetPlan): ReadonlyMap<string, number> => {
  const known = rowIndexes.get(sheet);
  if (known !== undefined) return known;
  const index = new Map(sheet.keys.rows.toReversed().map(({ key, row }) => [key, row]));
  rowIndexes.set(sheet, index);
  return index;
};

/** The cell where a row key and a column key meet; `null` when the sheet lacks one of them. */
export const cellAt = (sheet: SheetPlan, rowKey: string, columnKey: string): Address | null => {
  const row = rowsByKey(sheet).get(rowKey);
  const column = sheet.keys.columns.find(({ key }) => key === columnKey)?.column;
  return row === undefined || column === undefined ? null : { row, column };
};
