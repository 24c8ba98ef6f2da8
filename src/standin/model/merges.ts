import { dropAnchor, liftAnchor } from "./anchor";
import { cellKey, cellOf } from "./cells";
import type { Anchor, Sheet } from "./sheet";
import { cellAt, cellsOf, intersection, type CellRange } from "../../references";
import { emptyCell, hasContent } from "./cell";
import type { Workbook } from "./workbook";

const takeMerges = (sheet: Sheet, area: CellRange): readonly Anchor[] =>
  sheet.merges.filter((merge) => merge.area !== null && intersection(merge.area, area) !== null);

export const mergesIn = (sheet: Sheet, area: CellRange): readonly CellRange[] =>
  takeMerges(sheet, area).flatMap((merge) => (merge.area === null ? [] : [merge.area]));

export const unmerge = (sheet: Sheet, area: CellRange): void => {
  const gone = takeMerges(sheet, area);
  gone.forEach(liftAnchor);
  sheet.merges = sheet.merges.filter((merge) => !gone.includes(merge));
};

/** The upper left content stays; Excel throws the rest away without a word. */
const mergeOne = (sheet: Sheet, area: CellRange): void => {
  if (area.rowCount * area.columnCount === 1) return;
  const first = [...cellsOf(area)].find(([row, column]) => hasContent(cellOf(sheet, row, column)));
  const kept = first === undefined ? emptyCell : cellOf(sheet, ...first);
  for (const [row, column] of cellsOf(area)) {
    const { style } = cellOf(sheet, row, column);
    const isFirst = row === area.row && column === area.column;
    sheet.cells.set(cellKey(row, column), { ...(isFirst ? kept : emptyCell), style });
  }
  sheet.merges.push(dropAnchor(sheet, area));
};

export const merge = (
  workbook: Workbook,
  sheet: Sheet,
  area: CellRange,
  way: "whole" | "rows",
): void => {
  unmerge(sheet, area);
  if (way === "whole") mergeOne(sheet, area);
  else {
    for (let row = area.row; row < area.row + area.rowCount; row += 1) {
      mergeOne(sheet, { ...cellAt(row, area.column), columnCount: area.columnCount });
    }
  }
  workbook.needsCalculation = true;
  workbook.onChange({ kind: "format", sheet, area });
};
