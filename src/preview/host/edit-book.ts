import { boundingRange, cellAt, formatRange } from "../../references";
import { HostError, type CellEdit, type GridCell } from "../../standin";
import type { EnteredCell, Lines } from "../protocol";
import { placeNow, type Book, type SeenPlace } from "./book";
import type { HistoryWay } from "./history";
import { entryRefusals, words } from "./words";

/** null: it is done. Otherwise why it was not, in Japanese. */
export type Refusal = string | null;

type Gone = Extract<ReturnType<typeof placeNow>, string>;

const nameIn = ({ standIn }: Book, sheet: string): string => standIn.grid.nameOf(sheet) ?? "";

const wordsFor = (book: Book, sheet: string, gone: Gone): string => {
  switch (gone) {
    case "otherWorkbook":
      return words.otherWorkbook;
    case "sheetGone":
      return words.sheetGone;
    case "cellsGone":
      return words.cellsGone(nameIn(book, sheet));
  }
};

/** Says in Japanese what the workbook refuses. */
const refusable = (book: Book, sheet: string, act: () => Refusal): Refusal => {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    if (error.code === "AccessDenied") return words.protectedSheet(nameIn(book, sheet));
    if (error.code === "MergedCells") return words.mergedCells(nameIn(book, sheet));
    const refused = entryRefusals[error.code];
    if (refused !== undefined) return refused;
    throw error;
  }
};

export const enterCells = (
  book: Book,
  place: SeenPlace,
  entered: readonly EnteredCell[],
): Refusal => {
  const { sheet } = place;
  const cells: GridCell[] = [];
  for (const { row, column, content } of entered) {
    const now = placeNow(book, place, cellAt(row, column));
    if (typeof now === "string") return wordsFor(book, sheet, now);
    cells.push({ row: now.row, column: now.column, content });
  }
  return refusable(book, sheet, () => {
    const edits = book.standIn.grid.enter(sheet, cells);
    if (edits.length > 0) book.history.add({ sheet, edits });
    return null;
  });
};

export const changeLines = (
  book: Book,
  place: SeenPlace,
  { axis, first, count }: Lines,
  way: "insert" | "delete",
): Refusal => {
  const { sheet } = place;
  const { grid } = book.standIn;
  const seen = axis === "row" ? cellAt(first, 0) : cellAt(0, first);
  const lines = axis === "row" ? { ...seen, rowCount: count } : { ...seen, columnCount: count };
  const now = placeNow(book, place, lines);
  if (typeof now === "string") return wordsFor(book, sheet, now);
  const [start, length] = axis === "row" ? [now.row, now.rowCount] : [now.column, now.columnCount];
  // Something was inserted or deleted among them: nobody has seen these lines.
  if (length !== count) return words.cellsGone(nameIn(book, sheet));
  return refusable(book, sheet, () => {
    if (way === "insert") grid.insertLines(sheet, axis, start, count);
    else grid.deleteLines(sheet, axis, start, count);
    return null;
  });
};

const addressOf = ({ row, column }: CellEdit): string => formatRange(cellAt(row, column));

/** Undoes or does anew what somebody entered last and selects it; what has been written there since stays, and is named. */
export const takeBack = (book: Book, way: HistoryWay): Refusal => {
  const { history, standIn } = book;
  const step = history.take(way);
  if (step === null) return null;
  const { sheet, edits } = step;
  const area = edits.map(({ row, column }) => cellAt(row, column)).reduce(boundingRange);
  return refusable(book, sheet, () => {
    const turned = standIn.grid.putBack(sheet, edits);
    if (turned.length > 0) history.giveBack(way, { sheet, edits: turned });
    standIn.user.select(sheet, formatRange(area));
    const done = new Set(turned.map(addressOf));
    const kept = edits.map(addressOf).filter((address) => !done.has(address));
    return kept.length === 0 ? null : words.keptWritten(way, nameIn(book, sheet), kept);
  });
};
