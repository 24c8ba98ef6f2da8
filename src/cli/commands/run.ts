import { conductCheck } from "../conduct-check";
import { inputUnusable, nothingOpen } from "../exit-code";
import { reportCheck } from "../report/check-report";
import { refuse } from "../refuse";
import type { Terminal } from "../terminal";
import { mayBeWritten, readInput } from "../usable-input";
import { printCheck } from "./check";
import { makeWorkbook, type WorkbookOptions } from "./workbook";

export interface RunOptions extends WorkbookOptions {
  /** Prints all of the check, not only what to look at first. */
  readonly verbose?: boolean;
}

/** The main job: prints the check and writes the workbook. Succeeds when the workbook is there, whatever it says. */
export const run = async (options: RunOptions, terminal: Terminal): Promise<number> => {
  const input = await readInput(options, terminal);
  if (input === null) return inputUnusable;
  const conducted = await conductCheck(input, options, options.asOf);
  if (!conducted.ok) return refuse(conducted, terminal);
  const { results, acknowledgements } = conducted;
  const { dataset } = input;
  const { asOf } = options;
  const { unread } = input;
  printCheck(
    reportCheck({ dataset, results, asOf, acknowledgements, since: null, unread }),
    {
      ...options,
      rest: `すべての指摘は「${options.out}」の「点検結果」にあり、--verbose で表示します。`,
    },
    terminal,
  );
  const isWritten =
    mayBeWritten(input, terminal) && (await makeWorkbook(conducted, options, terminal));
  return isWritten ? nothingOpen : inputUnusable;
};
