import type { CellStyle, SheetSnapshot } from "../../standin/workbook";
import type { EnteredCell, Lines, WorkbookView } from "../protocol";

/** What somebody does at the grid. `sheet` is the id of a sheet. */
export interface GridEvents {
  readonly onEntered: (sheet: string, cells: readonly EnteredCell[]) => void;
  readonly onSelected: (sheet: string, address: string) => void;
  /** Typing into a cell has begun or ended. */
  readonly onEditing: (isEditing: boolean) => void;
  readonly onInserted: (sheet: string, lines: Lines) => void;
  readonly onDeleted: (sheet: string, lines: Lines) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/**
 * A view of the workbook: it shows what it is given, tells what somebody does, and keeps nothing of its own. What was typed
 * is shown at once; the next `show` replaces it by what the workbook made of it.
 */
export interface Grid {
  readonly show: (view: WorkbookView) => void;
  readonly select: (sheet: string, address: string) => void;
  /** Puts the keyboard into the cells. */
  readonly focus: () => void;
  readonly dispose: () => void;
}

/** Makes a grid in this element. */
export type CreateGrid = (element: HTMLElement, events: GridEvents) => Promise<Grid>;

/** A chart of a sheet as an SVG picture of so many pixels; null where it cannot be drawn. */
export type DrawChart = (
  chart: SheetSnapshot["charts"][number],
  sheet: SheetSnapshot,
  styles: readonly CellStyle[],
  size: { readonly width: number; readonly height: number },
) => string | null;

export interface GridOptions {
  readonly drawChart: DrawChart;
}
