import { SetRangeValuesMutation } from "@univerjs/preset-sheets-core";
import type { EnteredCell } from "../../protocol";
import { provisionalCell } from "../edits/typed-cell";
import { cellKey } from "../model/cell-key";
import type { CellData } from "../model/univer-data";
import type { ShownWorkbook } from "../shown-workbook";
import { workbookId, type OpenUniver } from "./open-univer";
import { shows } from "./show-command";

/** Shows at once what was entered, until the workbook says what became of it. */
export const enterProvisionally = (
  { commands }: OpenUniver,
  shown: ShownWorkbook,
  sheet: string,
  cells: readonly EnteredCell[],
): void => {
  const cellValue: Record<number, Record<number, CellData>> = {};
  for (const { row, column, content } of cells) {
    (cellValue[row] ??= {})[column] = provisionalCell(content);
  }
  const target = { unitId: workbookId, subUnitId: sheet };
  commands.syncExecuteCommand(SetRangeValuesMutation.id, { ...target, cellValue }, shows);
  shown.touch(
    sheet,
    cells.map(({ row, column }) => cellKey(row, column)),
  );
};
