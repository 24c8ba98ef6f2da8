import type { ImportNotice, Place, Table, TableCell } from "../imported-document";
import { beginsWithBullet } from "./compose-text";
import { doubt } from "./doubts";
import { boxOf, cellsOfRow, rowsOf, type LaidOutCell, type LaidOutTable } from "./page-layout";

/** A cell of a table that may go on, with every place it was read from. */
interface OpenCell extends Omit<LaidOutCell, "box"> {
  readonly left: number;
  readonly right: number;
  readonly at: readonly Place[];
}

/** A table that may go on over the next page. */
export interface OpenTable {
  readonly kind: "table";
  xs: readonly number[];
  rows: number;
  cells: readonly OpenCell[];
  page: number;
  /** The part on the last page. */
  last: LaidOutTable;
  readonly first: LaidOutTable;
}

/** Edges of tables this near (points) are the same. */
const sameEdge = 3;
const isNear = (a: number, b: number): boolean => Math.abs(a - b) < sameEdge;

const openCell = (cell: LaidOutCell, page: number): OpenCell => ({
  ...cell,
  left: cell.box[0],
  right: cell.box[2],
  at: [{ kind: "page", page, box: cell.box }],
});

export const newOpenTable = (table: LaidOutTable, page: number): OpenTable => ({
  kind: "table",
  xs: table.xs,
  rows: rowsOf(table),
  cells: table.cells.map((cell) => openCell(cell, page)),
  page,
  last: table,
  first: table,
});

const withoutBlanks = (text: string): string => text.normalize("NFKC").replace(/\s/gu, "");

const textOfRow = (table: LaidOutTable, row: number): string =>
  cellsOfRow(table, row)
    .map(({ text }) => withoutBlanks(text))
    .join("|");

/** How many heading rows the next page repeats. */
const repeatedHeadings = (first: LaidOutTable, next: LaidOutTable): number => {
  const most = Math.min(rowsOf(first), rowsOf(next));
  for (let row = 0; row < most; row += 1) {
    const text = textOfRow(first, row);
    if (text.replaceAll("|", "") === "" || text !== textOfRow(next, row)) return row;
  }
  return most;
};

/** A page that begins with the label that the table began with is the next form, not the rest of this one. */
const beginsNextForm = (first: LaidOutTable, next: LaidOutTable): boolean => {
  const [opening, label] = [cellsOfRow(first, 0), cellsOfRow(next, 0)[0]?.text ?? ""];
  return (
    label !== "" &&
    opening.length >= 2 &&
    withoutBlanks(opening[0]?.text ?? "") === withoutBlanks(label)
  );
};

const isSubset = (some: readonly number[], all: readonly number[]): boolean =>
  some.every((x) => all.some((other) => isNear(x, other)));

/** The last printed line of a cell reaches the cell's right edge, so the text may go on. */
const isFull = (cell: OpenCell): boolean => {
  const last = cell.lines.at(-1);
  return (
    last !== undefined && last.right + last.size * 1.6 >= cell.left + (cell.right - cell.left) * 0.9
  );
};

const hasBullets = (text: string): boolean => text.split("\n").some(beginsWithBullet);

interface Context {
  /** Whether a text occurs as a whole elsewhere in the document. */
  readonly occurs: (text: string) => boolean;
  readonly doubts: ImportNotice[];
  /** Told of heading rows that the next page repeats: they are no rows of the table. */
  readonly repeat: (text: string, at: Place) => void;
}

const joinText = (upper: string, lower: string): string =>
  upper === "" || lower === ""
    ? upper + lower
    : upper + (beginsWithBullet(lower) ? "\n" : "") + lower;

const joinCells = (upper: OpenCell, lower: OpenCell): OpenCell => ({
  ...upper,
  text: joinText(upper.text, lower.text),
  rowSpan: upper.rowSpan + lower.rowSpan - 1,
  struck: [...upper.struck, ...lower.struck],
  lines: lower.lines.length > 0 ? lower.lines : upper.lines,
  at: [...upper.at, ...lower.at],
});

