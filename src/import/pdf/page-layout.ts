import type { Box } from "../imported-document";
import type { PrintedLine } from "./compose-text";

/** A cell with its text; rows and columns are 0-based within its table. */
export interface LaidOutCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: Box;
  readonly text: string;
  /** Texts with a line through them, which `text` leaves out. */
  readonly struck: readonly string[];
  readonly lines: readonly PrintedLine[];
}

export interface LaidOutTable {
  readonly kind: "table";
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly LaidOutCell[];
}

/** A printed line outside of tables. */
export interface LaidOutLine {
  readonly kind: "line";
  readonly line: PrintedLine;
  readonly struck: readonly string[];
}

export const rowsOf = ({ ys }: LaidOutTable): number => ys.length - 1;

export const boxOf = (block: LaidOutTable | LaidOutLine): Box =>
  block.kind === "line"
    ? [block.line.left, block.line.top, block.line.right, block.line.bottom]
    : [block.xs[0] ?? 0, block.ys[0] ?? 0, block.xs.at(-1) ?? 0, block.ys.at(-1) ?? 0];

/** The cells that begin in a row, left to right. */
export const cellsOfRow = ({ cells }: LaidOutTable, row: number): readonly LaidOutCell[] =>
  cells.filter((cell) => cell.row === row).toSorted((a, b) => a.column - b.column);

/** Some rows of a table as a table of its own; columns at which no cell begins or ends are none. */
export const cutRows = (table: LaidOutTable, from: number, to: number): LaidOutTable => {
  const own = table.cells.filter(({ row }) => row >= from && row < to);
  const edges = [
    ...new Set(own.flatMap(({ column, columnSpan }) => [column, column + columnSpan])),
  ];
  edges.sort((a, b) => a - b);
  return {
    kind: "table",
    xs: edges.map((edge) => table.xs[edge] ?? 0),
    ys: table.ys.slice(from, to + 1),
    cells: own.map((cell) => {
      const column = edges.indexOf(cell.column);
      const end = edges.indexOf(cell.column + cell.columnSpan);
      return { ...cell, row: cell.row - from, column, columnSpan: end - column };
    }),
  };
};
