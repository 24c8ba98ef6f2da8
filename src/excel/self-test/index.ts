import type { ExcelHost } from "../host";
import { refuse, refusalOf } from "../refusal";
import type { Answer, Control, WorkbookSession } from "../session";
import { cellTrials } from "./cell-trials";
import { flowTrials } from "./flow-trials";
import { limitTrials } from "./limit-trials";
import { lookTrials } from "./look-trials";
import { objectTrials } from "./object-trials";
import type { SelfTestReport, SelfTestRequest, TrialLine } from "./report";
import { resultTrial } from "./result-sheet";
import { tryAll } from "./trial";
import { viewTrials } from "./view-trials";

/** Whether nothing stands in the workbook that could be anybody's. */
const isEmptyWorkbook = async (context: Excel.RequestContext): Promise<boolean> => {
  const { worksheets, names, settings } = context.workbook;
  worksheets.load("items/name");
  names.load("items/name");
  settings.load("items/key");
  await context.sync();
  if (names.items.length > 0 || settings.items.length > 0) return false;
  const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(false));
  const charts = worksheets.items.map((sheet) => sheet.charts);
  for (const range of used) range.load("address,formulas");
  for (const one of charts) one.load("items/name");
  await context.sync();
  const holdsNothing = (range: Excel.Range): boolean =>
    range.isNullObject || range.formulas.flat().every((cell) => cell === "");
  return used.every(holdsNothing) && charts.every(({ items }) => items.length === 0);
};

/**
 * 動作確認: tries in an empty workbook every kind of request that the product makes, reads back what Excel has made of it, and
 * does the product's own work once. Any other workbook is refused. Nothing is deleted that it has not made itself.
 */
export const conductSelfTest = async (
  host: ExcelHost,
  session: WorkbookSession,
  { facts, dataset, day }: SelfTestRequest,
  control: Control | undefined,
): Promise<Answer<SelfTestReport>> => {
  try {
    if (!(await isEmptyWorkbook(new host.Excel.RequestContext()))) {
      return { ok: false, refusal: refuse("workbookNotEmpty") };
    }
  } catch (error) {
    return { ok: false, refusal: refusalOf(host, error) };
  }
  const lines: TrialLine[] = [];
  const trials = [
    ...cellTrials,
    ...lookTrials,
    ...viewTrials,
    ...objectTrials,
    ...limitTrials,
    ...(dataset === null ? [] : flowTrials(session, dataset, day)),
    resultTrial(() => ({ facts, lines })),
  ];
  await tryAll(host, trials, lines, control);
  return { ok: true, value: { facts, lines } };
};
