import type { Dataset } from "../domain";
import { loadDataset } from "./load";
import { faultsOfIssues, firstPerPath, type Fault } from "./load-fault";
import { fileOf, saveDataset } from "./save";
import { datasetFile } from "./schema";

export type SavedDataset =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** The file that {@link loadDataset} reads, or why it would not: a file that cannot be loaded is not made. */
export const saveLoadableDataset = (dataset: Dataset): SavedDataset => {
  const file = fileOf(dataset);
  const parsed = datasetFile.safeParse(file);
  if (!parsed.success) {
    return { ok: false, faults: firstPerPath(faultsOfIssues(parsed.error.issues, file)) };
  }
  const text = saveDataset(dataset);
  const loaded = loadDataset(text);
  return loaded.ok ? { ok: true, text } : loaded;
};
