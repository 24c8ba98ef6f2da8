<<<<<<< HEAD
import { qualifiedRange } from "../references";
import { Workbook } from "@cj-tech-master/excelts";
import { type WorkbookPlan } from "../plan";
import { drawSheet } from "./draw-sheet";
import { nameCharts } from "./name-charts";

/** For the document properties, which are in UTC. */
const dayOf = (isoDay: string): Date => new Date(`${isoDay}T12:00:00Z`);

/** For the entries of the archive, whose times are those of the writer's time zone. */
const localDayOf = (isoDay: string): Date => new Date(`${isoDay}T12:00:00`);

/** The library's workbook that draws a plan. */
export const drawWorkbook = (plan: WorkbookPlan): Workbook => {
  const workbook = new Workbook();
  const day = dayOf(plan.datedOn);
  workbook.title = plan.title;
  workbook.creator = plan.title;
  workbook.lastModifiedBy = plan.title;
  workbook.created = day;
  workbook.modified = day;
  workbook.defaultFont = { name: plan.fontName, size: plan.fontSize, family: 3, charset: 128 };
  workbook.calcProperties = { fullCalcOnLoad: true };
  for (const sheet of plan.sheets) drawSheet(workbook, sheet, plan);
  for (const { name, sheet, range } of plan.names)
    workbook.definedNames.add(qualifiedRange(sheet, range), name);
  return workbook;
};
=======
import type { WorkbookPlan } from "../plan";
import { snapshotOfPlan, standardFontOf } from "./plan-snapshot";
import { writeSnapshot } from "./snapshot";
>>>>>>> 56aec05 (Write .xlsx in one way: a plan becomes a snapshot, and the snapshot the file)

/**
 * The bytes of an `.xlsx` file that draws the plan. Formulas carry their planned results, and Excel is told to recalculate
 * when it opens the file. The same plan gives the same bytes: dates come from the plan, not from a clock or a time zone.
 */
export const writeWorkbook = (plan: WorkbookPlan): Uint8Array =>
  writeSnapshot(snapshotOfPlan(plan), { standardFont: standardFontOf(plan) });