/** Columns of both parts on one common set of edges. */
const onEdges = (cells: readonly OpenCell[], xs: readonly number[]): readonly OpenCell[] => {
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

/**
 * Continues a table with the first table of the next page where it is the same table.
 * @returns `new` when it is another table, a doubt when that cannot be told
 */
export const continueTable = (
  table: OpenTable,
  next: LaidOutTable,
  page: number,
  { occurs, doubts, repeat }: Context,
): "joined" | "new" | ImportNotice => {
  if (table.page !== page - 1) return "new";
  const [upperBox, lowerBox] = [boxOf(table.last), boxOf(next)];
  if (!isNear(upperBox[0], lowerBox[0]) || !isNear(upperBox[2], lowerBox[2])) {
    const isBesides = rowsOf(next) === rowsOf(table.last) && rowsOf(next) >= 3;
    const hasSameRows = table.last.ys.every((y, index) => isNear(y, next.ys[index] ?? -1));
    return isBesides && hasSameRows ? doubt.columnsOverPages(page, lowerBox) : "new";
  }
  const headings = repeatedHeadings(table.first, next);
  if (headings === 0 && beginsNextForm(table.first, next)) return "new";
  const hasCommonEdges = isSubset(table.xs, next.xs) || isSubset(next.xs, table.xs);
  if (!hasCommonEdges && headings === 0) return "new";

  for (const { row, text, box } of next.cells)
    if (row < headings && text !== "") repeat(text, { kind: "page", page, box });
  const added = next.xs.filter((x) => !table.xs.some((known) => isNear(known, x)));
  const xs = [...table.xs, ...added].sort((a, b) => a - b);
  const upper = onEdges(table.cells, xs);
  const lower = onEdges(
    next.cells
      .filter(({ row }) => row >= headings)
      .map((cell) => ({ ...openCell(cell, page), row: cell.row - headings })),
    xs,
  );
  const ending = upper.filter(({ row, rowSpan }) => row + rowSpan === table.rows);
  const above = (cell: OpenCell): OpenCell | undefined =>
    ending.find(
      ({ column, columnSpan }) => column === cell.column && columnSpan === cell.columnSpan,
    );
  const opening = lower.filter(({ row }) => row === 0).toSorted((a, b) => a.column - b.column);
  const filled = opening.filter(({ text }) => text !== "");

  const runsOn = (cell: OpenCell): boolean => {
    const over = above(cell);
    if (over === undefined || over.text.length < 3) return false;
    return isFull(over) || (beginsWithBullet(cell.text) && hasBullets(over.text));
  };
  const leavesBlank = opening.some((cell) => cell.text === "" && (above(cell)?.text ?? "") !== "");
  const isRest = filled.length > 0 && leavesBlank && filled.every(runsOn);
  const isProven = filled.every((cell) => occurs((above(cell)?.text ?? "") + cell.text));
  const mayBeRest = leavesBlank && filled.length <= 2 && filled.some(runsOn);
  if ((isRest && !isProven) || (!isRest && mayBeRest)) {
    const [first] = filled;
    const box = first?.at[0]?.kind === "page" ? first.at[0].box : lowerBox;
    doubts.push(doubt.rowOverPages(page, box, filled.map(({ text }) => text).join(" ")));
  }

  const joined = new Map<OpenCell, OpenCell>();
  const taken = new Set<OpenCell>();
  if (isRest) {
    for (const cell of opening) {
      const over = above(cell);
      if (over === undefined) continue;
      joined.set(over, joinCells(over, cell));
      taken.add(cell);
    }
  } else {
    let isLeading = true;
    for (const cell of opening) {
      if (cell.text !== "") isLeading = false;
      const over = above(cell);
      if (over === undefined) continue;
      // A label whose row goes on is blank on the next page; a label cut in two is proven by the whole.
      const goesOn = isLeading && cell.text === "" && over.text !== "";
      const isCut = over.text !== "" && cell.text !== "" && occurs(over.text + cell.text);
      if (!goesOn && !isCut) continue;
      joined.set(over, { ...joinCells(over, cell), rowSpan: over.rowSpan + cell.rowSpan });
      taken.add(cell);
    }
  }
  const shift = table.rows - (isRest ? 1 : 0);
  table.cells = [
    ...upper.map((cell) => joined.get(cell) ?? cell),
    ...lower.filter((cell) => !taken.has(cell)).map((cell) => ({ ...cell, row: cell.row + shift })),
  ];
  table.xs = xs;
  table.rows = shift + rowsOf(next) - headings;
  table.page = page;
  table.last = next;
  return "joined";
};

const toTableCell = (cell: OpenCell): TableCell => ({
  row: cell.row,
  column: cell.column,
  rowSpan: cell.rowSpan,
  columnSpan: cell.columnSpan,
  text: cell.text,
  at: cell.at,
  marks: cell.struck.map((text) => ({ kind: "struck", text })),
});

export const toTable = ({ xs, rows, cells }: OpenTable): Table => ({
  kind: "table",
  rows,
  columns: xs.length - 1,
  cells: cells.map(toTableCell).toSorted((a, b) => a.row - b.row || a.column - b.column),
});
