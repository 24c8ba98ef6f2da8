import type { WorkbookPlan, WorkbookProblem } from "../plan";
import type { WorkbookReading } from "./read-workbook";
import { sheetMemoryIn } from "./settings";

/** Sheets that were made once and are not there any more: somebody has renamed or deleted them. */
export const absentSheets = (
  plan: WorkbookPlan,
  { sheets, sheetNames, settings }: WorkbookReading,
): readonly WorkbookProblem[] => {
  const planned = new Set(plan.sheets.map(({ name }) => name));
  const others = sheetNames.filter((name) => !planned.has(name));
  return plan.sheets
    .filter(({ id }) => !sheets.has(id) && sheetMemoryIn(settings, id) !== null)
    .map(({ name }) => ({
      sheet: name,
      cell: null,
      reach: "sheet",
      found: `シート「${name}」がありません。${others.length === 0 ? "" : `ほかのシートは「${others.join("」「")}」です。`}`,
      expected: `「${name}」という名前のシート`,
      action: `名前を変えたときは「${name}」に戻してください。削除したときは「シートを作る」で作り直してください。このシートは読み取っていません。`,
    }));
};
