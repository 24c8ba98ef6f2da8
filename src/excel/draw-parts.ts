import { boundsOf, type SheetMerge } from "../plan";
import type { CellRange } from "../references";
import { lookParts, type LookName, type LooksScene } from "./draw-looks";
import { coveredBlocks } from "./draw-merges";
import { rangeAt } from "./range-at";
import { heldFormulas, type HeldCells } from "./read-grid";
import { settingKey, undrawn } from "./settings";

/** From A1 to the last line of the plan. */
const wholeOf = ({ placement: { rows, columns } }: SheetMerge): CellRange => {
  const whole = boundsOf(
    { rows, columns },
    { row: 0, column: 0, rowCount: rows.of.length, columnCount: columns.of.length },
  );
  return {
    row: 0,
    column: 0,
    rowCount: (whole?.row ?? 0) + (whole?.rowCount ?? 1),
    columnCount: (whole?.column ?? 0) + (whole?.columnCount ?? 1),
  };
};

export interface DrawnSheet {
  readonly merge: SheetMerge;
  /** As it was before anything was drawn: merging throws away what is covered. */
  readonly held: HeldCells;
  readonly page: Excel.PageLayout | null;
}

/**
 * Queues parts of the looks of sheets. All are read before anything is drawn, and page set-ups after everything is: reading
 * makes Excel calculate.
 */
const drawParts = (
  context: Excel.RequestContext,
  merges: readonly SheetMerge[],
  parts: ReadonlySet<LookName>,
  scene: LooksScene,
): readonly DrawnSheet[] => {
  const read = merges.map((merge) => {
    const sheet = context.workbook.worksheets.getItem(merge.plan.name);
    const size = wholeOf(merge);
    const held = { range: rangeAt(sheet, size), size };
    held.range.load("formulas");
    return { merge, sheet, held };
  });
  for (const { merge, sheet } of read) {
    for (const { name, draw } of lookParts) {
      if (parts.has(name)) draw(context, sheet, merge, scene);
    }
  }
  return read.map(({ merge, sheet, held }) => {
    if (!merge.drawsLayout || !parts.has("印刷の設定")) return { merge, held, page: null };
    const { pageLayout: page } = sheet;
    page.load("zoom");
    return { merge, held, page };
  });
};

/** Gives back what somebody typed into cells right before they were merged. */
const restoreMerged = async (
  context: Excel.RequestContext,
  drawn: readonly DrawnSheet[],
): Promise<void> => {
  for (const { merge, held } of drawn) {
    if (!merge.drawsLayout) continue;
    const blocks = coveredBlocks(merge, heldFormulas(held));
    if (blocks.length === 0) continue;
    const sheet = context.workbook.worksheets.getItem(merge.plan.name);
    for (const { range, values } of blocks) {
      rangeAt(sheet, range).unmerge();
      rangeAt(sheet, range).formulas = values.map((row) => [...row]);
    }
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- almost never more than one sheet
    await context.sync();
  }
};

/** Draws parts of several sheets in one request, `closing` at its end; answers with what the sheets held. */
export const drawTogether = async (
  context: Excel.RequestContext,
  merges: readonly SheetMerge[],
  parts: ReadonlySet<LookName>,
  scene: LooksScene,
  closing: () => void = () => undefined,
): Promise<readonly DrawnSheet[]> => {
  const drawn = drawParts(context, merges, parts, scene);
  closing();
  await context.sync();
  if (parts.has("セルの結合")) await restoreMerged(context, drawn);
  return drawn;
};

/** Remembers which layout a sheet has now. */
export const rememberLayout = (
  context: Excel.RequestContext,
  { plan: { id }, drawsLayout, isFirst, memory: { layout } }: SheetMerge,
  failed: ReadonlySet<LookName>,
): void => {
  if (!drawsLayout) return;
  const isUndrawn = isFirst && failed.has("書式と入力規則");
  const reached = isUndrawn ? undrawn.wholly : undrawn.partly;
  const isWhole = failed.size === 0;
  context.workbook.settings.add(settingKey.layout(id), isWhole ? layout : reached);
};
