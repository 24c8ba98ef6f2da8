import type { SheetSnapshot } from "../../../standin/workbook";
import { lastColumnOf, lastRowOf, parseAddress } from "../../../references";
import { pixelsOf } from "../model/sizes";

export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where lines begin, in pixels from the first cell; the one behind the last is where that ends. */
export interface Lines {
  readonly columnAt: (column: number) => number;
  readonly rowAt: (row: number) => number;
}

const areaOf = (value: unknown) =>
  typeof value === "string" ? (parseAddress(value)?.range ?? null) : null;

const pixels = (value: unknown): number => (typeof value === "number" ? pixelsOf(value) : 0);

/** Where a chart lies: over the cells it was put on, or else where it was measured. */
export const chartPlace = (
  { properties }: SheetSnapshot["charts"][number],
  { columnAt, rowAt }: Lines,
): Place => {
  const start = areaOf(properties["position.startCell"]);
  const end = areaOf(properties["position.endCell"]);
  const left = start === null ? pixels(properties["left"]) : columnAt(start.column);
  const top = start === null ? pixels(properties["top"]) : rowAt(start.row);
  return {
    left,
    top,
    width: end === null ? pixels(properties["width"]) : columnAt(lastColumnOf(end) + 1) - left,
    height: end === null ? pixels(properties["height"]) : rowAt(lastRowOf(end) + 1) - top,
  };
};
