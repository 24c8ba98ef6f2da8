import type { Acknowledgement, Dataset, PartialDate, RuleResult } from "../domain";
import {
  checkDataset,
  documentsOnly,
  isSelected,
  rules,
  type RuleInput,
  type RuleSelection,
} from "../rules";
import { fileFault, type FileFault } from "./file-fault";
import { loadAcknowledgements } from "./load-acknowledgements";
import type { Input, InputOptions } from "./load-input";
import { loadSettings } from "./load-settings";
import { readBook, type Book } from "./read-book";

/** What the command line says about a check; it goes before the settings file. */
export interface CheckSettings extends RuleSelection {
  readonly acknowledgements?: string;
  readonly settings?: string;
  /** An `.xlsx` file of the product, checked as it is; the documents alone when absent. */
  readonly workbook?: string;
}

/** A check that was made. */
export interface Conducted {
  readonly ok: true;
  readonly results: readonly RuleResult[];
  readonly acknowledgements: readonly Acknowledgement[];
  /** The workbook that was checked. */
  readonly book: Book | null;
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

const checkedOf = (canonical: Dataset, book: Book | null, asOf: PartialDate | null): RuleInput => {
  if (book === null) return documentsOnly(canonical, asOf);
  const { current, read, shown } = book.sheets;
  return { canonical, current, read, asOf, shown };
};

/** Checks the documents, or a workbook against them, as the command line and the settings say. `asOf` is 点検日. */
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
  const { workbook = null } = options;
  const book = workbook === null ? null : await readBook(workbook, input.dataset);
  if (book?.ok === false) return book;
  const read = [loaded.file, file, workbook].filter((one) => one !== null);
  return {
    ok: true,
    results: checkDataset(checkedOf(input.dataset, book, asOf), selection),
    acknowledgements: [...given.acknowledgements, ...(book?.recorded.acknowledgements ?? [])],
    book,
    acknowledgementsFile: file,
    input: { ...input, paths: [...input.paths, ...read] },
  };
};
