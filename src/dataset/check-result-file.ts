import type { Fault } from "./load-fault";
import { loadFile } from "./load-file";
import { checkResultFormat, checkResultRecord, checkResultVersion } from "./schema-check-result";
import type { output } from "zod/mini";

/** The result of an earlier check: the day, the region, the documents, what each rule compared, and the findings. */
export type EarlierCheck = output<typeof checkResultRecord>;

export type ParsedCheckResult =
  | { readonly ok: true; readonly result: EarlierCheck }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads what `check --format json` has written. */
export const parseCheckResult = (text: string): ParsedCheckResult => {
  const loaded = loadFile(
    text,
    { format: checkResultFormat, version: checkResultVersion, word: "点検の結果" },
    checkResultRecord,
    () => [],
  );
  return loaded.ok ? { ok: true, result: loaded.value } : loaded;
};
