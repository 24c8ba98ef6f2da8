import { datasetJsonSchema } from "../../dataset";
import { inputUnusable, nothingOpen } from "../exit-code";
import type { Terminal } from "../terminal";
import { writeAndTell } from "../write-and-tell";

export interface SchemaOptions {
  /** Standard output when absent. */
  readonly out?: string;
}

/** Writes the JSON Schema of the dataset format. */
export const schema = async ({ out }: SchemaOptions, terminal: Terminal): Promise<number> => {
  const text = `${JSON.stringify(datasetJsonSchema(), null, 2)}\n`;
  if (out === undefined) {
    terminal.writeOut(text);
    return nothingOpen;
  }
  const isWritten = await writeAndTell([{ path: out, data: text }], out, { paths: [] }, terminal);
  return isWritten ? nothingOpen : inputUnusable;
};
