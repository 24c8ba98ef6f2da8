import { a1 } from "../../references";
import { shownValue } from "../workbook-plan";
import { rowName, type SheetMemory } from "./memory";
import { isUnmoved } from "./placement";
import type { LinkWrite, MergeInput } from "./sheet-merge";

/**
 * Links do not follow the cells they lead to. Where one led is remembered, so that only those are written whose target
 * stands elsewhere now.
 */
export const mergeLinks = ({
  plan,
  placement,
  placements,
  memory,
}: MergeInput): {
  readonly writes: readonly LinkWrite[];
  readonly memory: SheetMemory["links"];
} => {
  const writes: LinkWrite[] = [];
  const targets: Record<string, string> = {};
  for (const link of plan.links) {
    const row = placement.rows.of[link.at.row] ?? null;
    const column = placement.columns.of[link.at.column] ?? null;
    if (row === null || column === null) continue;
    const target = placements(link.sheet);
    const toRow = target === null ? link.to.row : (target.rows.of[link.to.row] ?? null);
    const toColumn = target === null ? link.to.column : (target.columns.of[link.to.column] ?? null);
    if (toRow === null || toColumn === null) continue;
    const rowKey = plan.keys.rows[link.at.row]?.key ?? "";
    const key = `${rowName(rowKey)}:${plan.keys.columns[link.at.column]?.key ?? ""}`;
    const to = { row: toRow, column: toColumn };
    targets[key] = `${link.sheet}!${a1(to)}`;
    if (memory?.links[key] === targets[key] && isUnmoved(placement)) continue;
    const text = shownValue(plan.values[link.at.row]?.[link.at.column] ?? null);
    writes.push({
      at: { row, column },
      sheet: link.sheet,
      to,
      tip: link.tip,
      text: String(text ?? ""),
    });
  }
  return { writes, memory: targets };
};
