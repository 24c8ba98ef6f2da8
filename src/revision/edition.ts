import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";
import { saveDataset } from "../dataset";
import type { Dataset, EditionReference } from "../domain";

const digitsOfDigest = 16;

/** What a revision names its edition by. Throws for a dataset that cannot be saved. */
export const editionOf = (dataset: Dataset): EditionReference => ({
  region: dataset.region.name,
  digest: bytesToHex(sha256(saveDataset(dataset))).slice(0, digitsOfDigest),
});
