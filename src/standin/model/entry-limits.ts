import { referencesIn, sheetOf } from "../../references";
import { HostError } from "./host-error";
import { isWellFormed } from "./formula-syntax";
import { isTextFormat } from "numfmt";
import type { Scalar } from "./cell";
import { findSheet, type Workbook } from "./workbook";

/** Excel's own limits. */
const longestText = 32_767;
const longestFormula = 8_192;

const isFormula = (input: Scalar, numberFormat: string): input is string =>
  typeof input === "string" &&
  input.startsWith("=") &&
  input.length > 1 &&
  !isTextFormat(numberFormat);

const namesUnknownSheet = (workbook: Workbook, formula: string): boolean =>
  /\[\d+\]|\.xls[xmb]?\]/iu.test(formula) ||
  referencesIn(formula).some((reference) => {
    const sheet = sheetOf(reference);
    return sheet !== null && findSheet(workbook, sheet) === undefined;
  });

/**
 * Throws a HostError where Excel takes no such entry: `TextTooLong`, `FormulaTooLong`, `BrokenFormula`, `UnknownSheet`. Nothing is
 * written before all entries of a block are asked.
 */
export const guardEntry = (workbook: Workbook, input: Scalar, numberFormat: string): void => {
  if (typeof input === "string" && input.length > longestText)
    throw new HostError("TextTooLong", `A text of ${input.length} characters.`);
  if (!isFormula(input, numberFormat)) return;
  if (input.length > longestFormula)
    throw new HostError("FormulaTooLong", `A formula of ${input.length} characters.`);
  if (!isWellFormed(input)) throw new HostError("BrokenFormula", `Not a formula: ${input}`);
  if (namesUnknownSheet(workbook, input))
    throw new HostError("UnknownSheet", `A sheet that is not there: ${input}`);
};
