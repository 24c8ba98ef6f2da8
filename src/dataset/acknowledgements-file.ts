import type { Acknowledgement } from "../domain";
import type { Fault } from "./load-fault";
import { loadFile } from "./load-file";
import {
  acknowledgementsFormat,
  acknowledgementsRecord,
  acknowledgementsVersion,
} from "./schema-acknowledgement";

export type ParsedAcknowledgements =
  | { readonly ok: true; readonly acknowledgements: readonly Acknowledgement[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads a file of acknowledgements, oldest first. */
export const parseAcknowledgements = (text: string): ParsedAcknowledgements => {
  const loaded = loadFile(
    text,
    { format: acknowledgementsFormat, version: acknowledgementsVersion, word: "確認の記録" },
    acknowledgementsRecord,
    () => [],
  );
  return loaded.ok ? { ok: true, acknowledgements: loaded.value.acknowledgements } : loaded;
};

/** The file that {@link parseAcknowledgements} reads. */
export const saveAcknowledgements = (acknowledgements: readonly Acknowledgement[]): string =>
  `${JSON.stringify(
    { format: acknowledgementsFormat, version: acknowledgementsVersion, acknowledgements },
    null,
    2,
  )}\n`;
