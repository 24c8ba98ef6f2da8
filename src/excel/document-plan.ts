import { parseIsoDate, type Dataset } from "../domain";
import type { WorkbookPlan } from "../plan";
import { checkDataset, documentsOnly } from "../rules";
import { planFor, type PlanInput } from "./prepare";

interface PlannedDocuments {
  readonly input: PlanInput;
  readonly plan: WorkbookPlan;
}

const known = new WeakMap<Dataset, Map<string | null, PlannedDocuments>>();

/**
 * The plan of a workbook from the documents, without anything that a workbook holds, and its input. `checkedOn` is 点検日, an
 * ISO 8601 day, or `null` where only names, keys and order count. Worked out once for a dataset and a day.
 */
export const plannedDocuments = (dataset: Dataset, checkedOn: string | null): PlannedDocuments => {
  const ofDataset = known.get(dataset) ?? new Map<string | null, PlannedDocuments>();
  known.set(dataset, ofDataset);
  const found = ofDataset.get(checkedOn);
  if (found !== undefined) return found;
  const day = checkedOn === null ? null : parseIsoDate(checkedOn);
  const results = checkDataset(documentsOnly(dataset, day));
  const input: PlanInput = { dataset, results, acknowledgements: [], asOf: null, checkedOn: day };
  const made = { input, plan: planFor(input) };
  ofDataset.set(checkedOn, made);
  return made;
};

/** Names, keys and order of the sheets that the documents give. */
export const documentPlan = (dataset: Dataset): WorkbookPlan =>
  plannedDocuments(dataset, null).plan;
