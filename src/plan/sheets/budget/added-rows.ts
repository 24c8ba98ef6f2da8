import type { AddedRows } from "../../../domain";
import type { CellRange } from "../../address";
import { blockOf, replaceReferences, sheetOf } from "../../merge/formula-references";
import { foundCell, type FoundCell, type LocatedSheet } from "../../read/located-sheet";
import { rowsWithoutPlan } from "../../read/staff-rows";

/** What the formula of a cell adds up of the rows that staff have added; `undefined` where there is nothing of theirs. */
export type AddedRowsOf = (cell: FoundCell) => AddedRows | undefined;

/** The blocks of its own sheet that a formula names. */
const blocksOf = (formula: string): readonly CellRange[] => {
  const blocks: CellRange[] = [];
  replaceReferences(formula, (reference) => {
    const block = sheetOf(reference) === null ? blockOf(reference) : null;
    if (block !== null) blocks.push(block);
    return reference.whole;
  });
  return blocks;
};

/** Staff's rows within the block of each formula, in the column of its cell; texts are not added up. */
export const addedRowsIn = (located: LocatedSheet): AddedRowsOf => {
  const { sheet } = located;
  const ofStaff = new Set(rowsWithoutPlan(located, new Set()));
  const staffRowsIn = ({ row: first, rowCount }: CellRange): readonly number[] => {
    const count = Math.max(0, Math.min(rowCount, sheet.values.length - first));
    return Array.from({ length: count }, (_, index) => first + index).filter((row) =>
      ofStaff.has(row),
    );
  };
  return ({ column, formula }) => {
    if (ofStaff.size === 0 || formula === null) return undefined;
    const blocks = blocksOf(formula).filter(
      (block) => block.column <= column && column < block.column + block.columnCount,
    );
    const added = [...new Set(blocks.flatMap(staffRowsIn))].flatMap((row) => {
      const { value } = foundCell(sheet, { row, column });
      return typeof value === "number" ? [{ row, value }] : [];
    });
    return added.length === 0
      ? undefined
      : {
          rows: added.map(({ row }) => row + 1),
          thousandYen: added.reduce((sum, { value }) => sum + value, 0),
        };
  };
};
