import type { FoundSheet, FoundValue } from "../plan";
import type { CellRange } from "../references";
import { excelErrorCode, isTooLarge } from "./refusal";

type FoundGrid = FoundSheet["values"];

/** What is asked of cells. */
export type Member = "values" | "formulas" | "numberFormat";

/** Rows per request where Excel does not answer for a whole range; half as many where it does not answer for those. */
const rowsPerRequest = 2_000;

const isGrid = (value: unknown): value is FoundValue[][] => Array.isArray(value);

/** The cells that Excel has answered; none where the range was too large. */
export const gridOrNone = (answer: unknown): FoundGrid => (isGrid(answer) ? answer : []);

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
  const answer = answerOf(block, member);
  return isGrid(answer) ? answer : null;
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
    else throw new Error(`Excel answered no ${member} for row ${String(part.row)} of ${name}.`);
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
  const answer = range === null ? null : answerOf(range, member);
  return isGrid(answer) ? fromA1(answer, block) : readInParts(context, name, block, member);
};
