import type { Decision, Succession } from "../domain";
import type { Fault } from "./load-fault";
import { loadFile } from "./load-file";
import { decisionsFormat, decisionsRecord, decisionsVersion } from "./schema";

export type ParsedDecisions =
  | {
      readonly ok: true;
      readonly decisions: readonly Decision[];
      readonly successions: readonly Succession[];
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads `decisions.json`. `null` stands for no such file: nobody has decided anything yet. */
export const parseDecisions = (text: string | null): ParsedDecisions => {
  if (text === null) return { ok: true, decisions: [], successions: [] };
  const loaded = loadFile(
    text,
    { format: decisionsFormat, version: decisionsVersion, word: "判断の記録" },
    decisionsRecord,
    () => [],
  );
  if (!loaded.ok) return loaded;
  const { decisions, successors } = loaded.value;
  return { ok: true, decisions, successions: successors };
};
