import type * as z from "zod/mini";
import type { Dataset } from "../domain";
import { isRecord } from "./load-fault";
import { datasetFile, datasetFormat, datasetVersion } from "./schema";

const isScalar = (value: unknown): boolean => typeof value !== "object" || value === null;

/**
 * JSON that reads well in a diff: a record of plain values (an amount, a source) stands on one line, everything
 * else has one entry per line. The form never depends on the length of a value, so a changed value changes its own line.
 */
const write = (value: unknown, indent: string): string => {
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    if (items.length === 0) return "[]";
    return `[\n${items.map((item) => deeper + write(item, deeper)).join(",\n")}\n${indent}]`;
  }
  if (!isRecord(value)) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, item]) => `"${key}": ${write(item, deeper)}`);
  return Object.values(value).every(isScalar)
    ? `{ ${entries.join(", ")} }`
    : `{\n${entries.map((entry) => deeper + entry).join(",\n")}\n${indent}}`;
};

/** The dataset under its format and version. */
export const fileOf = (dataset: Dataset): z.input<typeof datasetFile> => ({
  format: datasetFormat,
  version: datasetVersion,
  ...dataset,
});

/**
 * The published format: keys in the order of the schema whatever their order in memory, two spaces, a trailing
 * line break. Throws when the dataset does not fit the schema, which is a defect of whoever built it.
 */
export const saveDataset = (dataset: Dataset): string =>
  `${write(datasetFile.parse(fileOf(dataset)), "")}\n`;
