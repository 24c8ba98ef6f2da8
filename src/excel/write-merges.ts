import type { Dataset } from "../domain";
import {
  isDisturbed,
  isNothingToDo,
  type SheetId,
  type SheetMerge,
  type WorkbookPlan,
  type WorkbookProblem,
} from "../plan";
import { finishSheets, type Queue } from "./finish-sheets";
import { rememberSheets } from "./known-sheets";
import { heldFormulas } from "./read-grid";
import type { WorkbookReading } from "./read-workbook";
import type { Control } from "./session";
import { filledFromIn, filledFromOf, settingKey, settingValue } from "./settings";
import { undoWriting } from "./undo-writing";
import { writeSheet, type BeforeWriting } from "./write-sheet";

/** Somebody who keeps typing into a sheet while it is written gets it back as it was; so often it is tried again. */
export const mostAttempts = 3;

export interface WritingResult {
  readonly wasStopped: boolean;
  /** Sheets that somebody changed while they were written; they are as that person left them. */
  readonly disturbed: ReadonlySet<SheetId>;
  readonly problems: readonly WorkbookProblem[];
  /** Whether what closes the writing has been sent. */
  readonly isClosed: boolean;
}

const isStopped = (control: Control | undefined): boolean => control?.signal?.aborted === true;

const rememberDataset = (
  context: Excel.RequestContext,
  dataset: Dataset,
  { settings }: WorkbookReading,
): void => {
  const now = filledFromOf(dataset);
  if (JSON.stringify(filledFromIn(settings)) === JSON.stringify(now)) return;
  context.workbook.settings.add(settingKey.dataset, JSON.stringify(now));
};

/** Which sheets go in one request: each alone, so that the user sees progress and can stop, or all together. */
type Grouping = "each" | "together";

const grouped = (merges: readonly SheetMerge[], grouping: Grouping): readonly SheetMerge[][] =>
  grouping === "each" || merges.length === 0 ? merges.map((merge) => [merge]) : [[...merges]];

interface Scene {
  readonly dataset: Dataset;
  readonly plan: WorkbookPlan;
  readonly reading: WorkbookReading;
  readonly grouping: Grouping;
  /** Comes to the front as soon as it is there. */
  readonly opening: SheetId | null;
  /** Goes with each request that writes; `null` for nothing. */
  readonly renewing: Queue | null;
  /** Goes with the last request, once all sheets are written and nobody has disturbed it. */
  readonly closing: Queue | null;
}

/** Writes sheets in one request, and takes back those that somebody has changed since they were read. */
const writeTogether = async (
  context: Excel.RequestContext,
  merges: readonly SheetMerge[],
  scene: Scene & { readonly order: string[] },
): Promise<readonly SheetMerge[]> => {
  const written: (readonly [SheetMerge, BeforeWriting])[] = [];
  for (const merge of merges) written.push([merge, await writeSheet(context, merge, scene)]);
  await context.sync();
  const disturbed = written.flatMap(([merge, { cells, memories }]) => {
    if (cells === null) return [];
    const grid = heldFormulas(cells);
    const remembered = memories.map(([key, setting]) => [key, settingValue(setting)] as const);
    const isWrittenByOther = remembered.some(
      ([key, text]) => text !== (scene.reading.settings.get(key) ?? ""),
    );
    return isWrittenByOther || isDisturbed(merge, grid) ? [{ merge, grid, remembered }] : [];
  });
  for (const { merge, grid, remembered } of disturbed)
    undoWriting(context, merge, grid, new Map(remembered));
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
    scene.renewing?.(context);
    if (done === 0) rememberDataset(context, scene.dataset, scene.reading);
    const changed = await writeTogether(context, group, { ...scene, order });
    rememberSheets(context, new Set(order));
    for (const { plan } of changed) disturbed.add(plan.id);
    written.push(...group.filter((merge) => !changed.includes(merge)));
    done += group.length;
  }
  const wasStopped = isStopped(control) && done < work.length;
  const closing = wasStopped || disturbed.size > 0 ? null : scene.closing;
  if (written.length === 0) {
    closing?.(context);
    if (closing !== null) await context.sync();
    return { wasStopped, disturbed, problems: [], isClosed: closing !== null };
  }
  progress(done, "書き込んだ内容を確かめています");
  const { names, sheets } = scene.reading;
  const charts = new Map([...sheets].map(([id, sheet]) => [id, sheet.charts]));
  const looks = { ...scene, existing: { names, charts } };
  const problems = await finishSheets(context, written, looks, closing);
  progress(total, "終わりました");
  return { wasStopped, disturbed, problems, isClosed: closing !== null };
};
