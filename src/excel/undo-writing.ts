import { undoingOf, writeBlocks, type Grid, type SheetMerge } from "../plan";
import { rangeAt } from "./range-at";

/** Queues what takes a sheet back to what it held, and what was remembered of it, before it was written. */
export const undoWriting = (
  context: Excel.RequestContext,
  merge: SheetMerge,
  held: Grid,
  remembered: ReadonlyMap<string, unknown>,
): void => {
  const sheet = context.workbook.worksheets.getItem(merge.plan.name);
  const { cells, rows, columns, restored } = undoingOf(merge, held);
  for (const [key, value] of remembered) context.workbook.settings.add(key, value);
  for (const { range, values } of writeBlocks(cells)) {
    rangeAt(sheet, range).formulas = values.map((row) => [...row]);
  }
  for (const column of columns) {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().delete("Left");
  }
  for (const row of rows) sheet.getRangeByIndexes(row, 0, 1, 1).getEntireRow().delete("Up");
  for (const { row, cells: values } of restored) {
    sheet.getRangeByIndexes(row, 0, 1, 1).getEntireRow().insert("Down");
    if (values.length > 0) {
      rangeAt(sheet, { row, column: 0, rowCount: 1, columnCount: values.length }).formulas = [
        [...values],
      ];
    }
  }
};
