import type { Dataset } from "../domain";
import { documentPlan } from "./document-plan";
import { findSheets } from "./prepare";
import { readWorkbook } from "./read-workbook";
import type { WorkbookState } from "./session";
import { filledFromIn, filledFromOf } from "./settings";
import { absentSheets } from "./sheet-problems";

/** Which of our sheets a workbook has, and from which dataset it was filled. */
export const inspect = async (
  context: Excel.RequestContext,
  dataset: Dataset,
): Promise<WorkbookState> => {
  const plan = documentPlan(dataset);
  const reading = await readWorkbook(context, plan.sheets);
  const found = findSheets(plan, reading);
  const filledFrom = filledFromIn(reading.settings);
  const unusable = new Set(
    found.problems.filter(({ reach }) => reach === "sheet").map(({ sheet }) => sheet),
  );
  return {
    sheets: plan.sheets.map(({ id, name }) => {
      const isThere = reading.sheets.has(id);
      return { id, name, state: unusable.has(name) ? "unusable" : isThere ? "present" : "absent" };
    }),
    filledFrom,
    isSameDataset: filledFrom?.digest === filledFromOf(dataset).digest,
    problems: [...absentSheets(plan, reading), ...found.problems],
  };
};
