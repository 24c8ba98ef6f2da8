import type { Place } from "../imported-document";
import { beginsWithBullet, wordGap } from "./compose-text";
import type { LaidOutCell } from "./page-layout";

/** A cell of a table that may go on, with every place it was read from. */
export interface OpenCell extends Omit<LaidOutCell, "box"> {
  readonly left: number;
  readonly right: number;
  readonly at: readonly Place[];
}

export const openCell = (cell: LaidOutCell, page: number): OpenCell => ({
  ...cell,
  left: cell.box[0],
  right: cell.box[2],
  at: [{ kind: "page", page, box: cell.box }],
});

const joinText = (upper: OpenCell, lower: OpenCell): string => {
  if (upper.text === "" || lower.text === "") return upper.text + lower.text;
  const [last, first] = [upper.lines.at(-1), lower.lines[0]];
  const gap = last === undefined || first === undefined ? "" : wordGap(last, first);
  return upper.text + (beginsWithBullet(lower.text) ? "\n" : gap) + lower.text;
};

/** A cell that a page break has cut, as one. */
export const joinCells = (upper: OpenCell, lower: OpenCell): OpenCell => ({
  ...upper,
  text: joinText(upper, lower),
  rowSpan: upper.rowSpan + lower.rowSpan - 1,
  struck: [...upper.struck, ...lower.struck],
  lines: lower.lines.length > 0 ? lower.lines : upper.lines,
  at: [...upper.at, ...lower.at],
});

/** Cells on a common set of edges of columns. */
export const onEdges = (cells: readonly OpenCell[], xs: readonly number[]): readonly OpenCell[] => {
  const nearest = (x: number): number =>
    xs.reduce(
      (best, edge, index) => (Math.abs(edge - x) < Math.abs((xs[best] ?? 0) - x) ? index : best),
      0,
    );
  return cells.map((cell) => {
    const column = nearest(cell.left);
    return { ...cell, column, columnSpan: nearest(cell.right) - column };
  });
};
