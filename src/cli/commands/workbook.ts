import { formatIsoDate, type PartialDate } from "../../domain";
import { settingsOfPlan } from "../../excel/settings-of-plan";
import { planWorkbook } from "../../plan";
import { writeWorkbook } from "../../xlsx";
import { conductCheck, type CheckSettings, type Conducted } from "../conduct-check";
import { exitCodeOf, inputUnusable } from "../exit-code";
import type { InputOptions } from "../load-input";
import { refuse } from "../refuse";
import type { Terminal } from "../terminal";
import { usableInput } from "../usable-input";
import { writeAndTell } from "../write-and-tell";

export interface WorkbookOptions extends InputOptions, CheckSettings {
  /** 点検日 */
  readonly asOf: PartialDate;
  /** 現在日 of 取組状況一覧; without it the list keeps the date of its document. */
  readonly listDate?: PartialDate;
  /** An `.xlsx` file. */
  readonly out: string;
}

/** Plans the workbook and writes its file; tells the user either way. */
export const makeWorkbook = async (
  { input, results, acknowledgements }: Conducted,
  { asOf, listDate, out }: Pick<WorkbookOptions, "asOf" | "listDate" | "out">,
  terminal: Terminal,
): Promise<boolean> => {
  const plan = planWorkbook({
    dataset: input.dataset,
    results,
    acknowledgements,
    checkedOn: asOf,
    ...(listDate === undefined ? {} : { asOf: listDate }),
  });
  const settings = settingsOfPlan(plan, input.dataset, results, formatIsoDate(asOf));
  const data = writeWorkbook(plan, settings);
  return writeAndTell([{ path: out, data }], out, input, terminal);
};

/** Writes the checked workbook. */
export const workbook = async (options: WorkbookOptions, terminal: Terminal): Promise<number> => {
  const input = await usableInput(options, terminal);
  if (input === null) return inputUnusable;
  const conducted = await conductCheck(input, options, options.asOf);
  if (!conducted.ok) return refuse(conducted, terminal);
  const isWritten = await makeWorkbook(conducted, options, terminal);
  const { results, acknowledgements } = conducted;
  return isWritten ? exitCodeOf(input.dataset, results, acknowledgements) : inputUnusable;
};
