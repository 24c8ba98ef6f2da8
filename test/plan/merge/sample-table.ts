import { mergeWorkbook, type FoundSheet, type FoundValue } from "../../../src/plan";
import { layOutSheet, type SheetDraft } from "../../../src/plan/layout/lay-out-sheet";
import { columnKeyRow, hiddenKeyColumn } from "../../../src/plan/layout/sheet-draft";
import type { SheetMemory } from "../../../src/plan/merge/memory";
import type { SheetMerge } from "../../../src/plan/merge/sheet-merge";
import type { CellValue, SheetPlan } from "../../../src/plan/workbook-plan";

const columns = [
  hiddenKeyColumn,
  { heading: "名前", width: 10, style: {}, key: "name" },
  { heading: "値", width: 10, style: {}, key: "value" },
  { heading: "対応", width: 10, style: {}, key: "response" },
];

export type Cells = readonly [name: CellValue, value: CellValue];

/** 見出しの行と、その下の行だけの表。「対応」は職員の列 */
export const planTable = (
  rows: Readonly<Record<string, Cells>>,
  more: Partial<Pick<SheetDraft, "formerRows" | "formerMark">> = {},
): SheetPlan =>
  layOutSheet({
    id: "findings",
    name: "表",
    columns,
    rows: [
      columnKeyRow(columns),
      ...Object.entries(rows).map(([key, cells]) => ({
        kind: "body" as const,
        key: `finding:${key}`,
        cells: [null, ...cells],
      })),
    ],
    keyColumn: 0,
    staffColumns: ["response"],
    frozen: { rows: 0, columns: 0 },
    repeatedRows: null,
    ...more,
  });

/** 式だけを見る読み書きなので、値も式の字にしておく */
export const foundAs = (
  formulas: readonly (readonly FoundValue[])[],
  commentedRows: readonly number[] = [],
): FoundSheet => ({
  name: "表",
  values: formulas,
  formulas,
  numberFormats: null,
  commentedRows,
});

export const merge = (
  plan: SheetPlan,
  found: FoundSheet | null,
  memory: SheetMemory | null = null,
  replace: readonly string[] = [],
): SheetMerge => {
  const [merged] = mergeWorkbook([{ plan, found, memory }], new Set([plan.id]), new Set(replace));
  if (merged?.kind !== "merged") throw new Error("The table was refused.");
  return merged.merge;
};

/** A sheet as a merge leaves it. */
export const written = ({ found, placement, writes }: SheetMerge): (readonly FoundValue[])[] => {
  const rows = Math.max(
    ...writes.map(({ row }) => row + 1),
    ...placement.rows.moved.map((row) => (row ?? -1) + 1),
  );
  const grid = Array.from({ length: rows }, () => columns.map((): FoundValue => ""));
  placement.rows.moved.forEach((to, from) => {
    if (to !== null) grid[to] = [...(found?.formulas[from] ?? [])];
  });
  for (const { row, column, value } of writes) {
    const cells = grid[row];
    if (cells !== undefined) cells[column] = value;
  }
  return grid;
};
