import type { PartialDate } from "../../domain";
import { conductCheck, type CheckSettings, type Conducted } from "../conduct-check";
import { exitCodeOf, inputUnusable, nothingOpen, somethingOpen } from "../exit-code";
import type { FileFault } from "../file-fault";
import type { InputOptions } from "../load-input";
import { checkDigest } from "../report/check-digest";
import { checkAsHtml } from "../report/check-html";
import { checkAsJson } from "../report/check-json";
import { checkAsJunit } from "../report/check-junit";
import { reportCheck, type CheckReport } from "../report/check-report";
import { checkAsSarif } from "../report/check-sarif";
import { checkParagraphs } from "../report/check-text";
import { printParagraphs, renderParagraphs } from "../report/paragraphs";
import { compareSince, type Since } from "../since";
import { reportBookProblems } from "../read-book";
import { refuse } from "../refuse";
import type { Terminal } from "../terminal";
import { readInput, reportProblems } from "../usable-input";
import { writeAndTell } from "../write-and-tell";

export const checkFormats = ["text", "json", "sarif", "junit", "html"] as const;

export interface CheckOptions extends InputOptions, CheckSettings {
  /** 点検日 */
  readonly asOf: PartialDate;
  readonly format: (typeof checkFormats)[number];
  /** An earlier result in JSON. */
  readonly since?: string;
  /** Prints all of it, not only what to look at first. */
  readonly verbose?: boolean;
  /** A file; standard output when absent. */
  readonly out?: string;
}

/** How much of a check is printed, and where the rest of it is. */
export interface Printing {
  readonly verbose?: boolean;
  readonly rest: string;
}

/** Prints the result of a check for reading: less than a screen, or all of it. */
export const printCheck = (
  report: CheckReport,
  { verbose, rest }: Printing,
  terminal: Terminal,
): void => {
  printParagraphs(verbose === true ? checkParagraphs(report) : checkDigest(report, rest), terminal);
};

/** A file has no width and no colour. */
const rendered = (report: CheckReport, format: CheckOptions["format"]): string => {
  switch (format) {
    case "json":
      return checkAsJson(report);
    case "sarif":
      return checkAsSarif(report);
    case "junit":
      return checkAsJunit(report);
    case "html":
      return checkAsHtml(report);
    case "text":
      return renderParagraphs(checkParagraphs(report), null);
  }
};

const earlierOf = async (
  { since }: CheckOptions,
  { input, results }: Conducted,
): Promise<Since | FileFault | null> =>
  since === undefined ? null : compareSince(since, input.dataset, results);

/** Compares the documents, or a workbook with them, and prints what disagrees, or writes it into a file. */
export const check = async (options: CheckOptions, terminal: Terminal): Promise<number> => {
  const input = await readInput(options, terminal);
  if (input === null) return inputUnusable;
  const conducted = await conductCheck(input, options, options.asOf);
  if (!conducted.ok) return refuse(conducted, terminal);
  const since = await earlierOf(options, conducted);
  if (since?.ok === false) return refuse(since, terminal);
  const { results, acknowledgements } = conducted;
  const { dataset, unread } = input;
  const { asOf, format, out } = options;
  const report = reportCheck({ dataset, results, asOf, acknowledgements, since, unread });
  if (format !== "text") reportProblems(input, terminal);
  const { book } = conducted;
  if (book !== null) reportBookProblems(options.workbook ?? "", book, terminal);
  if (out !== undefined) {
    const read = [
      ...conducted.input.paths,
      ...(options.since === undefined ? [] : [options.since]),
    ];
    const file = { path: out, data: rendered(report, format) };
    if (!(await writeAndTell([file], out, { paths: read }, terminal))) return inputUnusable;
  } else if (format === "text") {
    const rest = "すべての指摘と根拠の行は --verbose で表示し、--out でファイルに書き出します。";
    printCheck(report, { ...options, rest }, terminal);
  } else terminal.writeOut(rendered(report, format));
  const isUnread = book?.problems.some(({ reach }) => reach !== "notice") === true;
  return Math.max(
    exitCodeOf(dataset, results, acknowledgements),
    isUnread ? somethingOpen : nothingOpen,
  );
};
