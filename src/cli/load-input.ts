import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { buildDataset, loadDataset, parseDecisions, type Fault } from "../dataset";
import type { Dataset } from "../domain";
import { extractDocuments } from "../extract";
import { faultOfSystem, fileFault, type FileFault } from "./file-fault";
import { decisionsFileName, readSeeds } from "./read-seeds";

/** Where a command takes its dataset from. */
export interface InputOptions {
  readonly seeds: string;
  readonly dataset?: string | undefined;
}

export interface Input {
  readonly ok: true;
  readonly dataset: Dataset;
  /** Paths of the files read; no command overwrites them. */
  readonly paths: readonly string[];
}

/** A dataset of the largest region has a few MB. */
const largestDataset = 256 * 1024 * 1024;

const listFaults = (file: string, faults: readonly Fault[]): FileFault =>
  fileFault(
    [
      `「${file}」は使えません。次の${faults.length}か所を直してください。`,
      ...faults.map(({ path: place, message }) => `  ${place}: ${message}`),
    ].join("\n"),
  );

const fromSeeds = async (folder: string): Promise<Input | FileFault> => {
  const seeds = await readSeeds(folder);
  if (!seeds.ok) return seeds;
  const parsed = parseDecisions(seeds.decisions);
  if (!parsed.ok) return listFaults(path.join(folder, decisionsFileName), parsed.faults);
  const dataset = buildDataset(extractDocuments(seeds.files), parsed.decisions);
  return { ok: true, dataset, paths: seeds.paths };
};

const fromDataset = async (file: string): Promise<Input | FileFault> => {
  let text: string;
  try {
    const { size } = await stat(file);
    if (size > largestDataset) {
      return fileFault(
        `「${file}」は大きすぎます。正本データのファイルかどうかを確認してください。`,
      );
    }
    text = await readFile(file, "utf8");
  } catch (error) {
    return faultOfSystem(file, error);
  }
  const loaded = loadDataset(text);
  return loaded.ok
    ? { ok: true, dataset: loaded.dataset, paths: [file] }
    : listFaults(file, loaded.faults);
};

/** The dataset of a folder of documents, or of a file of the published format. */
export const loadInput = ({ seeds, dataset }: InputOptions): Promise<Input | FileFault> =>
  dataset === undefined ? fromSeeds(seeds) : fromDataset(dataset);
