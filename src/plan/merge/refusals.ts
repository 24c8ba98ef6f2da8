import { referencesIn, sheetOf } from "../../references";
import type { WorkbookProblem } from "../found-workbook";
import { columnTitle } from "../read/columns";
import { isFormula, type SheetPlan } from "../workbook-plan";
import type { MergeInput } from "./sheet-merge";

/** Without a memory of this column its heading was never written; with one, somebody has changed the heading. */
export const lostHeading = ({
  plan,
  found,
  memory,
  keys,
}: Pick<MergeInput, "plan" | "found" | "memory" | "keys">): WorkbookProblem | null => {
  if (keys === null || found === null) return null;
  const lost = plan.keys.columns.filter(
    ({ key }) => memory?.columns.includes(key) === true && !keys.columns.has(key),
  );
  if (lost.length === 0) return null;
  return {
    sheet: found.name,
    cell: null,
    reach: "sheet",
    found: `見出しの行（${String(keys.keyRow + 1)}行目）に「${lost.map(({ key }) => columnTitle(plan, key)).join("」「")}」の列がありません。`,
    expected: "連携突合が作成したときの見出し",
    action:
      "見出しを変えたときは、元の見出しに戻してください。列を削除したときは、元に戻すか、シートの名前を変えて残し、「シートを作る」で作り直してください。",
  };
};

/** Names of the other sheets that the formulas of a sheet point to. */
export const sheetsReferredTo = ({ values }: SheetPlan): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const value of values.flat()) {
    if (!isFormula(value) || !value.formula.includes("!")) continue;
    for (const name of referencesIn(value.formula).map(sheetOf)) if (name !== null) names.add(name);
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
