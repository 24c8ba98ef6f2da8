import { saveLoadableDataset, type Fault } from "../../dataset";
import { exitCodeOf, inputUnusable } from "../exit-code";
import { fileFault, type FileFault } from "../file-fault";
import type { InputOptions } from "../load-input";
import { refuse } from "../refuse";
import { reviseInput } from "../revise-input";
import type { Terminal } from "../terminal";
import { faultLines } from "../text-file";
import { usableInput } from "../usable-input";
import { giveResult } from "../write-and-tell";

export interface DatasetOptions extends InputOptions {
  /** File of a revision that is applied. */
  readonly revision?: string;
  /** Standard output when absent. */
  readonly out?: string;
}

const cannotBeSaved = (faults: readonly Fault[]): FileFault =>
  fileFault(
    [
      "資料から読み取った値に、正本データの形式に収まらないものがあるため、何も書き出していません。資料の数字や日付を確認してください。",
      ...faultLines(faults),
    ].join("\n"),
  );

/** Builds the canonical dataset from the documents and the decisions; with a revision, what it leads to. */
export const dataset = async (
  { seeds, dataset: file, revision, out }: DatasetOptions,
  terminal: Terminal,
): Promise<number> => {
  const input = await usableInput({ seeds, dataset: file }, terminal);
  if (input === null) return inputUnusable;
  const revised = revision === undefined ? input : await reviseInput(input.dataset, revision);
  if (!revised.ok) return refuse(revised, terminal);
  const saved = saveLoadableDataset(revised.dataset);
  if (!saved.ok) return refuse(cannotBeSaved(saved.faults), terminal);
  const paths = [...input.paths, ...(revision === undefined ? [] : [revision])];
  if (!(await giveResult(saved.text, out, { paths }, terminal))) return inputUnusable;
  return exitCodeOf(revised.dataset, []);
};
