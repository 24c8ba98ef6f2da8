import type { ExcelHost } from "../host";
import type { Control } from "../session";
import type { TrialLine } from "./report";

/** The sheets in which things are tried; the first is written to, the second stands beside it. */
export const trialSheets = { main: "動作確認の試し", other: "動作確認の予備" } as const;

/** Something that the product asks of Excel, and what it relies on. Each has cells of its own. */
export interface Trial {
  readonly title: string;
  /** What Excel is expected to make of it, in words; several where the product copes with each. */
  readonly expected: readonly [string, ...string[]];
  /** What the product does where Excel makes something else of it; `null` where it relies on it. */
  readonly remedy: string | null;
  /** Tries it with a context of its own, and answers with what Excel made of it. */
  readonly run: (context: Excel.RequestContext) => Promise<string>;
}

export const mainSheet = ({ workbook }: Excel.RequestContext): Excel.Worksheet =>
  workbook.worksheets.getItem(trialSheets.main);

export const otherSheet = ({ workbook }: Excel.RequestContext): Excel.Worksheet =>
  workbook.worksheets.getItem(trialSheets.other);

/** A value of a cell in words. */
const worded = (value: unknown): string => {
  if (value === "" || value === null) return "（空）";
  return typeof value === "string" ? value.replaceAll("\n", "⏎") : JSON.stringify(value);
};

/** What is said of something that is so, or not. A function, because what was set counts as known otherwise. */
export const either = (isSo: boolean, so: string, otherwise: string): string =>
  isSo ? so : otherwise;

/** A grid of cells in words: 「、」 between cells, 「／」 between rows. What is no grid says so. */
export const gridWords = (grid: unknown): string =>
  Array.isArray(grid)
    ? grid
        .map((row: unknown) => (Array.isArray(row) ? row.map(worded).join("、") : worded(row)))
        .join("／")
    : worded(grid);

/** What comes first: the answer, or what is said after so long. */
export const within = async <Value>(
  milliseconds: number,
  answer: Promise<Value>,
  otherwise: () => Value,
): Promise<Value> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<Value>((resolve, reject) => {
    timer = setTimeout(() => {
      try {
        resolve(otherwise());
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    }, milliseconds);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
};

/** Longer than anything here should take: whoever waits wants to know that there is no answer. */
const patienceMilliseconds = 90_000;

const refusalWords = ({ OfficeExtension: extension }: ExcelHost, error: unknown): string => {
  if (error instanceof extension.Error) {
    const { errorLocation } = error.debugInfo;
    return errorLocation === undefined || errorLocation === ""
      ? error.code
      : `${error.code}、${errorLocation}`;
  }
  return error instanceof Error ? error.message : String(error);
};

const lineOf = (
  { title, expected, remedy }: Trial,
  verdict: TrialLine["verdict"],
  found: string,
  milliseconds: number,
): TrialLine => ({
  ...{ title, verdict, found, milliseconds },
  expected: expected.join("、または "),
  remedy: verdict === "works" ? null : remedy,
});

const tryOut = async (host: ExcelHost, trial: Trial): Promise<TrialLine> => {
  const begun = performance.now();
  const taken = (): number => Math.round(performance.now() - begun);
  try {
    const answer = trial.run(new host.Excel.RequestContext());
    const found = await within(patienceMilliseconds, answer, () => {
      throw new Error("90秒たっても、Excelから答えがありません。");
    });
    return lineOf(trial, trial.expected.includes(found) ? "works" : "differs", found, taken());
  } catch (error) {
    return lineOf(trial, "fails", refusalWords(host, error), taken());
  }
};

/** Why a trial is not made; `null` for one that is. The first adds the sheets on which all others stand. */
const obstacle = (lines: readonly TrialLine[], control: Control | undefined): string | null => {
  if (control?.signal?.aborted === true) return "止めました。";
  return lines[0]?.verdict === "fails" ? "シートを追加できないため、試していません。" : null;
};

/** Tries all, one after the other; each puts its line to the others. */
export const tryAll = async (
  host: ExcelHost,
  trials: readonly Trial[],
  lines: TrialLine[],
  control: Control | undefined,
): Promise<void> => {
  for (const [done, trial] of trials.entries()) {
    control?.onProgress?.({
      done,
      total: trials.length,
      label: `「${trial.title}」を試しています`,
    });
    const reason = obstacle(lines, control);
    lines.push(reason === null ? await tryOut(host, trial) : lineOf(trial, "skipped", reason, 0));
  }
};
