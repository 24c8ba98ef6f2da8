import type { Dataset } from "../domain";
import type { WorkbookPlan } from "../plan";
import { checkDataset, documentsOnly } from "../rules";
import { planFor, type PlanInput } from "./prepare";

interface PlannedDocuments {
  readonly input: PlanInput;
  readonly plan: WorkbookPlan;
}

const known = new WeakMap<Dataset, PlannedDocuments>();

/** The plan of a workbook from the documents, without anything that a workbook holds, and its input. Worked out once for a dataset. */
export const plannedDocuments = (dataset: Dataset): PlannedDocuments => {
  const found = known.get(dataset);
  if (found !== undefined) return found;
  const results = checkDataset(documentsOnly(dataset));
  const input: PlanInput = { dataset, results, acknowledgements: [], asOf: null };
  const made = { input, plan: planFor(input) };
  known.set(dataset, made);
  return made;
};

/** Names, keys and order of the sheets that the documents give. */
export const documentPlan = (dataset: Dataset): WorkbookPlan => plannedDocuments(dataset).plan;
