import type { WorkbookPlan } from "../plan";
import { snapshotOfPlan, standardFontOf } from "./plan-snapshot";
import { writeSnapshot } from "./snapshot";

/**
 * The bytes of an `.xlsx` file that draws the plan. Formulas carry their planned results, and Excel is told to recalculate
 * when it opens the file. `settings` is what the pane remembers with the workbook. The same plan gives the same bytes: dates come from the plan, not from a clock or a time zone.
 */
export const writeWorkbook = (
  plan: WorkbookPlan,
  settings: Readonly<Record<string, string>> = {},
): Uint8Array =>
  writeSnapshot({ ...snapshotOfPlan(plan), settings }, { standardFont: standardFontOf(plan) });
