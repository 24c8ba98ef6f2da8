import type { CellRange } from "../../references";
import type { Anchor, Sheet } from "./sheet";

export const dropAnchor = (sheet: Sheet, area: CellRange): Anchor => {
  const anchor: Anchor = { sheet, area };
  sheet.anchors.add(anchor);
  return anchor;
};

export const liftAnchor = (anchor: Anchor): void => {
  anchor.sheet.anchors.delete(anchor);
};
