import * as z from "zod/mini";
import { acknowledgementsFile } from "./schema-acknowledgement";
import { datasetFile } from "./schema";
import { revisionFile } from "./schema-revision";

/**
 * The JSON Schema (draft 2020-12) of the dataset format, made from the validator itself. What it cannot say
 * (references, check digits, duplicates) only `loadDataset` checks.
 */
export const datasetJsonSchema = (): unknown => ({
  title: "連携突合の正本データ",
  ...z.toJSONSchema(datasetFile, { io: "input" }),
});

/** The JSON Schema (draft 2020-12) of a file of acknowledgements. */
export const acknowledgementsJsonSchema = (): unknown => ({
  title: "連携突合の確認の記録",
  ...z.toJSONSchema(acknowledgementsFile, { io: "input" }),
});

/** The JSON Schema (draft 2020-12) of the file of a revision. */
export const revisionJsonSchema = (): unknown => ({
  title: "連携突合の改訂案",
  ...z.toJSONSchema(revisionFile, { io: "input" }),
});
