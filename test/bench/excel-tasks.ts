import type { Dataset } from "../../src/domain";
import { createWorkbookSession, type Answer, type ExcelHost } from "../../src/excel";
import { isFormula, type WorkbookPlan } from "../../src/plan";
import { createStandIn, type Calculator, type StandIn } from "../../src/standin";
import { loadOfficeJs } from "../../src/standin/node";
import { allSheets, day, valueOf } from "../excel/open-workbook";
import { newExcelClock, type ExcelClock, type ExcelTimes } from "./excel-clock";
import { collectGarbage } from "./measure";
import { byCells, fillCellByCell } from "./excel-rival";
import { cellsOf } from "./step";

export interface ExcelInput {
  readonly name: string;
  readonly dataset: Dataset;
  readonly plan: WorkbookPlan;
  /** The formula engine of the stand-in. */
  readonly calculator: Calculator;
  /** How often all tasks are done, each time with a new workbook. */
  readonly rounds: number;
  readonly rival: "measured" | "leftOut";
}

/** The tasks of one input, and the rival where it was let run. */
export interface ExcelMeasured {
  readonly name: string;
  readonly cellCount: number;
  /** The values and formulas alone, as JSON. */
  readonly bareBytes: number;
  readonly tasks: readonly Traffic[];
  readonly rival: Traffic | null;
}

/** What one task sends to Excel and gets back, and how long that takes. */
export interface Traffic {
  readonly task: string;
  readonly requests: number;
  readonly actions: number;
  /** Members that change the workbook. */
  readonly writes: number;
  readonly bytesSent: number;
  readonly largestRequest: number;
  readonly bytesReceived: number;
  readonly largestAnswer: number;
  readonly times: ExcelTimes;
}

interface OpenExcel {
  readonly standIn: StandIn;
  readonly host: ExcelHost;
  readonly clock: ExcelClock;
}

const open = (clock: ExcelClock): OpenExcel => {
  const standIn = clock.connect(createStandIn({ year: 2025, calculator: clock.calculator }));
  return { standIn, host: loadOfficeJs(standIn), clock };
};

const observe = async (
  { standIn, clock }: OpenExcel,
  task: string,
  work: () => Promise<void>,
): Promise<Traffic> => {
  standIn.recorder.clear();
  collectGarbage();
  const times = await clock.time(work);
  const { requests, actions, writes, bytesIn, bytesOut, largestRequestBytes } =
    standIn.recorder.totals();
  return {
    task,
    requests,
    actions,
    writes,
    bytesSent: bytesIn,
    largestRequest: largestRequestBytes,
    bytesReceived: bytesOut,
    largestAnswer: standIn.recorder.requests.reduce(
      (most, request) => Math.max(most, request.bytesOut),
      0,
    ),
    times,
  };
};

/** The four tasks, in the order in which staff do them. */
export const taskNames = {
  fill: "シートを作る",
  fillAgain: "もう一度作る",
  check: "点検する",
  checkAgain: "もう一度点検する",
} as const;

const done = async <Value>(answer: Promise<Answer<Value>>): Promise<void> => {
  await valueOf(answer);
};

const runTasks = async (
  clock: ExcelClock,
  { dataset }: ExcelInput,
): Promise<readonly Traffic[]> => {
  const excel = open(clock);
  const session = createWorkbookSession(excel.host);
  const fill = () => done(session.fill({ dataset, sheets: allSheets }, new Set()));
  const check = () => done(session.check(dataset, day));
  return [
    await observe(excel, taskNames.fill, fill),
    await observe(excel, taskNames.fillAgain, fill),
    await observe(excel, taskNames.check, check),
    await observe(excel, taskNames.checkAgain, check),
  ];
};

const isFaster = (left: Traffic, right: Traffic): number =>
  left.times.ours.clock - right.times.ours.clock;

/** Of several rounds, for each task the one in the middle by our own time; what is sent does not differ. */
const inTheMiddle = (rounds: readonly (readonly Traffic[])[]): readonly Traffic[] =>
  (rounds[0] ?? []).flatMap((_, task) => {
    const sorted = rounds.flatMap((round) => round[task] ?? []).toSorted(isFaster);
    return sorted[Math.floor(sorted.length / 2)] ?? [];
  });

/** Fills all sheets, fills again, checks and checks again, on the real Office.js and the stand-in. */
const measureTasks = async (input: ExcelInput): Promise<readonly Traffic[]> => {
  const clock = newExcelClock(input.calculator);
  const rounds: (readonly Traffic[])[] = [];
  while (rounds.length < input.rounds) rounds.push(await runTasks(clock, input));
  return inTheMiddle(rounds);
};

/** Writes the same sheets cell by cell, once. */
const measureRival = async ({ plan, calculator }: ExcelInput): Promise<Traffic> => {
  const excel = open(newExcelClock(calculator));
  const sheets = byCells(plan);
  return observe(excel, "1セルずつ書く", () => fillCellByCell(excel.host, sheets, plan));
};

/** Bytes of the values and formulas of all sheets, and nothing else. */
const bareBytesOf = ({ sheets }: WorkbookPlan): number => {
  const bare = sheets.map(({ name, values }) => ({
    name,
    cells: values.map((row) =>
      row.map((value) => (isFormula(value) ? `=${value.formula}` : (value ?? ""))),
    ),
  }));
  return new TextEncoder().encode(JSON.stringify(bare)).length;
};

export const measureExcel = async (input: ExcelInput): Promise<ExcelMeasured> => ({
  name: input.name,
  cellCount: cellsOf(input.plan),
  bareBytes: bareBytesOf(input.plan),
  tasks: await measureTasks(input),
  rival: input.rival === "measured" ? await measureRival(input) : null,
});
