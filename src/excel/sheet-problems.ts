import type { SheetId, SheetPlan, WorkbookPlan, WorkbookProblem } from "../plan";
import type { WorkbookReading } from "./read-workbook";
import { sheetMemoryIn } from "./settings";

/** Why a sheet cannot be written; `null` for one that can. */
export const writeBarrierOf = (
  { sheets, isProtected }: Pick<WorkbookReading, "sheets" | "isProtected">,
  { id, name }: SheetPlan,
): WorkbookProblem | null => {
  const sheet = sheets.get(id);
  if (sheet === undefined && isProtected) {
    return {
      ...{ sheet: name, cell: null, reach: "sheet" },
      found: "ブックが保護されているため、シートを追加できません。",
      expected: "シートを追加できるブック",
      action: "［校閲］の［ブックの保護］を解除してから、もう一度実行してください。",
    };
  }
  if (sheet?.isProtected === true) {
    return {
      ...{ sheet: name, cell: null, reach: "sheet" },
      found: "シートが保護されています。",
      expected: "保護されていないシート",
      action: "［校閲］の［シート保護の解除］で保護を解除してから、もう一度実行してください。",
    };
  }
  if (sheet?.isFiltered === true) {
    return {
      ...{ sheet: name, cell: null, reach: "sheet" },
      found:
        "フィルターで行が絞り込まれています。このまま書き込むと、別の行に値が入るおそれがあります。",
      expected: "絞り込みのないシート",
      action:
        "［データ］の［クリア］で絞り込みを解除してから、もう一度実行してください。このシートには書き込んでいません。",
    };
  }
  return null;
};

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

/** Sheets that were given up after so many attempts. */
export const disturbedSheets = (
  disturbed: ReadonlySet<SheetId>,
  { sheets }: WorkbookPlan,
): readonly WorkbookProblem[] =>
  sheets
    .filter(({ id }) => disturbed.has(id))
    .map(({ name }) => ({
      sheet: name,
      cell: null,
      reach: "sheet",
      found: "書き込んでいるあいだに、シートが変わり続けました。",
      expected: "入力や行の挿入のないあいだに書き込むこと",
      action: "入力した内容はそのままです。入力を終えてから、もう一度実行してください。",
    }));
