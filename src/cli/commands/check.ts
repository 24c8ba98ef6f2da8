import { formatIsoDate, type Dataset, type PartialDate, type RuleResult } from "../../domain";
import { checkDataset, documentsOnly } from "../../rules";
import { exitCodeOf, inputUnusable } from "../exit-code";
import type { InputOptions } from "../load-input";
import { checkAsJson } from "../report/check-json";
import { checkParagraphs } from "../report/check-text";
import { namesIn } from "../report/names";
import { renderParagraphs } from "../report/paragraphs";
import type { Terminal } from "../terminal";
import { readInput, reportProblems } from "../usable-input";

export interface CheckOptions extends InputOptions {
  readonly asOf: PartialDate;
  readonly format: "text" | "json";
}

/** Prints the result of a check for reading. */
export const printCheck = (
  dataset: Dataset,
  results: readonly RuleResult[],
  asOf: PartialDate,
  terminal: Terminal,
): void => {
  const paragraphs = checkParagraphs(dataset, results, namesIn(dataset), asOf);
  terminal.writeOut(renderParagraphs(paragraphs, terminal));
};

/** Compares the documents and prints what disagrees. */
export const check = async (options: CheckOptions, terminal: Terminal): Promise<number> => {
  const input = await readInput(options, terminal);
  if (input === null) return inputUnusable;
  const { dataset } = input;
  const results = checkDataset(documentsOnly(dataset, options.asOf));
  switch (options.format) {
    case "json":
      reportProblems(input, terminal);
      terminal.writeOut(
        checkAsJson(dataset, results, namesIn(dataset), formatIsoDate(options.asOf)),
      );
      break;
    case "text":
      printCheck(dataset, results, options.asOf, terminal);
      break;
  }
  return exitCodeOf(dataset, results);
};
