import { isNothingToDo, type MergedSheet, type WorkbookPlan } from "../plan";
import type { SheetPreview } from "./session";

/** What a merge would do to its sheet, in numbers. */
export const previewOf = (sheet: MergedSheet, plan: WorkbookPlan): SheetPreview => {
  const name = plan.sheets.find(({ id }) => id === sheet.id)?.name ?? sheet.id;
  const none = { changedCells: 0, addedRows: 0, removedRows: 0, keptRows: 0 };
  const nothing = { ...none, typed: [], rowChanges: [] };
  if (sheet.kind === "refused") {
    return { id: sheet.id, name, action: "refuse", ...nothing, problems: [sheet.problem] };
  }
  const { merge } = sheet;
  const { rows } = merge.placement;
  const isNew = merge.kind === "create";
  const updated = isNothingToDo(merge) ? "none" : "update";
  return {
    id: sheet.id,
    name,
    action: isNew ? "create" : updated,
    changedCells: merge.writes.filter(({ value }) => !isNew || value !== "").length,
    addedRows: isNew ? 0 : rows.added.size,
    removedRows: rows.removed.length,
    keptRows: merge.keptRows,
    typed: [...merge.kept, ...merge.replaced],
    rowChanges: merge.rowChanges,
    problems: merge.problems,
  };
};
