import { saveDataset } from "../dataset";
import { digestOf, type Dataset, type EditionReference } from "../domain";

/** What a revision names its edition by. Throws for a dataset that cannot be saved. */
export const editionOf = (dataset: Dataset): EditionReference => ({
  region: dataset.region.name,
  digest: digestOf(saveDataset(dataset)),
});
