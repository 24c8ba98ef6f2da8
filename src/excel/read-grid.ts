import type { FoundSheet, FoundValue } from "../plan";
import type { CellRange } from "../references";
import { excelErrorCode, isTooLarge } from "./excel-error";
import { NoAnswer } from "./patience";

type FoundGrid = FoundSheet["values"];

/** What is asked of cells. */
export type Member = "values" | "formulas" | "numberFormat";

/** Rows per request where Excel does not answer for a whole range; half as many where it does not answer for those. */
const rowsPerRequest = 2_000;

type BlockSize = Pick<CellRange, "rowCount" | "columnCount">;

const isGrid = (value: unknown, { rowCount, columnCount }: BlockSize): value is FoundValue[][] =>
  Array.isArray(value) &&
  value.length === rowCount &&
  value.every((row) => Array.isArray(row) && row.length === columnCount);

/**
 * The cells that Excel has answered for a block of this size; `null` where it was too large. Fails where some are missing: a
 * row that did not come is no empty row.
 */
const gridOrNull = (answer: unknown, size: BlockSize): FoundGrid | null => {
  if (answer === null) return null;
  if (isGrid(answer, size)) return answer;
  throw new NoAnswer("unreadable");
};

/** Cells that were read together with a change, where nothing can be read anew. */
export interface HeldCells {
  readonly range: Excel.Range;
  readonly size: BlockSize;
}

/** What the cells held. */
export const heldFormulas = ({ range, size }: HeldCells): FoundGrid => {
  const grid = gridOrNull(range.formulas, size);
  if (grid === null) throw new NoAnswer("unreadable");
  return grid;
};

const emptyRow = (columnCount: number): readonly FoundValue[] =>
  Array.from({ length: columnCount }, () => "");

/** A grid that begins in A1, from one that begins somewhere. */
const fromA1 = (grid: FoundGrid, { row, column }: CellRange): FoundGrid => {
  const width = column + (grid[0]?.length ?? 0);
  return [
    ...Array.from({ length: row }, () => emptyRow(width)),
    ...grid.map((cells) => [...emptyRow(column), ...cells]),
  ];
};

const answerOf = (range: Excel.Range, member: Member): unknown => {
  switch (member) {
    case "values":
      return range.values;
    case "formulas":
      return range.formulas;
    case "numberFormat":
      return range.numberFormat;
  }
};

/** What Excel answers for a block; `null` where it is too large, which Excel says in one of two ways. */
const readBlock = async (
  context: Excel.RequestContext,
  name: string,
  { row, column, rowCount, columnCount }: CellRange,
  member: Member,
): Promise<FoundGrid | null> => {
  // Ranges of before the last sync no longer hold, so each block is named anew.
  const sheet = context.workbook.worksheets.getItem(name);
  const block = sheet.getRangeByIndexes(row, column, rowCount, columnCount);
  // eslint-disable-next-line office-addins/no-empty-load -- one member by its name
  block.load(member);
  try {
    await context.sync();
  } catch (error) {
    if (isTooLarge(excelErrorCode(error))) return null;
    throw error;
  }
  return gridOrNull(answerOf(block, member), { rowCount, columnCount });
};

/** Reads a block of a sheet in parts; the grid begins in A1. */
export const readInParts = async (
  context: Excel.RequestContext,
  name: string,
  block: CellRange,
  member: Member,
): Promise<FoundGrid> => {
  const grid: FoundValue[][] = [];
  let mostRows = rowsPerRequest;
  for (let done = 0; done < block.rowCount; done = grid.length) {
    const rowCount = Math.min(mostRows, block.rowCount - done);
    const part = { ...block, row: block.row + done, rowCount };
    const answer = await readBlock(context, name, part, member);
    if (answer !== null) grid.push(...answer.map((cells) => [...cells]));
    else if (rowCount > 1) mostRows = Math.ceil(rowCount / 2);
    else throw new NoAnswer("unreadable");
  }
  return fromA1(grid, block);
};

/** A block of a sheet that was asked for; `range` is `null` where Excel has refused to answer for all of it. */
export interface AskedBlock {
  /** Of its sheet. */
  readonly name: string;
  readonly block: CellRange;
  readonly range: Excel.Range | null;
}

/** What Excel has answered for a block, from A1 on; read anew in parts where it was too large. */
export const readGrid = async (
  context: Excel.RequestContext,
  { name, block, range }: AskedBlock,
  member: Member,
): Promise<FoundGrid> => {
  const answer = range === null ? null : gridOrNull(answerOf(range, member), block);
  return answer === null ? readInParts(context, name, block, member) : fromA1(answer, block);
};
