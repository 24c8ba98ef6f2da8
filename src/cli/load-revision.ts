import { parseRevision } from "../dataset";
import type { Revision } from "../domain";
import type { FileFault } from "./file-fault";
import { listFaults, readTextFile } from "./text-file";

/** Reads the file of a revision; all faults are listed. */
export const loadRevision = async (
  file: string,
): Promise<{ readonly ok: true; readonly revision: Revision } | FileFault> => {
  const read = await readTextFile(file, "改訂案");
  if (!read.ok) return read;
  const parsed = parseRevision(read.text);
  return parsed.ok ? parsed : listFaults(file, parsed.faults);
};
