import type { ShownSheet } from "./model/shown-sheet";

/** What is on the screen: the sheets as they were last shown, and which cells somebody has changed since. */
export interface ShownWorkbook {
  readonly sheets: ReadonlyMap<string, ShownSheet>;
  readonly touchedOf: (sheet: string) => ReadonlySet<number>;
  readonly keep: (sheet: ShownSheet) => void;
  readonly forget: (sheet: string) => void;
  readonly touch: (sheet: string, cells: Iterable<number>) => void;
}

const none: ReadonlySet<number> = new Set();

export const newShownWorkbook = (): ShownWorkbook => {
  const sheets = new Map<string, ShownSheet>();
  const touched = new Map<string, Set<number>>();
  return {
    sheets,
    touchedOf: (sheet) => touched.get(sheet) ?? none,
    keep: (sheet) => {
      sheets.set(sheet.id, sheet);
      touched.delete(sheet.id);
    },
    forget: (sheet) => {
      sheets.delete(sheet);
      touched.delete(sheet);
    },
    touch: (sheet, cells) => {
      const known = touched.get(sheet) ?? new Set();
      for (const cell of cells) known.add(cell);
      touched.set(sheet, known);
    },
  };
};
