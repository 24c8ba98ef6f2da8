import type { Dataset } from "../domain";
import type { WorkbookPlan } from "../plan";
import { checkDataset, documentsOnly } from "../rules";
import { planFor } from "./prepare";

const plans = new WeakMap<Dataset, WorkbookPlan>();

/** The workbook as the documents alone would have it: names, keys and order of its sheets. */
export const documentPlan = (dataset: Dataset): WorkbookPlan => {
  const known = plans.get(dataset);
  if (known !== undefined) return known;
  const plan = planFor({
    dataset,
    results: checkDataset(documentsOnly(dataset)),
    acknowledgements: [],
    asOf: null,
  });
  plans.set(dataset, plan);
  return plan;
};
