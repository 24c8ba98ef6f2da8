import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadDataset } from "../../src/dataset";
import type { Dataset } from "../../src/domain";

/** The dataset of the real documents. */
export const loadSeeds = (): Dataset => {
  const loaded = loadDataset(readFileSync(join(__dirname, "../../seeds/dataset.json"), "utf8"));
  if (!loaded.ok) throw new Error(`seeds/dataset.json: ${JSON.stringify(loaded.faults)}`);
  return loaded.dataset;
};
