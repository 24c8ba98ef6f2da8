import type { Dataset } from "../domain";
import { findDuplicates } from "./load-duplicates";
import type { Fault } from "./load-fault";
import { loadFile } from "./load-file";
import { findDanglingReferences } from "./load-references";
import { datasetFormat, datasetRecord, datasetVersion } from "./schema";

export type LoadedDataset =
  | { readonly ok: true; readonly dataset: Dataset }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Reads the published format. A dataset with any fault is not loaded: all faults are listed with their JSON path.
 */
export const loadDataset = (text: string): LoadedDataset => {
  const loaded = loadFile(
    text,
    { format: datasetFormat, version: datasetVersion, word: "正本データ" },
    datasetRecord,
    (value) => [...findDanglingReferences(value), ...findDuplicates(value)],
  );
  return loaded.ok ? { ok: true, dataset: loaded.value } : loaded;
};
