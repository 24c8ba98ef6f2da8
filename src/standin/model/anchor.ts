import type { CellRange } from "../../references";
import type { Sheet } from "./sheet";

/**
 * A block of cells that moves when rows or columns are inserted or deleted before it: what a table, a merge, a rule or a
 * tracked range stands on. `area` is null once all its cells are deleted.
 */
export interface Anchor {
  readonly sheet: Sheet;
  area: CellRange | null;
}

export const dropAnchor = (sheet: Sheet, area: CellRange): Anchor => {
  const anchor: Anchor = { sheet, area };
  sheet.anchors.add(anchor);
  return anchor;
};

export const liftAnchor = (anchor: Anchor): void => {
  anchor.sheet.anchors.delete(anchor);
};
