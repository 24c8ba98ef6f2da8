import { plainFormula, qualifiedRange } from "../references";
import { boundsOf, type SheetMerge, type WorkbookPlan } from "../plan";
import { rangeAt } from "./range-at";

/** 名前の定義 of a sheet: new ones are added, those that point elsewhere are set right. */
export const nameRanges = (
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { plan, placement }: SheetMerge,
  workbook: WorkbookPlan,
  names: ReadonlyMap<string, string>,
): void => {
  for (const { name, range } of workbook.names.filter((one) => one.sheet === plan.name)) {
    const block = boundsOf(placement, range);
    if (block === null) continue;
    const wanted = `=${qualifiedRange(plan.name, block)}`;
    const existing = names.get(name);
    if (existing === undefined) {
      context.workbook.names.add(name, rangeAt(sheet, block));
    } else if (plainFormula(existing) !== plainFormula(wanted)) {
      context.workbook.names.getItem(name).formula = plainFormula(wanted);
    }
  }
};
