import type { PartialDate } from "../../domain";
import { checkDataset, documentsOnly } from "../../rules";
import { inputUnusable, nothingOpen } from "../exit-code";
import type { Terminal } from "../terminal";
import { mayBeWritten, readInput } from "../usable-input";
import { printCheck } from "./check";
import { makeWorkbook, type WorkbookOptions } from "./workbook";

export interface RunOptions extends WorkbookOptions {
  /** 点検日 */
  readonly checkedOn: PartialDate;
}

/** The main job: prints the check and writes the workbook. Succeeds when the workbook is there, whatever it says. */
export const run = async (options: RunOptions, terminal: Terminal): Promise<number> => {
  const input = await readInput(options, terminal);
  if (input === null) return inputUnusable;
  const { dataset } = input;
  const results = checkDataset(documentsOnly(dataset, options.checkedOn));
  printCheck(dataset, results, options.checkedOn, terminal);
  const isWritten =
    mayBeWritten(input, terminal) && (await makeWorkbook(input, results, options, terminal));
  return isWritten ? nothingOpen : inputUnusable;
};
