import type { PartialDate, RuleResult } from "../../domain";
import { planWorkbook } from "../../plan";
import { checkDataset, documentsOnly } from "../../rules";
import { writeWorkbook } from "../../xlsx";
import { exitCodeOf, inputUnusable } from "../exit-code";
import type { Input, InputOptions } from "../load-input";
import type { Terminal } from "../terminal";
import { usableInput } from "../usable-input";
import { writeAndTell } from "../write-and-tell";

export interface WorkbookOptions extends InputOptions {
  /** 現在日 of 取組状況一覧; without it the list keeps the date of its document. */
  readonly asOf?: PartialDate;
  /** An `.xlsx` file. */
  readonly out: string;
}

/** Plans the workbook and writes its file; tells the user either way. */
export const makeWorkbook = async (
  input: Input,
  results: readonly RuleResult[],
  { asOf, out }: WorkbookOptions,
  terminal: Terminal,
): Promise<boolean> => {
  const plan = planWorkbook({
    dataset: input.dataset,
    results,
    ...(asOf === undefined ? {} : { asOf }),
  });
  const data = await writeWorkbook(plan);
  return writeAndTell([{ path: out, data }], out, input, terminal);
};

/** Writes the checked workbook. */
export const workbook = async (options: WorkbookOptions, terminal: Terminal): Promise<number> => {
  const input = await usableInput(options, terminal);
  if (input === null) return inputUnusable;
  const { dataset } = input;
  const results = checkDataset(documentsOnly(dataset));
  const isWritten = await makeWorkbook(input, results, options, terminal);
  return isWritten ? exitCodeOf(dataset, results) : inputUnusable;
};
