import { saveLoadableDataset, type Fault } from "../../dataset";
import { exitCodeOf, inputUnusable } from "../exit-code";
import { fileFault, type FileFault } from "../file-fault";
import { refuse } from "../refuse";
import type { Terminal } from "../terminal";
import { faultLines } from "../text-file";
import { usableInput } from "../usable-input";
import { writeAndTell } from "../write-and-tell";

export interface DatasetOptions {
  readonly seeds: string;
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

/** Builds the canonical dataset from the documents and the decisions. */
export const dataset = async (
  { seeds, out }: DatasetOptions,
  terminal: Terminal,
): Promise<number> => {
  const input = await usableInput({ seeds }, terminal);
  if (input === null) return inputUnusable;
  const saved = saveLoadableDataset(input.dataset);
  if (!saved.ok) return refuse(cannotBeSaved(saved.faults), terminal);
  const { text } = saved;
  if (out === undefined) terminal.writeOut(text);
  else {
    const isWritten = await writeAndTell([{ path: out, data: text }], out, input, terminal);
    if (!isWritten) return inputUnusable;
  }
  return exitCodeOf(input.dataset, []);
};
