import { parseAcknowledgements } from "../dataset";
import type { Acknowledgement } from "../domain";
import type { FileFault } from "./file-fault";
import { listFaults, readTextFile } from "./text-file";

export interface LoadedAcknowledgements {
  readonly ok: true;
  readonly acknowledgements: readonly Acknowledgement[];
}

/** Reads a file of acknowledgements, oldest first. */
export const loadAcknowledgements = async (
  file: string,
): Promise<LoadedAcknowledgements | FileFault> => {
  const read = await readTextFile(file, "確認の記録");
  if (!read.ok) return read;
  const parsed = parseAcknowledgements(read.text);
  return parsed.ok ? parsed : listFaults(file, parsed.faults);
};
