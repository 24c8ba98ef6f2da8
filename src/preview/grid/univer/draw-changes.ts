import { BooleanNumber, type Workbook, type Worksheet } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColDataMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowDataMutation,
  SetTabColorMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
  ToggleGridlinesMutation,
} from "@univerjs/preset-sheets-core";
import { columnOfKey, rowOfKey } from "../model/cell-key";
import type { SheetChanges } from "../model/difference";
import type { ShownLine, ShownStyle } from "../model/shown-sheet";
import {
  univerCell,
  univerColumn,
  univerFreeze,
  univerRange,
  univerRow,
} from "../model/univer-sheet";
import type { CellData } from "../model/univer-data";
import type { OpenUniver } from "./open-univer";
import { shows } from "./show-command";

type Values = Record<number, Record<number, CellData | null>>;

const stylesIn = (changes: SheetChanges): Iterable<ShownStyle> => {
  const styles = new Set<ShownStyle>();
  for (const part of [changes.cells, changes.rows, changes.columns]) {
    for (const item of part.values()) if (item?.style) styles.add(item.style);
  }
  return styles;
};

const learnStyles = (workbook: Workbook, changes: SheetChanges): void => {
  workbook.addStyles(Object.fromEntries([...stylesIn(changes)].map(({ id, data }) => [id, data])));
};

/**
 * Univer mixes a new style into the former one, so styles are put down beforehand and only contents are sent. An emptied
 * cell is null.
 */
const placeStyles = (worksheet: Worksheet, cells: SheetChanges["cells"]): Values => {
  const matrix = worksheet.getCellMatrix();
  const values: Values = {};
  for (const [key, cell] of cells) {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    (values[row] ??= {})[column] = cell === null ? null : univerCell(cell);
    if (cell !== null)
      matrix.setValue(row, column, cell.style === null ? {} : { s: cell.style.id });
  }
  return values;
};

const linesOf = <Data>(
  lines: ReadonlyMap<number, ShownLine | null>,
  dataOf: (line: ShownLine | null) => Data,
): Record<number, Data> =>
  Object.fromEntries([...lines].map(([index, line]) => [index, dataOf(line)]));

/** Draws what has changed of a sheet, in as few steps as Univer takes. */
export const drawChanges = (
  { commands }: OpenUniver,
  workbook: Workbook,
  worksheet: Worksheet,
  changes: SheetChanges,
): void => {
  const target = { unitId: workbook.getUnitId(), subUnitId: worksheet.getSheetId() };
  const draw = (id: string, params: object): void => {
    commands.syncExecuteCommand(id, { ...target, ...params }, shows);
  };
  learnStyles(workbook, changes);
  const { rowCount, columnCount, frozen, tabColor, rows, columns, merged, unmerged } = changes;
  if (rowCount !== undefined) draw(SetWorksheetRowCountMutation.id, { rowCount });
  if (columnCount !== undefined) draw(SetWorksheetColumnCountMutation.id, { columnCount });
  if (unmerged.length > 0)
    draw(RemoveWorksheetMergeMutation.id, { ranges: unmerged.map(univerRange) });
  if (rows.size > 0) draw(SetRowDataMutation.id, { rowData: linesOf(rows, univerRow) });
  if (columns.size > 0) draw(SetColDataMutation.id, { columnData: linesOf(columns, univerColumn) });
  if (changes.cells.size > 0) {
    draw(SetRangeValuesMutation.id, { cellValue: placeStyles(worksheet, changes.cells) });
  }
  if (merged.length > 0) draw(AddWorksheetMergeMutation.id, { ranges: merged.map(univerRange) });
  if (frozen !== undefined) draw(SetFrozenMutation.id, univerFreeze(frozen));
  if (tabColor !== undefined) draw(SetTabColorMutation.id, { color: tabColor });
  const isLaidOutAnew = rows.size + columns.size + merged.length + unmerged.length > 0;
  if (changes.hasGridlines !== undefined || isLaidOutAnew) {
    // This is also what makes Univer measure a sheet again.
    const showGridlines =
      changes.hasGridlines ?? worksheet.getConfig().showGridlines === BooleanNumber.TRUE;
    draw(ToggleGridlinesMutation.id, { showGridlines: showGridlines ? 1 : 0 });
  }
};
