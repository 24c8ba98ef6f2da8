import type { FoundKeys, FoundSheet } from "../found-workbook";
import type { SheetPlan } from "../workbook-plan";
import { cellDigest, rememberedIn, rowName, type SheetMemory } from "./memory";

/** Whether staff have written into a row: into a column of theirs, beside the table, or over what stood there. */
const isWrittenInto = (
  plan: SheetPlan,
  { formulas }: FoundSheet,
  keys: FoundKeys,
  memory: SheetMemory | null,
): ((key: string, row: number) => boolean) => {
  const keyOfColumn = new Map([...keys.columns].map(([key, column]) => [column, key]));
  const remembered = rememberedIn(memory);
  return (key, row) =>
    (formulas[row] ?? []).some((cell, column) => {
      if (column === keys.keyColumn) return false;
      const columnKey = keyOfColumn.get(column);
      if (columnKey === undefined) return cell !== "";
      const before = remembered(key, columnKey);
      if (before !== null) return cellDigest(cell) !== before;
      return plan.staffColumns.includes(columnKey) && cell !== "";
    });
};

/** The rows of an earlier plan that are to go: their results no longer hold, and nobody has written beside them. */
export const formerRows = (
  plan: SheetPlan,
  found: FoundSheet,
  keys: FoundKeys,
  memory: SheetMemory | null,
): readonly number[] => {
  if (plan.formerRows === "keep" || memory === null) return [];
  const planned = new Set(plan.keys.rows.map(({ key }) => key));
  const isTyped = isWrittenInto(plan, found, keys, memory);
  return [...keys.rows]
    .filter(([key]) => !planned.has(key) && memory.rows[rowName(key)] !== undefined)
    .filter(([key, row]) => !isTyped(key, row))
    .map(([, row]) => row);
};
