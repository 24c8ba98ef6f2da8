import type { Acknowledgement, PartialDate, RuleResult } from "../domain";
import { checkDataset, documentsOnly, isSelected, rules, type RuleSelection } from "../rules";
import { fileFault, type FileFault } from "./file-fault";
import { loadAcknowledgements } from "./load-acknowledgements";
import type { Input, InputOptions } from "./load-input";
import { loadSettings } from "./load-settings";

/** What the command line says about a check; it goes before the settings file. */
export interface CheckSettings extends RuleSelection {
  readonly acknowledgements?: string;
  readonly settings?: string;
}

/** A check that was made. */
export interface Conducted {
  readonly ok: true;
  readonly results: readonly RuleResult[];
  readonly acknowledgements: readonly Acknowledgement[];
  /** The file of the acknowledgements, where one was named. */
  readonly acknowledgementsFile: string | null;
  /** The input with the files that were read besides; no command overwrites them. */
  readonly input: Input;
}

const nothingSelected =
  "行う点検が1つもありません。点検の指定(rules)と、行わない点検の指定(skip)を見直してください。";

/** Rules that the command line names replace those of the settings file, both lists at once. */
const selectionOf = (options: CheckSettings, settings: RuleSelection): RuleSelection =>
  options.rules === undefined && options.skip === undefined ? settings : options;

/** Checks the documents as the command line and the settings say. `asOf` is 点検日. */
export const conductCheck = async (
  input: Input,
  options: CheckSettings & InputOptions,
  asOf: PartialDate | null,
): Promise<Conducted | FileFault> => {
  const loaded = await loadSettings(options, options.settings);
  if (!loaded.ok) return loaded;
  const selection = selectionOf(options, loaded.settings);
  if (!rules.some((rule) => isSelected(selection, rule))) return fileFault(nothingSelected);
  const file = options.acknowledgements ?? loaded.settings.acknowledgements ?? null;
  const given =
    file === null ? { ok: true as const, acknowledgements: [] } : await loadAcknowledgements(file);
  if (!given.ok) return given;
  const read = [loaded.file, file].filter((one) => one !== null);
  return {
    ok: true,
    results: checkDataset(documentsOnly(input.dataset, asOf), selection),
    acknowledgements: given.acknowledgements,
    acknowledgementsFile: file,
    input: { ...input, paths: [...input.paths, ...read] },
  };
};
