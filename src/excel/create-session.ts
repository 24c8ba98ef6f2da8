import type { Acknowledgement, Dataset, Finding, RuleResult } from "../domain";
import { acknowledge, acknowledgementOf, withdraw, type Confirmation } from "../plan";
import { check, type ChangeAcknowledgements } from "./check";
import type { Writer } from "./claim";
import { documentPlan } from "./document-plan";
import { fill, previewFill } from "./fill";
import type { ExcelHost } from "./host";
import { inspect } from "./inspect";
import { usualPatience, type Patience } from "./patience";
import { refuse } from "./refusal";
import { isHiddenSheet, readSelection, selectCell } from "./selection";
import type { WorkbookSession } from "./session";
import { conductSelfTest } from "./self-test";
import { newTaskQueue } from "./task-queue";
import { sheetName, watch } from "./watch";

/** The record of an acknowledgement, as long as the finding is among the results; otherwise `null`. */
const acknowledgementAmong = (
  dataset: Dataset,
  results: readonly RuleResult[],
  { fingerprint }: Finding,
  given: Confirmation,
): Acknowledgement | null => {
  const finding = results
    .flatMap(({ findings }) => findings)
    .find((one) => one.fingerprint === fingerprint);
  return finding === undefined ? null : acknowledgementOf(dataset, results, finding, given);
};

const somebody = (): Writer => ({
  id: Math.random().toString(36).slice(2),
  name: () => "",
});

export interface SessionWish {
  /** Who writes; somebody without a name when left out. */
  readonly writer?: Writer;
  readonly patience?: Patience;
}

/** A session on the workbook that is open in Excel. One task runs at a time; the others wait for it. */
export const createWorkbookSession = (
  host: ExcelHost = globalThis,
  { writer = somebody(), patience = usualPatience }: SessionWish = {},
): WorkbookSession => {
  const { run, runFor, isBusy } = newTaskQueue(host, patience);

  /** Records belong to results: the workbook is checked anew, and both sheets are written together. */
  const changeRecords = async (dataset: Dataset, day: string, change: ChangeAcknowledgements) => {
    const answer = await run((context) =>
      check(context, { dataset, checkedOn: day, writer }, undefined, { change }),
    );
    return answer.ok ? { ok: true as const, value: answer.value.acknowledgements } : answer;
  };

  const sheetNameOf = async (worksheetId: string): Promise<string> => {
    const answer = await runFor((context) => sheetName(context, worksheetId));
    return answer.ok ? answer.value : "";
  };

  const session: WorkbookSession = {
    inspect: (dataset) => runFor((context) => inspect(context, dataset)),
    previewFill: (request) => run((context) => previewFill(context, request, writer)),
    fill: (request, overruled, control) =>
      run((context) => fill(context, request, overruled, writer, control), control?.signal),
    check: (dataset, checkedOn, control, results = "keep") =>
      run(
        (context) => check(context, { dataset, checkedOn, writer }, control, { results }),
        control?.signal,
      ),
    acknowledge: (dataset, finding, given, others = []) =>
      changeRecords(dataset, given.confirmedOn, (list, results) => {
        const entries = [finding, ...others].map((one) =>
          acknowledgementAmong(dataset, results, one, given),
        );
        return entries.reduce<readonly Acknowledgement[] | null>(
          (all, entry) => (all === null || entry === null ? null : acknowledge(all, entry)),
          list,
        );
      }),
    withdraw: (dataset, fingerprint, given) =>
      changeRecords(dataset, given.on, (list) => withdraw(list, fingerprint, given)),
    select: async (cell) => {
      const answer = await runFor((context) => selectCell(context, cell));
      if (answer.ok || answer.refusal.kind === "sheetGone") return answer;
      const hidden = await runFor((context) => isHiddenSheet(context, cell.sheet));
      return hidden.ok && hidden.value ? { ok: false, refusal: refuse("sheetHidden") } : answer;
    },
    selection: (dataset) =>
      runFor((context) => readSelection(context, dataset, documentPlan(dataset))),
    watch: (watcher) => runFor((context) => watch(context, watcher, isBusy, sheetNameOf)),
    selfTest: (request, control) => conductSelfTest(host, session, request, control),
  };
  return session;
};
