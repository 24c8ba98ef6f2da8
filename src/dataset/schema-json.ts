import * as z from "zod/mini";
import { acknowledgementsFile } from "./schema-acknowledgement";
import { datasetFile } from "./schema";

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
