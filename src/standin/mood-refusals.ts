import type { Moods } from "./moods";
import type { Effect } from "./protocol/host-object";

/** What concerns the window of a workbook, and fails while another workbook is in front. */
const membersOfWindow: ReadonlySet<string> = new Set([
  "Range.Select",
  "RangeAreas.Select",
  "Workbook.GetActiveCell",
  "Workbook.GetSelectedRange",
  "Workbook.GetSelectedRanges",
  "Worksheet.Activate",
  "Worksheet.Gridlines",
  "Worksheet.Headings",
  "WorksheetCollection.Add",
  "WorksheetFreezePanes.FreezeAt",
  "WorksheetFreezePanes.FreezeColumns",
  "WorksheetFreezePanes.FreezeRows",
  "WorksheetFreezePanes.Unfreeze",
]);

/** What the protection of a workbook's structure forbids. */
const membersOfStructure: ReadonlySet<string> = new Set([
  "Worksheet.Copy",
  "Worksheet.Delete",
  "Worksheet.Name",
  "Worksheet.Position",
  "Worksheet.TabColor",
  "Worksheet.Visibility",
  "WorksheetCollection.Add",
]);

/** The code with which a member is refused in these moods; `null` where it is not. */
export const refusedWith = (moods: Moods, member: string, effect: Effect): string | null => {
  // What is set at the runtime is no part of the workbook.
  if (moods.isReadOnly && effect === "write" && !member.startsWith("Runtime."))
    return "AccessDenied";
  if (moods.isOtherWorkbookInFront && membersOfWindow.has(member)) return "InactiveWorkbook";
  if (moods.isWorkbookProtected && membersOfStructure.has(member)) return "AccessDenied";
  return moods.refusedMembers[member] ?? null;
};
