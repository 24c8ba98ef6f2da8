import type { Dataset } from "../../src/domain";
import { createWorkbookSession, type Answer, type WorkbookSession } from "../../src/excel";
import type { Patience } from "../../src/excel/patience";
import type { SheetId } from "../../src/plan";
import type { StandInOptions } from "../../src/standin";
import { openExcel, type OpenExcel } from "../standin/open-excel";

export const allSheets: readonly SheetId[] = [
  "findings",
  "participation",
  "budget",
  "summary",
  "comparison",
  "kpi",
  "agreement",
  "statusList",
  "acknowledgements",
  "sources",
];

/** A session of the product on the real Office.js and the stand-in. */
export interface OpenWorkbook extends OpenExcel {
  readonly session: WorkbookSession;
}

/** A machine that runs all tests is slow: a request takes as long as it takes. */
const patient: Patience = { answer: 600_000, stopping: 600_000, otherWriter: 0 };

export const openWorkbook = (
  options: StandInOptions = {},
  patience: Patience = patient,
): OpenWorkbook => {
  const excel = openExcel(options);
  // The same person each time: workbooks of two runs can be compared.
  const writer = { id: "1", name: () => "岡山 花子" };
  return { ...excel, session: createWorkbookSession(excel, { writer, patience }) };
};

/** What a session answers when Excel refuses nothing. */
export const valueOf = async <Value>(answer: Promise<Answer<Value>>): Promise<Value> => {
  const given = await answer;
  if (!given.ok) throw new Error(`${given.refusal.kind}: ${given.refusal.message}`);
  return given.value;
};

export const day = "2026-11-21";

/** Opens a workbook and fills all sheets. */
export const openFilled = async (
  dataset: Dataset,
  options: StandInOptions = {},
): Promise<OpenWorkbook> => {
  const workbook = openWorkbook(options);
  await valueOf(workbook.session.fill({ dataset, sheets: allSheets }, new Set()));
  workbook.standIn.recorder.clear();
  return workbook;
};
