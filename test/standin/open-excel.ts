import {
  createStandIn,
  type OfficeScope,
  type StandIn,
  type StandInOptions,
} from "../../src/standin";
import { loadOfficeJs } from "../../src/standin/node";
import { rememberingCalculator } from "./remembering-calculator";

export interface OpenExcel extends OfficeScope {
  readonly standIn: StandIn;
}

const calculator = rememberingCalculator();

/** A stand-in with the real Office.js on it. The current year is 2025. */
export const openExcel = (options: StandInOptions = {}): OpenExcel => {
  const standIn = createStandIn({ year: 2025, calculator, ...options });
  return { standIn, ...loadOfficeJs(standIn) };
};

/** Runs a batch on `Sheet1`. */
export const onSheet = <Result>(
  { Excel: excel }: OpenExcel,
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> =>
  excel.run((context) => batch(context.workbook.worksheets.getItem("Sheet1"), context));

/** Values that Office.js declares as `any`. */
export const first = (rows: readonly (readonly unknown[])[]): unknown => rows[0]?.[0];

/** The error that a batch ends with. */
export const errorOf = async (
  { OfficeExtension: extension }: OpenExcel,
  work: Promise<unknown>,
): Promise<OfficeExtension.Error> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof extension.Error) return error;
    throw error;
  }
  throw new Error("The batch was expected to fail.");
};

/** Whatever Excel had to tell has been told: it keeps the order, and the answer to this request comes last. */
export const toldAll = ({ Excel: excel }: OpenExcel): Promise<void> =>
  excel.run(async (context) => {
    context.workbook.load("name");
    await context.sync();
  });
