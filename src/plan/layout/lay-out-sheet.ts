import type { Address, CellRange } from "../../references";
import { sheetMark } from "../keys/keys";
import type {
  CellLink,
  CellValue,
  ConditionalFormat,
  SheetId,
  SheetKeys,
  SheetPlan,
  StyledBlock,
  Validation,
} from "../workbook-plan";
import { borderedTables, guardedCells, acrossMerges, styledBlocks } from "./draft-blocks";
import { printSetupOf } from "./print-setup";
import { estimateRowHeights } from "./row-heights";
import { toColumnPlan, type ColumnDraft, type RowDraft } from "./sheet-draft";
import { fitCell } from "./text-guard";

/** A sheet as its planner states it; `layOutSheet` works out the rest. */
export interface SheetDraft {
  readonly id: SheetId;
  readonly name: string;
  readonly columns: readonly ColumnDraft[];
  readonly rows: readonly RowDraft[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly repeatedRows: SheetPlan["print"]["repeatedRows"];
  readonly keyColumn: number;
  /** Keys of the columns that belong to staff. */
  readonly staffColumns?: readonly string[];
  /** `keep` unless said otherwise. */
  readonly formerRows?: SheetPlan["formerRows"];
  readonly formerMark?: SheetPlan["formerMark"];
  readonly charts?: SheetPlan["charts"];
  readonly styles?: readonly StyledBlock[];
  readonly merges?: readonly CellRange[];
  readonly validations?: readonly Validation[];
  readonly conditionalFormats?: readonly ConditionalFormat[];
  readonly links?: readonly CellLink[];
  readonly filter?: CellRange;
}

/** A data sheet: nothing hidden, its headings are its column keys. */
const isTable = ({ columns, keyColumn }: SheetDraft): boolean =>
  (columns[keyColumn]?.heading ?? "") !== "";

type KeyedRow = RowDraft & { readonly key: string };

/** What stands where key column and key row cross: the mark by which a sheet is known as one of ours. */
const cornerText = ({ id, columns, keyColumn }: SheetDraft): string =>
  columns[keyColumn]?.heading || sheetMark(id);

/**
 * A row without a key goes by its kind. Documents can state one thing twice; the second row of a key gets a number, so that
 * each is found again.
 */
const withDistinctKeys = (draft: SheetDraft, keyRow: number): readonly KeyedRow[] => {
  const counts = new Map<string, number>();
  return draft.rows.map((row, index) => {
    const key = index === keyRow ? cornerText(draft) : (row.key ?? `${row.kind}:`);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const isNumbered = count > 1 || key.endsWith(":");
    return { ...row, key: isNumbered ? `${key}#${String(count)}` : key };
  });
};

const columnKeys = (draft: SheetDraft): SheetKeys["columns"] => {
  const corner = cornerText(draft);
  return draft.columns.map(({ key, heading }, column) => {
    if (column === draft.keyColumn) return { key: corner, text: corner, column };
    const plain = isTable(draft) ? heading : `column:#${String(column + 1)}`;
    return { key: key ?? plain, text: isTable(draft) ? heading : (key ?? plain), column };
  });
};

const gridOf = (
  rows: readonly KeyedRow[],
  columns: SheetKeys["columns"],
  { keyColumn, keyRow }: Pick<SheetKeys, "keyColumn" | "keyRow">,
): readonly (readonly CellValue[])[] =>
  rows.map(({ cells, key }, row) =>
    columns.map(({ text }, column) => {
      if (column === keyColumn) return fitCell(key);
      const value = row === keyRow ? text : (cells[column] ?? null);
      return typeof value === "string" ? fitCell(value) : value;
    }),
  );

/** Works out values, blocks, row heights, print set-up and keys of a sheet. */
export const layOutSheet = (draft: SheetDraft): SheetPlan => {
  const { columns, keyColumn } = draft;
  const keyRow = draft.rows.findIndex(
    ({ kind }) => kind === "columnKeys" || (kind === "heading" && isTable(draft)),
  );
  const rows = withDistinctKeys(draft, keyRow);
  const table = { columns, rows };
  const merges = [...acrossMerges(table), ...(draft.merges ?? [])];
  const rowHeights = estimateRowHeights(rows, columns, merges);
  const keyedColumns = columnKeys(draft);
  const grid = gridOf(rows, keyedColumns, { keyColumn, keyRow });
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
      keyRow,
      rows: rows.map(({ key }, row) => ({ key, row })),
      columns: keyedColumns,
    },
    staffColumns: draft.staffColumns ?? [],
    formerRows: draft.formerRows ?? "keep",
    formerMark: draft.formerMark ?? null,
    charts: draft.charts ?? [],
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
