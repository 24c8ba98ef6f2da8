import type { Revision } from "../domain";
import type { Fault } from "./load-fault";
import { loadFile } from "./load-file";
import { revisionFormat, revisionRecord, revisionVersion } from "./schema-revision";

export type ParsedRevision =
  | { readonly ok: true; readonly revision: Revision }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads the file of a revision; all faults are listed with their JSON path. */
export const parseRevision = (fileText: string): ParsedRevision => {
  const loaded = loadFile(
    fileText,
    { format: revisionFormat, version: revisionVersion, word: "改訂案" },
    revisionRecord,
    () => [],
  );
  return loaded.ok ? { ok: true, revision: loaded.value } : loaded;
};

/** The file that {@link parseRevision} reads. */
export const saveRevision = (revision: Revision): string =>
  `${JSON.stringify({ format: revisionFormat, version: revisionVersion, ...revision }, null, 2)}\n`;
