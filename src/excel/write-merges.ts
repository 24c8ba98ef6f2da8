import type { Dataset } from "../domain";
import {
  boundsOf,
  isDisturbed,
  isNothingToDo,
  type Grid,
  type SheetId,
  type SheetMerge,
  type WorkbookPlan,
  type WorkbookProblem,
} from "../plan";
import { fitsOnePageWide } from "./draw-page";
import { rangeAt } from "./range-at";
import type { WorkbookReading } from "./read-workbook";
import type { Control } from "./session";
import { filledFromIn, filledFromOf, settingKey } from "./settings";
import { undoWriting } from "./undo-writing";
import { writeSheet } from "./write-sheet";

export interface WritingResult {
  readonly wasStopped: boolean;
  /** Sheets that somebody changed while they were written; they are as that person left them. */
  readonly disturbed: ReadonlySet<SheetId>;
  readonly problems: readonly WorkbookProblem[];
}

const isStopped = (control: Control | undefined): boolean => control?.signal?.aborted === true;

const isGrid = (answer: unknown): answer is Grid => Array.isArray(answer);

const gridOf = (answer: unknown): Grid => (isGrid(answer) ? answer : []);

const rememberDataset = (
  context: Excel.RequestContext,
  dataset: Dataset,
  { settings }: WorkbookReading,
): void => {
  const now = filledFromOf(dataset);
  if (JSON.stringify(filledFromIn(settings)) === JSON.stringify(now)) return;
  context.workbook.settings.add(settingKey.dataset, JSON.stringify(now));
};

const changedAfterwards = (sheet: string): WorkbookProblem => ({
  sheet,
  cell: null,
  reach: "notice",
  found: "書き込んだ直後に、セルの値が変わっています。",
  expected: "書き込んだとおりの値",
  action: "入力中でなければ、もう一度「シートを作る」で内容を確かめてください。",
});

const notOnePageWide = (sheet: string): WorkbookProblem => ({
  sheet,
  cell: null,
  reach: "notice",
  found: "印刷の「1ページの横幅に収める」が設定されませんでした。",
  expected: "A3横、横1ページ",
  action: "［ページ レイアウト］の［横］を［1ページ］にしてから印刷してください。",
});

interface Checked {
  readonly merge: SheetMerge;
  readonly values: Excel.Range;
  readonly page: Excel.PageLayout | null;
}

/** Reads back what was written: typing wins over writing without a word, and Excel can forget a page set-up. */
const readBack = async (
  context: Excel.RequestContext,
  merges: readonly SheetMerge[],
): Promise<readonly WorkbookProblem[]> => {
  const checked = merges.map((merge): Checked => {
    const sheet = context.workbook.worksheets.getItem(merge.plan.name);
    const { rows, columns } = merge.placement;
    const whole = boundsOf(
      { rows, columns },
      {
        row: 0,
        column: 0,
        rowCount: rows.of.length,
        columnCount: columns.of.length,
      },
    );
    const values = rangeAt(sheet, {
      row: 0,
      column: 0,
      rowCount: (whole?.row ?? 0) + (whole?.rowCount ?? 1),
      columnCount: (whole?.column ?? 0) + (whole?.columnCount ?? 1),
    });
    values.load("values");
    if (!merge.drawsLayout) return { merge, values, page: null };
    const { pageLayout: page } = sheet;
    page.load("zoom");
    return { merge, values, page };
  });
  await context.sync();
  return checked.flatMap(({ merge, values, page }) => {
    const grid = gridOf(values.values);
    const differs = merge.writes.some(({ row, column, value }) => {
      const isFormula = typeof value === "string" && value.startsWith("=");
      return !isFormula && grid.length > 0 && grid[row]?.[column] !== value;
    });
    return [
      ...(differs ? [changedAfterwards(merge.plan.name)] : []),
      ...(page !== null && !fitsOnePageWide(page) ? [notOnePageWide(merge.plan.name)] : []),
    ];
  });
};

/** Which sheets go in one request: each alone, so that the user sees progress and can stop, or all together. */
export type Grouping = "each" | "together";

const grouped = (merges: readonly SheetMerge[], grouping: Grouping): readonly SheetMerge[][] =>
  grouping === "each" || merges.length === 0 ? merges.map((merge) => [merge]) : [[...merges]];

/** Queues something for the next request. */
export type Queue = (context: Excel.RequestContext) => void;

interface Scene {
  readonly dataset: Dataset;
  readonly plan: WorkbookPlan;
  readonly reading: WorkbookReading;
  readonly grouping: Grouping;
  /** Comes to the front as soon as it is there. */
  readonly opening: SheetId | null;
  /** Goes with the last request, once all sheets are written and nobody has disturbed it. */
  readonly closing: Queue | null;
}

/** Writes sheets in one request, and takes back those that somebody has changed since they were read. */
const writeTogether = async (
  context: Excel.RequestContext,
  merges: readonly SheetMerge[],
  scene: Scene & { readonly order: string[] },
): Promise<readonly SheetMerge[]> => {
  const held: (readonly [SheetMerge, Excel.Range | null])[] = [];
  for (const merge of merges) held.push([merge, await writeSheet(context, merge, scene)]);
  await context.sync();
  const disturbed = held.flatMap(([merge, before]) => {
    const grid = before === null ? null : gridOf(before.formulas);
    return grid !== null && isDisturbed(merge, grid) ? [{ merge, grid }] : [];
  });
  for (const { merge, grid } of disturbed) undoWriting(context, merge, grid, scene.reading);
  if (disturbed.length > 0) await context.sync();
  return disturbed.map(({ merge }) => merge);
};

/** Writes merged sheets and reads them back. What somebody changes meanwhile is left as that person has it. */
export const writeMerges = async (
  context: Excel.RequestContext,
  merges: readonly SheetMerge[],
  scene: Scene,
  control: Control | undefined,
): Promise<WritingResult> => {
  const work = merges.filter((merge) => !isNothingToDo(merge));
  const order = [...scene.reading.sheetNames];
  const written: SheetMerge[] = [];
  const disturbed = new Set<SheetId>();
  const total = work.length + 1;
  const progress = (done: number, label: string) => control?.onProgress?.({ done, total, label });
  let done = 0;
  for (const group of grouped(work, scene.grouping)) {
    if (isStopped(control)) break;
    progress(done, `「${group.map(({ plan }) => plan.name).join("」「")}」を書き込んでいます`);
    if (done === 0) rememberDataset(context, scene.dataset, scene.reading);
    const changed = await writeTogether(context, group, { ...scene, order });
    for (const { plan } of changed) disturbed.add(plan.id);
    written.push(...group.filter((merge) => !changed.includes(merge)));
    done += group.length;
  }
  const wasStopped = isStopped(control) && done < work.length;
  const closing = wasStopped || disturbed.size > 0 ? null : scene.closing;
  closing?.(context);
  if (written.length === 0) {
    if (closing !== null) await context.sync();
    return { wasStopped, disturbed, problems: [] };
  }
  progress(done, "書き込んだ内容を確かめています");
  const problems = await readBack(context, written);
  progress(total, "終わりました");
  return { wasStopped, disturbed, problems };
};
