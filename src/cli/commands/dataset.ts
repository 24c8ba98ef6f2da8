import { saveDataset } from "../../dataset";
import { exitCodeOf, inputUnusable } from "../exit-code";
import type { Terminal } from "../terminal";
import { usableInput } from "../usable-input";
import { writeAndTell } from "../write-and-tell";

export interface DatasetOptions {
  readonly seeds: string;
  /** Standard output when absent. */
  readonly out?: string;
}

/** Builds the canonical dataset from the documents and the decisions. */
export const dataset = async (
  { seeds, out }: DatasetOptions,
  terminal: Terminal,
): Promise<number> => {
  const input = await usableInput({ seeds }, terminal);
  if (input === null) return inputUnusable;
  const text = saveDataset(input.dataset);
  if (out === undefined) terminal.writeOut(text);
  else {
    const isWritten = await writeAndTell([{ path: out, data: text }], out, input, terminal);
    if (!isWritten) return inputUnusable;
  }
  return exitCodeOf(input.dataset, []);
};
