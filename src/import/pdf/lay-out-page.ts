import type { Box, ImportNotice } from "../imported-document";
import { hasDoubtfulDot, joinWrappedLines, printedLines, type PrintedLine } from "./compose-text";
import { doubt } from "./doubts";
import { boxOfGrid, findGrids, type Grid, type GridCell } from "./find-grids";
import { isInk, type Glyph, type PageDrawing, type Stroke } from "./page-drawing";
import {
  boxOf,
  cellsOfRow,
  cutRows,
  rowsOf,
  type LaidOutCell,
  type LaidOutLine,
  type LaidOutTable,
} from "./page-layout";
import { ruledLines } from "./ruled-lines";

/** A page as text and tables, top to bottom. */
export interface PageLayout {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly blocks: readonly (LaidOutTable | LaidOutLine)[];
  readonly doubts: readonly ImportNotice[];
}

const holds = ([left, top, right, bottom]: Box, glyph: Glyph): boolean => {
  const [x, y] = [(glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2];
  return x >= left && x <= right && y >= top && y <= bottom;
};

const areaOf = (grid: Grid): number => {
  const [left, top, right, bottom] = boxOfGrid(grid);
  return (right - left) * (bottom - top);
};

/** A line through the middle of letters strikes them; one under or over them does not. */
const strikes = (line: Stroke, glyph: Glyph): boolean =>
  line.axis === "horizontal" &&
  glyph.direction === "horizontal" &&
  (glyph.left + glyph.right) / 2 > line.from - 0.5 &&
  (glyph.left + glyph.right) / 2 < line.to + 0.5 &&
  line.at > glyph.baseline - glyph.size * 0.62 &&
  line.at < glyph.baseline - glyph.size * 0.15;

const struckTexts = (glyphs: readonly Glyph[]): readonly string[] =>
  printedLines(glyphs).map(({ text }) => text);

/** Which glyphs stand in which cell; the innermost table takes a glyph. */
const sortIntoCells = (
  grids: readonly Grid[],
  glyphs: readonly Glyph[],
): {
  readonly inCell: ReadonlyMap<GridCell, readonly Glyph[]>;
  readonly free: readonly Glyph[];
} => {
  const inCell = new Map<GridCell, Glyph[]>();
  let free = glyphs;
  for (const grid of grids.toSorted((a, b) => areaOf(a) - areaOf(b))) {
    const box = boxOfGrid(grid);
    const outside: Glyph[] = [];
    for (const glyph of free) {
      const cell = holds(box, glyph)
        ? grid.cells.find((candidate) => holds(candidate.box, glyph))
        : undefined;
      if (cell === undefined) outside.push(glyph);
      else {
        const known = inCell.get(cell) ?? [];
        known.push(glyph);
        inCell.set(cell, known);
      }
    }
    free = outside;
  }
  return { inCell, free };
};

/** Where one drawing operation writes on across the border of a cell without a gap. */
const crossesBorder = (
  grid: Grid,
  inCell: ReadonlyMap<GridCell, readonly Glyph[]>,
): GridCell | null => {
  const ends = new Map<number, { readonly cell: GridCell; readonly glyph: Glyph }>();
  const all = grid.cells.flatMap((cell) =>
    (inCell.get(cell) ?? []).filter(isInk).map((glyph) => ({ cell, glyph })),
  );
  for (const here of all.toSorted(
    (a, b) => a.glyph.run - b.glyph.run || a.glyph.left - b.glyph.left,
  )) {
    const before = ends.get(here.glyph.run);
    if (before !== undefined && before.cell !== here.cell) {
      const gap = here.glyph.left - before.glyph.right;
      const size = here.glyph.size;
      const isSameLine = Math.abs(before.glyph.baseline - here.glyph.baseline) < size * 0.3;
      if (isSameLine && gap < size * 0.35 && gap > -size * 0.3) return here.cell;
    }
    ends.set(here.glyph.run, here);
  }
  return null;
};

const hasOverlap = (glyphs: readonly Glyph[]): boolean => {
  const ink = glyphs.filter((glyph) => isInk(glyph) && glyph.direction === "horizontal");
  const sorted = ink.toSorted((a, b) => a.left - b.left);
  return sorted.some((glyph, index) => {
    for (const other of sorted.slice(index + 1)) {
      if (other.left > glyph.right) return false;
      const shared = Math.min(glyph.right, other.right) - Math.max(glyph.left, other.left);
      const isOver = Math.abs(glyph.baseline - other.baseline) < 1 && shared > glyph.size * 0.35;
      if (isOver && glyph.text !== other.text) return true;
    }
    return false;
  });
};

/** Tables that touch are one net of lines: a row that begins like the first one opens the next table. */
const splitForms = (table: LaidOutTable): readonly LaidOutTable[] => {
  const labelOf = (row: number): string => {
    const [first] = cellsOfRow(table, row);
    return first?.column === 0 ? first.text.replace(/\s/gu, "") : "";
  };
  const label = labelOf(0);
  if (label === "") return [table];
  const starts = Array.from({ length: rowsOf(table) }, (_, row) => row).filter((row) => {
    if (row === 0) return true;
    const isCrossed = table.cells.some((cell) => cell.row < row && cell.row + cell.rowSpan > row);
    return !isCrossed && labelOf(row) === label;
  });
  return starts.map((from, index) => cutRows(table, from, starts[index + 1] ?? rowsOf(table)));
};

/** Rows in which three cells or more have the same number of lines, more than one. */
const rowsWithSeveralLines = (table: LaidOutTable): readonly (readonly LaidOutCell[])[] =>
  Array.from({ length: rowsOf(table) }, (_, row) =>
    cellsOfRow(table, row).filter(({ rowSpan, text }) => rowSpan === 1 && text !== ""),
  ).filter((cells) => {
    const counts = new Set(cells.map(({ lines }) => lines.length));
    return cells.length >= 3 && counts.size === 1 && (cells[0]?.lines.length ?? 0) >= 2;
  });

/** Lines that fall apart into columns: gaps of two letters. */
const columnGap = 2;
const looksLikeColumns = (glyphs: readonly Glyph[]): boolean => {
  const ink = glyphs.filter(isInk).toSorted((a, b) => a.left - b.left);
  const gaps = ink.slice(1).filter((glyph, index) => {
    const previous = ink[index];
    return previous !== undefined && glyph.left - previous.right > glyph.size * columnGap;
  });
  return gaps.length > 0;
};

const around = (lines: readonly PrintedLine[]): Box => [
  Math.min(...lines.map(({ left }) => left)),
  Math.min(...lines.map(({ top }) => top)),
  Math.max(...lines.map(({ right }) => right)),
  Math.max(...lines.map(({ bottom }) => bottom)),
];

/** Lines between ruled lines of one length, one below the other, without any that cross them. */
const horizontalOnly = (loose: readonly Stroke[], lines: readonly PrintedLine[]): Box | null => {
  const across = loose.filter(({ axis, from, to }) => axis === "horizontal" && to - from > 100);
  for (const { from, to } of across) {
    const alike = across.filter(
      (other) => Math.abs(other.from - from) < 3 && Math.abs(other.to - to) < 3,
    );
    const tops = alike.map(({ at }) => at).toSorted((a, b) => a - b);
    const between = tops.slice(1).filter((bottom, index) => {
      const top = tops[index] ?? bottom;
      return lines.some(({ baseline }) => baseline > top && baseline < bottom && bottom - top < 60);
    });
    if (between.length >= 2) return [from, tops[0] ?? 0, to, tops.at(-1) ?? 0];
  }
  return null;
};

const layOutCells = (
  grid: Grid,
  inCell: ReadonlyMap<GridCell, readonly Glyph[]>,
  isStruck: (glyph: Glyph) => boolean,
): LaidOutTable => ({
  kind: "table",
  xs: grid.xs,
  ys: grid.ys,
  cells: grid.cells.map((cell) => {
    const glyphs = inCell.get(cell) ?? [];
    const lines = printedLines(glyphs, isStruck);
    return {
      ...cell,
      lines,
      text: joinWrappedLines(lines),
      struck: struckTexts(glyphs.filter((glyph) => isInk(glyph) && isStruck(glyph))),
    };
  }),
});

const isTable = ({ cells }: LaidOutTable): boolean =>
  cells.length > 1 && cells.some(({ text }) => text !== "");

/**
 * Finds the tables of a page by their ruled lines and puts every character into its cell or its line.
 * What can be read in two ways is a doubt; nothing is dropped but marks of reading aid (ruby).
 */
export const layOutPage = (page: number, drawing: PageDrawing): PageLayout => {
  const { width, height, glyphs, strokes } = drawing;
  const whole: Box = [0, 0, width, height];
  const doubts: ImportNotice[] = [];
  const ink = glyphs.filter(isInk);
  if (ink.length === 0 && drawing.pictureShare > 0.3) doubts.push(doubt.picturePage(page, whole));
  if (drawing.invisible > 20 && drawing.invisible > ink.length / 2) {
    doubts.push(doubt.recognisedText(page, whole));
  }
  if (drawing.unmapped > 0) doubts.push(doubt.unmapped(page, whole, drawing.unmapped));

  const { grids, loose } = findGrids(ruledLines(strokes));
  const strikers = [...loose, ...strokes.filter(({ axis }) => axis === "horizontal")];
  const struck = new Set(ink.filter((glyph) => strikers.some((line) => strikes(line, glyph))));
  const isStruck = (glyph: Glyph): boolean => struck.has(glyph);
  const { inCell, free } = sortIntoCells(grids, glyphs);

  const laidOut = grids.map((grid) => ({ grid, table: layOutCells(grid, inCell, isStruck) }));
  const real = laidOut.filter(({ table }) => isTable(table));
  // A frame around text is no table: its text stands on the page.
  const unframed = laidOut
    .filter(({ table }) => !isTable(table))
    .flatMap(({ grid }) => grid.cells.flatMap((cell) => inCell.get(cell) ?? []));
  for (const { grid, table } of real) {
    const box = boxOfGrid(grid);
    if (grid.isDoubtful) doubts.push(doubt.incompleteLines(page, box));
    const crossed = crossesBorder(grid, inCell);
    if (crossed !== null) {
      const text = struckTexts(inCell.get(crossed) ?? []).join("");
      doubts.push(doubt.textOverLine(page, crossed.box, text));
    }
    const overlapping = table.cells.find((_, index) => {
      const cell = grid.cells[index];
      return cell !== undefined && hasOverlap(inCell.get(cell) ?? []);
    });
    if (overlapping !== undefined) {
      doubts.push(doubt.overlappingText(page, overlapping.box, overlapping.text));
    }
    for (const cell of table.cells.filter(({ lines }) => hasDoubtfulDot(lines))) {
      doubts.push(doubt.dot(page, cell.box, cell.text));
    }
    for (const cells of rowsWithSeveralLines(table)) {
      const [first] = cells;
      if (first !== undefined) doubts.push(doubt.severalRows(page, first.box, first.lines.length));
    }
    for (const cell of table.cells) {
      for (const text of cell.struck) doubts.push(doubt.struck(page, cell.box, text));
    }
  }
  const tables = real.flatMap(({ table }) => splitForms(table));

  const outside = [...free, ...unframed];
  const texts = printedLines(outside);
  const lines = texts.flatMap((line): readonly LaidOutLine[] => {
    const own = outside.filter(
      ({ baseline }) => Math.abs(baseline - line.baseline) < line.size * 0.45,
    );
    const removed = struckTexts(own.filter((glyph) => isInk(glyph) && isStruck(glyph)));
    for (const text of removed) doubts.push(doubt.struck(page, around([line]), text));
    if (removed.length === 0) return [{ kind: "line", line, struck: [] }];
    const text = printedLines(own, isStruck)
      .map((kept) => kept.text)
      .join(" ");
    return [{ kind: "line", line: { ...line, text }, struck: removed }];
  });
  const vertical = outside.filter((glyph) => isInk(glyph) && glyph.direction === "vertical");
  if (vertical.length > 20) {
    doubts.push(doubt.verticalText(page, whole, struckTexts(vertical).join("")));
  }
  const columns = texts.filter(({ baseline, size }) =>
    looksLikeColumns(outside.filter((glyph) => Math.abs(glyph.baseline - baseline) < size * 0.45)),
  );
  const ruledOnce = horizontalOnly(loose, texts);
  if (ruledOnce !== null) doubts.push(doubt.horizontalLinesOnly(page, ruledOnce));
  else if (columns.length >= 3) {
    doubts.push(doubt.noLines(page, around(columns), columns[0]?.text ?? ""));
  }
  const blocks = [...tables, ...lines].toSorted((a, b) => boxOf(a)[1] - boxOf(b)[1]);
  return { page, width, height, blocks, doubts };
};
