import type { CellRange } from "../../src/references";
import type { BorderedBlock, CellStyle, LineStyle, SheetPlan } from "../../src/plan";

/** How one cell looks when all blocks of a plan have been laid over each other. */
export interface CellLook {
  readonly style: CellStyle;
  readonly edges: Readonly<Partial<Record<CellEdge, LineStyle>>>;
}

export const cellEdges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
export type CellEdge = (typeof cellEdges)[number];

const plain: CellLook = { style: {}, edges: {} };

const edgesAt = (
  { range, outline, insideHorizontal, insideVertical }: BorderedBlock,
  row: number,
  column: number,
): CellLook["edges"] => {
  const isAt = (line: number, edge: number, inside: LineStyle | null) =>
    line === edge ? outline : inside;
  const lines: readonly (readonly [CellEdge, LineStyle | null])[] = [
    ["EdgeTop", isAt(row, range.row, insideHorizontal)],
    ["EdgeBottom", isAt(row, range.row + range.rowCount - 1, insideHorizontal)],
    ["EdgeLeft", isAt(column, range.column, insideVertical)],
    ["EdgeRight", isAt(column, range.column + range.columnCount - 1, insideVertical)],
  ];
  return Object.fromEntries(lines.filter(([, line]) => line !== null));
};

/** The look of every cell of a sheet, row by row. */
export const cellLooksOf = ({
  values,
  styles,
  borders,
}: SheetPlan): readonly (readonly CellLook[])[] => {
  const looks = values.map((cells) => cells.map(() => plain));
  const paint = (
    range: CellRange,
    change: (look: CellLook, row: number, column: number) => CellLook,
  ) => {
    for (let row = range.row; row < range.row + range.rowCount; row += 1) {
      const cells = looks[row] ?? [];
      for (let column = range.column; column < range.column + range.columnCount; column += 1) {
        cells[column] = change(cells[column] ?? plain, row, column);
      }
    }
  };
  for (const { range, style } of styles) {
    paint(range, (look) => ({ ...look, style: { ...look.style, ...style } }));
  }
  for (const block of borders) {
    paint(block.range, (look, row, column) => ({
      ...look,
      edges: { ...look.edges, ...edgesAt(block, row, column) },
    }));
  }
  return looks;
};
