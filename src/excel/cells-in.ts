import type { Place } from "../domain";
import {
  asFound,
  cellOf,
  type MergedSheet,
  type PlacedCell,
  type Placement,
  type WorkbookPlan,
} from "../plan";
import type { FoundSheets } from "./prepare";

/** Where places stand in the workbook as it is, sheet by sheet; what no sheet of the workbook draws has no cell. */
export const cellsIn = (
  plan: WorkbookPlan,
  { usable }: FoundSheets,
  written: readonly MergedSheet[],
): ((place: Place) => PlacedCell | null) => {
  const placements = new Map<string, Placement>();
  for (const sheet of plan.sheets) {
    const found = usable.get(sheet.id);
    if (found !== undefined) placements.set(sheet.name, asFound(sheet, found.sheet, found.keys));
  }
  for (const sheet of written) {
    if (sheet.kind === "merged") placements.set(sheet.merge.plan.name, sheet.merge.placement);
  }
  const drawn = { ...plan, sheets: plan.sheets.filter(({ name }) => placements.has(name)) };
  return (place) => {
    const planned = cellOf(drawn, place);
    const placement = planned === null ? undefined : placements.get(planned.sheet);
    if (planned === null || placement === undefined) return null;
    const row = placement.rows.of[planned.row] ?? null;
    const column = placement.columns.of[planned.column] ?? null;
    return row === null || column === null ? null : { sheet: planned.sheet, row, column };
  };
};
