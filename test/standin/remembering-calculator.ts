import type { Calculator } from "../../src/standin";
import { univerCalculator } from "../../src/standin/univer";

type Workbook = Parameters<Calculator["calculate"]>[0];
type Results = Awaited<ReturnType<Calculator["calculate"]>>;

/** Everything that formulas look at: contents, names, which rows are hidden, which sheet is in front. */
const contentsOf = ({ sheets, names, activeSheet }: Workbook): string =>
  JSON.stringify([
    activeSheet.id,
    names.map(({ name, formula }) => [name, formula]),
    sheets.map((sheet) => [
      sheet.id,
      sheet.name,
      sheet.names.map(({ name, formula }) => [name, formula]),
      [...sheet.rows].flatMap(([row, line]) => (line.isHidden || line.isFilteredOut ? [row] : [])),
      [...sheet.cells].map(([key, { value, formula }]) => [key, formula ?? [value]]),
    ]),
  ]);

const mostRemembered = 40;

/**
 * One formula engine for all stand-ins of a file of tests, one after the other, that calculates the same contents once: a
 * workbook and what was saved of it come to the same.
 */
export const rememberingCalculator = (): Calculator => {
  let engine: Calculator | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const remembered = new Map<string, Results>();
  const calculate = async (workbook: Workbook): Promise<Results> => {
    const contents = contentsOf(workbook);
    const known = remembered.get(contents);
    if (known !== undefined) return known;
    engine ??= univerCalculator();
    const results = await engine.calculate(workbook);
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(contents, results);
    return results;
  };
  return {
    calculate: (workbook) => {
      const answer = last.then(() => calculate(workbook));
      last = answer.catch(() => undefined);
      return answer;
    },
  };
};
