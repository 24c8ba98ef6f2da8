import type { Dataset } from "../domain";
import { checkDataset, documentsOnly } from "../rules";
import { acknowledge, withdraw, type WorkbookPlan } from "../plan";
import { absentSheets } from "./absent-sheets";
import { acknowledgementAmong } from "./acknowledgement-among";
import { check, type ChangeAcknowledgements } from "./check";
import { fill, previewFill } from "./fill";
import type { ExcelHost } from "./host";
import { findSheets, planFor } from "./prepare";
import { readWorkbook } from "./read-workbook";
import { refusalOf } from "./refusal";
import { readSelection } from "./selection";
import type { Answer, WorkbookSession, WorkbookState } from "./session";
import { filledFromIn, filledFromOf } from "./settings";
import { watch } from "./watch";

const plans = new WeakMap<Dataset, WorkbookPlan>();

/** The workbook as the documents alone would have it: names, keys and order of its sheets. */
const documentPlan = (dataset: Dataset): WorkbookPlan => {
  const known = plans.get(dataset);
  if (known !== undefined) return known;
  const plan = planFor({
    dataset,
    results: checkDataset(documentsOnly(dataset)),
    acknowledgements: [],
    asOf: null,
  });
  plans.set(dataset, plan);
  return plan;
};

const inspect = async (context: Excel.RequestContext, dataset: Dataset): Promise<WorkbookState> => {
  const plan = documentPlan(dataset);
  const reading = await readWorkbook(context, plan.sheets);
  const found = findSheets(plan, reading);
  const filledFrom = filledFromIn(reading.settings);
  const unusable = new Set(
    found.problems.filter(({ reach }) => reach === "sheet").map(({ sheet }) => sheet),
  );
  return {
    sheets: plan.sheets.map(({ id, name }) => {
      const isThere = reading.sheets.has(id);
      return { id, name, state: unusable.has(name) ? "unusable" : isThere ? "present" : "absent" };
    }),
    filledFrom,
    isSameDataset: filledFrom?.digest === filledFromOf(dataset).digest,
    problems: [...absentSheets(plan, reading), ...found.problems],
  };
};

/** A session on the workbook that is open in Excel. One task runs at a time; the others wait for it. */
export const createWorkbookSession = (host: ExcelHost = globalThis): WorkbookSession => {
  let running: Promise<unknown> = Promise.resolve();
  let tasks = 0;

  /** Runs one batch after the other, and turns what Excel refuses into an answer. */
  const run = <Value>(
    batch: (context: Excel.RequestContext) => Promise<Answer<Value>>,
  ): Promise<Answer<Value>> => {
    const attempt = async (): Promise<Answer<Value>> => {
      tasks += 1;
      try {
        return await batch(new host.Excel.RequestContext());
      } catch (error) {
        return { ok: false, refusal: refusalOf(host, error) };
      } finally {
        tasks -= 1;
      }
    };
    const result = running.then(attempt);
    running = result.catch(() => undefined);
    return result;
  };

  const runFor = <Value>(
    batch: (context: Excel.RequestContext) => Promise<Value>,
  ): Promise<Answer<Value>> => run(async (context) => ({ ok: true, value: await batch(context) }));

  const changeRecords = async (dataset: Dataset, day: string, change: ChangeAcknowledgements) => {
    const answer = await run((context) => check(context, dataset, day, undefined, change));
    return answer.ok ? { ok: true as const, value: answer.value.acknowledgements } : answer;
  };

  const sheetNameOf = async (worksheetId: string): Promise<string> => {
    const answer = await runFor(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(worksheetId);
      sheet.load("name");
      await context.sync();
      return sheet.isNullObject ? "" : sheet.name;
    });
    return answer.ok ? answer.value : "";
  };

  return {
    inspect: (dataset) => runFor((context) => inspect(context, dataset)),
    previewFill: (request) => run((context) => previewFill(context, request)),
    fill: (request, replace, control) => run((context) => fill(context, request, replace, control)),
    check: (dataset, checkedOn, control) =>
      run((context) => check(context, dataset, checkedOn, control)),
    acknowledge: (dataset, finding, given) =>
      changeRecords(dataset, given.confirmedOn, (list, results) => {
        const entry = acknowledgementAmong(dataset, results, finding, given);
        return entry === null ? null : acknowledge(list, entry);
      }),
    withdraw: (dataset, fingerprint, given) =>
      changeRecords(dataset, given.on, (list) => withdraw(list, fingerprint, given)),
    select: ({ sheet, row, column }) =>
      runFor(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.activate();
        worksheet.getCell(row, column).select();
        await context.sync();
        return null;
      }),
    selection: (dataset) =>
      runFor((context) => readSelection(context, dataset, documentPlan(dataset))),
    watch: (watcher) => runFor((context) => watch(context, watcher, () => tasks > 0, sheetNameOf)),
  };
};
