import type { FoundKeys, FoundSheet } from "../found-workbook";
import { isFurnitureKey } from "../keys/keys";
import type { SheetPlan } from "../workbook-plan";
import { cellDigest, rememberedIn, rowName, withDigest, type SheetMemory } from "./memory";
import type { Placement } from "./placement";
import type { CellWrite } from "./sheet-merge";

/** Whether staff have written into a row: a comment, into a column of theirs, beside the table, or over what stood there. */
const isWrittenInto = (
  plan: SheetPlan,
  { formulas, commentedRows = [] }: FoundSheet,
  keys: FoundKeys,
  memory: SheetMemory | null,
): ((key: string, row: number) => boolean) => {
  const keyOfColumn = new Map([...keys.columns].map(([key, column]) => [column, key]));
  const remembered = rememberedIn(memory);
  return (key, row) =>
    commentedRows.includes(row) ||
    (formulas[row] ?? []).some((cell, column) => {
      if (column === keys.keyColumn) return false;
      const columnKey = keyOfColumn.get(column);
      if (columnKey === undefined) return cell !== "";
      const before = remembered(key, columnKey);
      if (before !== null) return cellDigest(cell) !== before;
      return plan.staffColumns.includes(columnKey) && cell !== "";
    });
};

/** Headings that rows have come to stand above which belong below: the number of such headings differs from run to run. */
const misplacedHeadings = ({ keys: planned }: SheetPlan, keys: FoundKeys): readonly string[] => {
  const misplaced: string[] = [];
  let highest = Infinity;
  for (const { key } of planned.rows.toReversed()) {
    const row = keys.rows.get(key);
    if (row === undefined) continue;
    if (!isFurnitureKey(key)) highest = Math.min(highest, row);
    else if (row > highest) misplaced.push(key);
  }
  return misplaced;
};

/**
 * The rows of an earlier plan that are to go: their results no longer hold, and nobody has written beside them. Headings go
 * that are to come again elsewhere.
 */
export const formerRows = (
  plan: SheetPlan,
  found: FoundSheet,
  keys: FoundKeys,
  memory: SheetMemory | null,
): readonly number[] => {
  if (plan.formerRows === "keep" || memory === null) return [];
  const planned = new Set(plan.keys.rows.map(({ key }) => key));
  const misplaced = new Set(misplacedHeadings(plan, keys));
  const isTyped = isWrittenInto(plan, found, keys, memory);
  return [...keys.rows]
    .filter(([key]) => !planned.has(key) || misplaced.has(key))
    .filter(([key]) => memory.rows[rowName(key)] !== undefined)
    .filter(([key, row]) => !isTyped(key, row))
    .map(([, row]) => row);
};

/** Rows of an earlier plan that stay: what marks them as such, and what is still remembered of them. */
export const markFormerRows = (
  plan: SheetPlan,
  found: FoundSheet,
  keys: FoundKeys,
  memory: SheetMemory | null,
  { rows, columns }: Placement,
): { readonly writes: readonly CellWrite[]; readonly memory: SheetMemory["rows"] } => {
  const planned = new Set(plan.keys.rows.map(({ key }) => key));
  const writes: CellWrite[] = [];
  const remembered: Record<string, string> = {};
  const mark = plan.formerMark;
  for (const [key, from] of keys.rows) {
    const before = memory?.rows[rowName(key)];
    const row = rows.moved[from] ?? null;
    if (planned.has(key) || before === undefined || row === null) continue;
    remembered[rowName(key)] = before;
    const position = mark === null ? -1 : (memory?.columns.indexOf(mark.column) ?? -1);
    const at = mark === null ? undefined : keys.columns.get(mark.column);
    const column = at === undefined ? null : (columns.moved[at] ?? null);
    if (mark === null || position === -1 || at === undefined || column === null) continue;
    if (found.formulas[from]?.[at] === mark.text) continue;
    writes.push({ row, column, value: mark.text });
    remembered[rowName(key)] = withDigest(before, position, cellDigest(mark.text));
  }
  return { writes, memory: remembered };
};
