import type { WorkbookPlan } from "../plan";
import { snapshotOfPlan, standardFontOf } from "./plan-snapshot";
import { writeSnapshot } from "./snapshot";

/**
 * The bytes of an `.xlsx` file that draws the plan. Formulas carry their planned results, and Excel is told to recalculate
 * when it opens the file. The same plan gives the same bytes: dates come from the plan, not from a clock or a time zone.
 */
export const writeWorkbook = (plan: WorkbookPlan): Uint8Array =>
  writeSnapshot(snapshotOfPlan(plan), { standardFont: standardFontOf(plan) });
