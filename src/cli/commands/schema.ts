import { acknowledgementsJsonSchema, datasetJsonSchema, revisionJsonSchema } from "../../dataset";
import { inputUnusable, nothingOpen } from "../exit-code";
import { settingsJsonSchema } from "../settings-record";
import type { Terminal } from "../terminal";
import { giveResult } from "../write-and-tell";

export const schemaFiles = ["dataset", "revision", "acknowledgements", "settings"] as const;

export interface SchemaOptions {
  readonly of: (typeof schemaFiles)[number];
  /** Standard output when absent. */
  readonly out?: string;
}

const schemas: Readonly<Record<SchemaOptions["of"], () => unknown>> = {
  dataset: datasetJsonSchema,
  revision: revisionJsonSchema,
  acknowledgements: acknowledgementsJsonSchema,
  settings: settingsJsonSchema,
};

/** Writes the JSON Schema of a format. */
export const schema = async ({ of, out }: SchemaOptions, terminal: Terminal): Promise<number> => {
  const text = `${JSON.stringify(schemas[of](), null, 2)}\n`;
  const isGiven = await giveResult(text, out, { paths: [] }, terminal);
  return isGiven ? nothingOpen : inputUnusable;
};
