import type { CellStyle, SheetSnapshot } from "../../standin/workbook";
import type { WorkbookView } from "../protocol";

interface Waiting {
  readonly content: SheetSnapshot;
  readonly styles: readonly CellStyle[];
}

export interface Drawing {
  /** The sheets to draw first, as the one that is seen. */
  readonly urgent: () => readonly string[];
  /** Whether somebody has changed cells of a sheet that have to be drawn as the workbook has them. */
  readonly isTouched: (sheet: string) => boolean;
  /** Draws a sheet; null: as it was shown last. */
  readonly drawSheet: (sheet: string, waiting: Waiting | null, view: WorkbookView) => void;
  /** Draws which sheets there are, once those that are new are there. */
  readonly drawTabs: (view: WorkbookView) => void;
}

export interface ShowQueue {
  readonly show: (view: WorkbookView) => void;
  readonly dispose: () => void;
}

/** Milliseconds after which the page gets a turn. */
const patience = 10;

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Draws views sheet by sheet. The first one is drawn at once, and between sheets the page gets its turn. A newer view takes the
 * place of one that is still being drawn; what that one brought is not lost.
 */
export const newShowQueue = (drawing: Drawing): ShowQueue => {
  const waiting = new Map<string, Waiting>();
  let newest: WorkbookView | null = null;
  let isRunning = false;
  let areTabsDrawn = true;

  const nextSheet = (view: WorkbookView): string | undefined =>
    [...drawing.urgent(), ...view.sheets.map(({ id }) => id)].find(
      (sheet) => waiting.has(sheet) || drawing.isTouched(sheet),
    );

  /** Whether something is left to do. */
  const step = (): boolean => {
    if (newest === null) return false;
    const sheet = nextSheet(newest);
    if (sheet !== undefined) {
      const content = waiting.get(sheet) ?? null;
      waiting.delete(sheet);
      drawing.drawSheet(sheet, content, newest);
      return true;
    }
    if (areTabsDrawn) return false;
    areTabsDrawn = true;
    drawing.drawTabs(newest);
    return true;
  };

  const run = async (): Promise<void> => {
    isRunning = true;
    try {
      let since = performance.now();
      while (step()) {
        if (performance.now() - since < patience) continue;
        await turn();
        since = performance.now();
      }
    } finally {
      isRunning = false;
    }
  };

  return {
    show: (view) => {
      newest = view;
      areTabsDrawn = false;
      const there = new Set(view.sheets.map(({ id }) => id));
      for (const sheet of waiting.keys()) if (!there.has(sheet)) waiting.delete(sheet);
      for (const { id, content } of view.sheets) {
        if (content !== null) waiting.set(id, { content, styles: view.styles });
      }
      if (!isRunning) void run();
    },
    dispose: () => {
      newest = null;
    },
  };
};
