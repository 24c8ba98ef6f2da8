import path from "node:path";
import { buildDataset, loadDataset, parseDecisions } from "../dataset";
import type { Dataset } from "../domain";
import { extractDocuments } from "../extract";
import type { ImportedDocument } from "../import";
import type { FileFault } from "./file-fault";
import { readSeeds } from "./read-seeds";
import { listFaults, readTextFile } from "./text-file";
import { decisionsFileName, type UnreadFile } from "./unread-files";

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
  /** What else stands in the folder of documents. */
  readonly unread: readonly UnreadFile[];
  /** The files that are no plain text. */
  readonly imported: readonly ImportedDocument[];
}

const fromSeeds = async (folder: string): Promise<Input | FileFault> => {
  const seeds = await readSeeds(folder);
  if (!seeds.ok) return seeds;
  const parsed = parseDecisions(seeds.decisions);
  if (!parsed.ok) return listFaults(path.join(folder, decisionsFileName), parsed.faults);
  const { decisions, successions } = parsed;
  const dataset = buildDataset(extractDocuments(seeds.files, decisions), decisions, successions);
  return { ok: true, dataset, paths: seeds.paths, unread: seeds.unread, imported: seeds.imported };
};

const fromDataset = async (file: string): Promise<Input | FileFault> => {
  const read = await readTextFile(file, "正本データ");
  if (!read.ok) return read;
  const loaded = loadDataset(read.text);
  return loaded.ok
    ? { ok: true, dataset: loaded.dataset, paths: [file], unread: [], imported: [] }
    : listFaults(file, loaded.faults);
};

/** The dataset of a folder of documents, or of a file of the published format. */
export const loadInput = ({ seeds, dataset }: InputOptions): Promise<Input | FileFault> =>
  dataset === undefined ? fromSeeds(seeds) : fromDataset(dataset);
