import type { WorkbookProblem } from "../found-workbook";
import { isFormula, type SheetPlan } from "../workbook-plan";
import { replaceReferences, sheetOf } from "./formula-references";

/** Names of the other sheets that the formulas of a sheet point to. */
export const sheetsReferredTo = ({ values }: SheetPlan): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const value of values.flat()) {
    if (!isFormula(value) || !value.formula.includes("!")) continue;
    replaceReferences(value.formula, (reference) => {
      const name = sheetOf(reference);
      if (name !== null) names.add(name);
      return reference.whole;
    });
  }
  return names;
};

/** A sheet whose formulas would come to errors: what they point to is not there, or is not ours. */
export const missingSheets = (sheet: string, missing: readonly string[]): WorkbookProblem => {
  const names = `「${missing.join("」「")}」`;
  return {
    sheet,
    cell: null,
    reach: "sheet",
    found: `このシートの計算式が参照する${names}がないか、読み取れません。`,
    expected: `連携突合が作成した${names}`,
    action: `${names}を「シートを作る」で作るか、直してから、もう一度実行してください。このシートには書き込んでいません。`,
  };
};
