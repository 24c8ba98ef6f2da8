import type { GraphicsState } from "./graphics-state";
import { isWhite } from "./graphics-state";
import { mapPoint, type Point } from "./matrix";
import type { Stroke } from "./page-drawing";

/** Codes of pdf.js for the parts of a path, and how many numbers follow each. */
const part = { move: 0, line: 1, cubic: 2, quadratic: 3, close: 4 } as const;
const operandCount: Readonly<Record<number, number>> = {
  [part.move]: 2,
  [part.line]: 2,
  [part.cubic]: 6,
  [part.quadratic]: 4,
  [part.close]: 0,
};

interface SubPath {
  readonly points: Point[];
  hasCurve: boolean;
  isClosed: boolean;
}

const subPathsOf = (data: readonly number[], state: GraphicsState): readonly SubPath[] => {
  const paths: SubPath[] = [];
  let index = 0;
  while (index < data.length) {
    const code = data[index] ?? -1;
    const count = operandCount[code];
    if (count === undefined) return paths;
    const end = index + 1 + count;
    const last = paths.at(-1);
    if (code === part.close) {
      if (last !== undefined) last.isClosed = true;
    } else {
      const point = mapPoint(state.matrix, data[end - 2] ?? 0, data[end - 1] ?? 0);
      if (code === part.move || last === undefined) {
        paths.push({ points: [point], hasCurve: false, isClosed: false });
      } else {
        last.points.push(point);
        last.hasCurve ||= code !== part.line;
      }
    }
    index = end;
  }
  return paths;
};

/** Slanted by less than this (points) a line is straight. */
const slant = 0.6;
/** Shorter than this (points) it is a dot. */
const shortest = 0.8;
/** Word, Excel and Chrome draw lines as fills of up to this thickness (points). */
const thickestLine = 2.6;

const strokeBetween = ([x1, y1]: Point, [x2, y2]: Point): readonly Stroke[] => {
  const [across, down] = [Math.abs(x1 - x2), Math.abs(y1 - y2)];
  if (down <= slant && across > shortest) {
    const [from, to] = [Math.min(x1, x2), Math.max(x1, x2)];
    return [{ axis: "horizontal", at: (y1 + y2) / 2, from, to }];
  }
  if (across <= slant && down > shortest) {
    const [from, to] = [Math.min(y1, y2), Math.max(y1, y2)];
    return [{ axis: "vertical", at: (x1 + x2) / 2, from, to }];
  }
  return [];
};

/** The straight pieces of a drawn outline; of an outline with slanted pieces none. */
const outlined = ({ points, isClosed }: SubPath): readonly Stroke[] => {
  const [first] = points;
  const corners = isClosed && points.length > 2 && first ? [...points, first] : points;
  const pieces = corners
    .slice(1)
    .map((point, index): readonly [Point, Point] => [corners[index] ?? point, point]);
  const isSlanted = pieces.some(
    ([[x1, y1], [x2, y2]]) => Math.abs(x1 - x2) > slant && Math.abs(y1 - y2) > slant,
  );
  return isSlanted ? [] : pieces.flatMap(([start, end]) => strokeBetween(start, end));
};

/** A filled area that is thin enough is a line. */
const filled = ({ points }: SubPath): readonly Stroke[] => {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const [width, height] = [right - left, bottom - top];
  if (height <= thickestLine && width > 0.3 && width > height) {
    return [{ axis: "horizontal", at: (top + bottom) / 2, from: left, to: right }];
  }
  if (width <= thickestLine && height > 0.3 && height >= width) {
    return [{ axis: "vertical", at: (left + right) / 2, from: top, to: bottom }];
  }
  return [];
};

/** The straight lines that painting a path leaves on the page. Curves and white paint leave none. */
export const strokesOfPath = (
  data: readonly number[],
  state: GraphicsState,
  paint: { readonly fills: boolean; readonly strokes: boolean },
): readonly Stroke[] =>
  subPathsOf(data, state)
    .filter(({ hasCurve }) => !hasCurve)
    .flatMap((path) => [
      ...(paint.strokes && !isWhite(state.stroke) ? outlined(path) : []),
      ...(paint.fills && !isWhite(state.fill) ? filled(path) : []),
    ]);
