import type { FoundSheet, FoundValue } from "../plan";

type FoundGrid = FoundSheet["values"];

/** The cells of a sheet that hold something; place and size are loaded. */
export interface UsedRange {
  /** Of its sheet. */
  readonly name: string;
  readonly used: Excel.Range;
}

/** Rows per request where Excel does not answer for a whole range; half as many where it does not answer for those. */
const rowsPerRequest = 2_000;

const isGrid = (value: unknown): value is FoundValue[][] => Array.isArray(value);

/** The cells that Excel has answered; none where the range was too large. */
export const gridOrNone = (answer: unknown): FoundGrid => (isGrid(answer) ? answer : []);

const emptyRow = (columnCount: number): readonly FoundValue[] =>
  Array.from({ length: columnCount }, () => "");

/** A grid that begins in A1, from one that begins where the used range does. */
const fromA1 = (
  grid: FoundGrid,
  { rowIndex: row, columnIndex: column }: Excel.Range,
): FoundGrid => {
  const width = column + (grid[0]?.length ?? 0);
  return [
    ...Array.from({ length: row }, () => emptyRow(width)),
    ...grid.map((cells) => [...emptyRow(column), ...cells]),
  ];
};

type Member = "values" | "formulas" | "numberFormat";

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

/**
 * Reads in parts what Excel did not answer in one piece: a range that is too large reads null, without an error. Ranges of
 * before the last sync no longer hold, so each part is named anew.
 */
export const readInParts = async (
  context: Excel.RequestContext,
  { name, used }: UsedRange,
  member: Member,
): Promise<FoundGrid> => {
  const sheet = context.workbook.worksheets.getItem(name);
  const grid: FoundValue[][] = [];
  let mostRows = rowsPerRequest;
  for (let row = 0; row < used.rowCount; row = grid.length) {
    const rowCount = Math.min(mostRows, used.rowCount - row);
    const part = sheet.getRangeByIndexes(
      used.rowIndex + row,
      used.columnIndex,
      rowCount,
      used.columnCount,
    );
    part.load("values,formulas,numberFormat");
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one part after the other, so that each fits
    await context.sync();
    const answer = answerOf(part, member);
    if (isGrid(answer)) grid.push(...answer);
    else if (rowCount > 1) mostRows = Math.ceil(rowCount / 2);
    else throw new Error(`Excel answered no ${member} for row ${String(row)}.`);
  }
  return fromA1(grid, used);
};

/** What Excel has answered for a range, from A1 on; read anew in parts where that was too large. */
export const readGrid = async (
  context: Excel.RequestContext,
  range: UsedRange,
  member: Member,
): Promise<FoundGrid> => {
  const answer = answerOf(range.used, member);
  return isGrid(answer) ? fromA1(answer, range.used) : readInParts(context, range, member);
};
