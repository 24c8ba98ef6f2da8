import type { Cell } from "../model/cell";
import type { Sheet } from "../model/sheet";
import type { CellStyle } from "../model/style";
import type { Workbook } from "../model/workbook";
import { newStyleBook, sheetSnapshot, type StyleBook } from "./take-snapshot";
import type { SheetSnapshot } from "./workbook-snapshot";

export interface SheetLook {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  /** null: nothing but the selection has changed since the last look. */
  readonly content: SheetSnapshot | null;
}

/** The sheets in the order of their tabs. `styles` are those of all `content` here. */
export interface SheetsLook {
  readonly sheets: readonly SheetLook[];
  readonly styles: readonly CellStyle[];
  /** Something is other than at the last look: a sheet, its name, its place or its protection. */
  readonly isChanged: boolean;
}

export interface SheetWatch {
  /** The plain data shares parts with the workbook: it is to be sent or copied at once, and never changed. */
  readonly look: () => SheetsLook;
  /** The next look shows this sheet (given by id) whether or not it has changed. */
  readonly forget: (sheet: string) => void;
}

/** How a sheet was at the last look. Cells are never changed in place, so the same objects mean the same cells. */
interface Seen {
  readonly cells: ReadonlyMap<number, Cell>;
  readonly rest: string;
}

const hasSameCells = (
  one: ReadonlyMap<number, Cell>,
  other: ReadonlyMap<number, Cell>,
): boolean => {
  if (one.size !== other.size) return false;
  for (const [key, cell] of one) if (other.get(key) !== cell) return false;
  return true;
};

/** Everything but cells and selection, with the styles of the lines written out: numbers differ from look to look. */
const restOf = (workbook: Workbook, sheet: Sheet): string => {
  const book = newStyleBook();
  const bare = sheetSnapshot(workbook, { ...sheet, cells: new Map() }, book);
  return JSON.stringify([{ ...bare, selection: null }, book.styles]);
};

export const newSheetWatch = (workbook: Workbook): SheetWatch => {
  let seen = new Map<Sheet, Seen>();
  let frame = "";

  const lookAt = (sheet: Sheet, book: StyleBook): SheetLook => {
    const { id, name, protection } = sheet;
    const rest = restOf(workbook, sheet);
    const before = seen.get(sheet);
    const isSame = before?.rest === rest && hasSameCells(before.cells, sheet.cells);
    if (!isSame) seen.set(sheet, { cells: new Map(sheet.cells), rest });
    const content = isSame ? null : sheetSnapshot(workbook, sheet, book);
    return { id, name, isProtected: protection !== null, content };
  };

  return {
    look: () => {
      const book = newStyleBook();
      const sheets = workbook.sheets.map((sheet) => lookAt(sheet, book));
      seen = new Map([...seen].filter(([sheet]) => workbook.sheets.includes(sheet)));
      const newFrame = JSON.stringify(
        sheets.map(({ id, name, isProtected }) => [id, name, isProtected]),
      );
      const isChanged = newFrame !== frame || sheets.some(({ content }) => content !== null);
      frame = newFrame;
      return { sheets, styles: book.styles, isChanged };
    },
    forget: (id) => {
      seen = new Map([...seen].filter(([sheet]) => sheet.id !== id));
    },
  };
};
