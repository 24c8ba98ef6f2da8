import {
  copiedFormulas,
  writeBlocks,
  type CellWrite,
  type SheetMerge,
  type WorkbookPlan,
  type WriteBlock,
} from "../plan";
import { a1 } from "../references";
import { drawLines } from "./draw-lines";
import { drawLinks } from "./draw-links";
import { addressesOf } from "./group-styles";
import { drawNumberFormats } from "./draw-styles";
import { forgetRanges, rangeAt } from "./range-at";
import { packMemory } from "./packed-memory";
import { newPayload, weighBlocks } from "./payload";
import type { HeldCells } from "./read-grid";
import { settingKey, undrawn, type Settings } from "./settings";

/** Removes rows from the bottom up, then inserts rows and columns from the top left on. */
const changeLines = (sheet: Excel.Worksheet, { placement }: SheetMerge): void => {
  for (const row of placement.rows.removed) {
    sheet.getRangeByIndexes(row, 0, 1, 1).getEntireRow().delete("Up");
  }
  for (const { at, count } of placement.rows.inserted) {
    sheet.getRangeByIndexes(at, 0, count, 1).getEntireRow().insert("Down");
  }
  for (const { at, count } of placement.columns.inserted) {
    sheet.getRangeByIndexes(0, at, 1, count).getEntireColumn().insert("Right");
  }
};

/** Rows and columns that a merge may touch, in the sheet as it was found. */
const lookedAt = ({ found, placement, plan }: SheetMerge) => ({
  row: 0,
  column: 0,
  rowCount: Math.max(
    found?.formulas.length ?? 0,
    ...placement.rows.of.map((row) => (row ?? 0) + 1),
  ),
  columnCount: Math.max(
    found?.formulas[0]?.length ?? 0,
    plan.columns.length,
    ...placement.columns.of.map((column) => (column ?? 0) + 1),
  ),
});

/** Puts a new sheet behind the sheet of the plan that comes before it. */
const addSheet = (
  context: Excel.RequestContext,
  { plan }: SheetMerge,
  order: string[],
  before: readonly string[],
): Excel.Worksheet => {
  const sheet = context.workbook.worksheets.add(plan.name);
  const previous = before.filter((name) => order.includes(name)).at(-1);
  const position = previous === undefined ? order.length : order.indexOf(previous) + 1;
  order.splice(position, 0, plan.name);
  if (position < order.length - 1) sheet.position = position;
  return sheet;
};

/**
 * Keys before everything else: a request that fails half way must leave no new line without its key, which would count as one
 * of staff ever after.
 */
const keysFirst = (
  { plan: { keys }, placement: { rows, columns } }: SheetMerge,
  writes: readonly CellWrite[],
): readonly WriteBlock[] => {
  const [keyRow, keyColumn] = [rows.of[keys.keyRow], columns.of[keys.keyColumn]];
  const isKey = ({ row, column }: CellWrite): boolean => row === keyRow || column === keyColumn;
  return [
    ...writeBlocks(writes.filter(isKey)),
    ...writeBlocks(writes.filter((write) => !isKey(write))),
  ];
};

/** A sheet that is only now added is written as one block: there is nothing between its cells to spare. */
const blocksOf = (merge: SheetMerge, writes: readonly CellWrite[]): readonly WriteBlock[] => {
  const { found, plan, placement } = merge;
  const isGrowing = placement.rows.added.size > 0 || placement.columns.added.size > 0;
  if (found !== null) return isGrowing ? keysFirst(merge, writes) : writeBlocks(writes);
  const values = plan.values.map((row) => row.map((): string | number => ""));
  for (const { row, column, value } of writes) values[row]?.splice(column, 1, value);
  const range = { row: 0, column: 0, rowCount: values.length, columnCount: plan.columns.length };
  return [{ range, values }];
};

/** Remembers what was written. Its layout is not drawn yet: unless an earlier setting says otherwise, the memory says so itself. */
const rememberCells = (
  { workbook: { settings } }: Excel.RequestContext,
  { plan: { id }, drawsLayout, isFirst, memory }: SheetMerge,
  before: Settings,
): void => {
  const reached = isFirst ? undrawn.wholly : undrawn.partly;
  if (drawsLayout && before.has(settingKey.layout(id)))
    settings.add(settingKey.layout(id), reached);
  const layout = drawsLayout ? reached : memory.layout;
  settings.add(settingKey.sheet(id), packMemory({ ...memory, layout }));
};

/** What stood in the workbook when a sheet was written, read in the same request. */
export interface BeforeWriting {
  /** Cell by cell; `null` for a sheet that is only now added. */
  readonly cells: HeldCells | null;
  /** What was remembered of the sheet: somebody else may have written it since it was read. */
  readonly memories: readonly (readonly [key: string, setting: Excel.Setting])[];
}

const heldMemories = (
  { workbook: { settings } }: Excel.RequestContext,
  { plan: { id }, found }: SheetMerge,
): BeforeWriting["memories"] => {
  if (found === null) return [];
  return [settingKey.sheet(id), settingKey.layout(id)].map((key) => {
    const setting = settings.getItemOrNullObject(key);
    setting.load("value");
    return [key, setting] as const;
  });
};

/**
 * Queues everything that brings the cells of a sheet to its plan: what it held before is read first, so that nothing typed
 * since it was last read can be lost; then lines, number formats, values and links; what was written is remembered last.
 * Looks follow in a request of their own. Sends in between only where one request would grow too large.
 */
export const writeSheet = async (
  context: Excel.RequestContext,
  merge: SheetMerge,
  workbook: {
    readonly plan: WorkbookPlan;
    readonly reading: { readonly settings: Settings };
    /** Names of the worksheets as they stand; a new one is entered. */
    readonly order: string[];
  },
): Promise<BeforeWriting> => {
  const { plan } = merge;
  const names = workbook.plan.sheets.map(({ name }) => name);
  const before = names.slice(0, names.indexOf(plan.name));
  const sheet =
    merge.found === null
      ? addSheet(context, merge, workbook.order, before)
      : context.workbook.worksheets.getItem(plan.name);
  const size = lookedAt(merge);
  const cells = merge.found === null ? null : { range: rangeAt(sheet, size), size };
  cells?.range.load("formulas");
  const memories = heldMemories(context, merge);

  changeLines(sheet, merge);
  forgetRanges(sheet);
  if (merge.drawsLayout) drawNumberFormats(sheet, merge);
  // Which lines are new is known only now: the next run finds them like the others.
  if (merge.drawsLayout && !merge.isFirst) drawLines(sheet, merge);

  const payload = newPayload();
  const { copies, others } = copiedFormulas(merge.writes);
  for (const block of weighBlocks(blocksOf(merge, others))) {
    if (payload.isFull(block.bytes)) {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a larger request would be refused
      await context.sync();
      payload.sent();
      forgetRanges(sheet);
    }
    payload.add(block.bytes);
    rangeAt(sheet, block.range).formulas = block.values.map((row) => [...row]);
  }
  for (const { from, to } of copies) {
    for (const address of addressesOf(to)) sheet.getRanges(address).copyFrom(a1(from), "Formulas");
  }
  drawLinks(sheet, merge);
  rememberCells(context, merge, workbook.reading.settings);
  return { cells, memories };
};
