import type { Dataset } from "../domain";
import type { WorkbookPlan } from "../plan";
import { checkDataset, documentsOnly } from "../rules";
import { planFor, type PlanInput } from "./prepare";

interface DocumentsAlone {
  readonly input: PlanInput;
  readonly plan: WorkbookPlan;
}

const known = new WeakMap<Dataset, DocumentsAlone>();

/** What the documents alone give: the input of a plan, and the plan. Worked out once for a dataset. */
export const documentsAlone = (dataset: Dataset): DocumentsAlone => {
  const found = known.get(dataset);
  if (found !== undefined) return found;
  const results = checkDataset(documentsOnly(dataset));
  const input: PlanInput = { dataset, results, acknowledgements: [], asOf: null };
  const made = { input, plan: planFor(input) };
  known.set(dataset, made);
  return made;
};

/** The workbook as the documents alone would have it: names, keys and order of its sheets. */
export const documentPlan = (dataset: Dataset): WorkbookPlan => documentsAlone(dataset).plan;
