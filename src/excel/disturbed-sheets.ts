import type { SheetId, WorkbookPlan, WorkbookProblem } from "../plan";

/** Somebody who keeps typing into a sheet while it is written gets it back as it was; so often it is tried again. */
export const mostAttempts = 3;

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
