import path from "node:path";
import { loadFile } from "../dataset/load-file";
import type { FileFault } from "./file-fault";
import type { InputOptions } from "./load-input";
import {
  settingsFaults,
  settingsFileName,
  settingsFormat,
  settingsRecord,
  settingsVersion,
  type Settings,
} from "./settings-record";
import { isThere, listFaults, readTextFile } from "./text-file";

export interface LoadedSettings {
  readonly ok: true;
  readonly settings: Settings;
  /** `null` where there is no settings file. */
  readonly file: string | null;
}

/** The settings that were named, or those that lie beside the input; none when there are none. Paths are resolved. */
export const loadSettings = async (
  { seeds, dataset }: InputOptions,
  named: string | undefined,
): Promise<LoadedSettings | FileFault> => {
  const beside = dataset === undefined ? seeds : path.dirname(dataset);
  const file = named ?? path.join(beside, settingsFileName);
  if (named === undefined && !(await isThere(file))) return { ok: true, settings: {}, file: null };
  const read = await readTextFile(file, "設定");
  if (!read.ok) return read;
  const loaded = loadFile(
    read.text,
    { format: settingsFormat, version: settingsVersion, word: "設定" },
    settingsRecord,
    settingsFaults,
  );
  if (!loaded.ok) return listFaults(file, loaded.faults);
  const { acknowledgements, ...others } = loaded.value;
  const settings =
    acknowledgements === undefined
      ? others
      : { ...others, acknowledgements: path.resolve(path.dirname(file), acknowledgements) };
  return { ok: true, settings, file };
};
