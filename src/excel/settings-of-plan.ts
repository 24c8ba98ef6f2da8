import type { Dataset, RuleResult } from "../domain";
import { mergeWorkbook, type WorkbookPlan } from "../plan";
import { lastCheckSetting } from "./last-check";
import { packMemory } from "./packed-memory";
import { filledFromOf, settingKey } from "./settings";

/**
 * What the pane would remember of a workbook that it had filled by this plan and checked: a workbook that was written as a
 * file brings it along, so that nothing in it counts as typed. `checkedOn` is an ISO 8601 day.
 */
export const settingsOfPlan = (
  { sheets }: WorkbookPlan,
  dataset: Dataset,
  results: readonly RuleResult[],
  checkedOn: string,
): Readonly<Record<string, string>> => {
  const merged = mergeWorkbook(
    sheets.map((plan) => ({ plan, found: null, memory: null })),
    new Set(sheets.map(({ id }) => id)),
    new Set(),
  );
  return {
    [settingKey.dataset]: JSON.stringify(filledFromOf(dataset)),
    [settingKey.lastCheck]: lastCheckSetting(dataset, results, checkedOn),
    ...Object.fromEntries(
      merged.flatMap((one) =>
        one.kind === "merged" ? [[settingKey.sheet(one.id), packMemory(one.merge.memory)]] : [],
      ),
    ),
  };
};
