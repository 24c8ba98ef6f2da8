import type { ImportNotice, Place, Table, TableCell } from "../imported-document";
import { doubt } from "./doubts";
import { joinCells, onEdges, openCell, type OpenCell } from "./open-cell";
import { boxOf, cellsOfRow, rowsOf, type LaidOutTable } from "./page-layout";
import { tellContinuation, tellLabel } from "./row-continuation";

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

/**
 * Whether the columns of two parts are those of one table: all edges of one are edges of the other, or, below the same headings,
 * most are.
 */
const haveSameColumns = (
  one: readonly number[],
  other: readonly number[],
  headings: number,
): boolean => {
  const shared = one.filter((x) => other.some((edge) => isNear(x, edge))).length;
  const least = Math.min(one.length, other.length);
  return shared === least || (headings > 0 && shared > least / 2);
};

interface Context {
  /** Whether a text occurs as a whole elsewhere in the document. */
  readonly occurs: (text: string) => boolean;
  /** Whether a text is all that a cell or a line says elsewhere. */
  readonly isWhole: (text: string) => boolean;
  readonly doubts: ImportNotice[];
  /** Told of heading rows that the next page repeats: they are no rows of the table. */
  readonly repeat: (text: string, at: Place) => void;
}

/**
 * Continues a table with the first table of the next page where it is the same table.
 * @returns `new` when it is another table, a doubt when that cannot be told
 */
export const continueTable = (
  table: OpenTable,
  next: LaidOutTable,
  page: number,
  { occurs, isWhole, doubts, repeat }: Context,
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
  if (!haveSameColumns(table.xs, next.xs, headings)) return "new";

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
  const continuation = tellContinuation({
    upper,
    rows: table.rows,
    opening,
    above,
    occurs,
    isWhole,
  });
  const ask = (cells: readonly OpenCell[], read: "rest-asked" | "new-asked"): void => {
    const filled = cells.filter(({ text }) => text !== "");
    const place = filled[0]?.at[0];
    const box = place?.kind === "page" ? place.box : lowerBox;
    const text = filled.map((cell) => cell.text).join(" ");
    doubts.push(doubt.rowOverPages(page, box, { text, isRest: read === "rest-asked" }));
  };
  if (continuation === "rest-asked" || continuation === "new-asked") ask(opening, continuation);
  const isRest = continuation === "rest" || continuation === "rest-asked";

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
      const over = above(cell);
      // Labels stand left, and over several rows; what is right of them belongs to its row.
      const isLabel =
        isLeading &&
        over !== undefined &&
        over.text !== "" &&
        (over.rowSpan > 1 || cell.text === "");
      if (cell.text !== "") isLeading = false;
      if (!isLabel) continue;
      const label = cell.text === "" ? "rest" : tellLabel(over, cell, { occurs, isWhole });
      if (label === "new-asked") ask([cell], "new-asked");
      if (label !== "rest") continue;
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
