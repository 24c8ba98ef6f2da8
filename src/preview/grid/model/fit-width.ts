import type { ShownSheet } from "./shown-sheet";
import { standardWidth } from "./sizes";

/** What frozen columns may take of the width: beside them the others have to be seen. */
const mostOfWidth = 0.6;

const widthOf = ({ columns }: ShownSheet, count: number): number =>
  Array.from({ length: count }, (_, index) => {
    const column = columns.get(index);
    return column?.isHidden === true ? 0 : (column?.size ?? standardWidth);
  }).reduce((sum, size) => sum + size, 0);

/** Frozen columns that leave no room for others are let go; in Excel nobody could get at the others. */
export const fittingFreeze = (sheet: ShownSheet, width: number): ShownSheet["frozen"] => ({
  ...sheet.frozen,
  columns: widthOf(sheet, sheet.frozen.columns) > width * mostOfWidth ? 0 : sheet.frozen.columns,
});

const smallestZoom = 0.55;
const zoomStep = 0.05;

/** The zoom at which frozen columns leave room for the others; 1 where they do anyway, or at no readable size. */
export const fittingZoom = (sheet: ShownSheet, width: number): number => {
  const fits = (width * mostOfWidth) / Math.max(1, widthOf(sheet, sheet.frozen.columns));
  const zoom = Math.min(1, Math.floor(fits / zoomStep) * zoomStep);
  return zoom < smallestZoom ? 1 : zoom;
};
