import type { Box } from "../imported-document";
import type { Stroke } from "./page-drawing";

/** A place of a table's grid before its text is known; rows and columns are 0-based. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: Box;
}

/** A net of ruled lines: where its rows and columns are divided, and its cells. */
export interface Grid {
  /** Edges of the columns, left to right: one more than there are columns. */
  readonly xs: readonly number[];
  /** Edges of the rows, top to bottom. */
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
  /** Whether some cell is no rectangle, or some edge is drawn only in part: lines are missing. */
  readonly isDoubtful: boolean;
}

/** Lines meet when they come this near (points). */
const reach = 2;
/** Lines closer than this (points) are one edge. */
const sameEdge = 2.4;
/** Lines that end this far (points) from the outermost crossing line leave a side of the table open. */
const openSide = 4;

/** Groups lines that cross or touch. */
const nets = (lines: readonly Stroke[]): readonly (readonly Stroke[])[] => {
  const parent = lines.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    return root;
  };
  lines.forEach((across, i) => {
    if (across.axis !== "horizontal") return;
    lines.forEach((down, j) => {
      if (down.axis !== "vertical") return;
      const meets =
        down.at >= across.from - reach &&
        down.at <= across.to + reach &&
        across.at >= down.from - reach &&
        across.at <= down.to + reach;
      if (meets) parent[rootOf(i)] = rootOf(j);
    });
  });
  const groups = new Map<number, Stroke[]>();
  lines.forEach((line, index) => {
    const root = rootOf(index);
    const group = groups.get(root) ?? [];
    group.push(line);
    groups.set(root, group);
  });
  return [...groups.values()];
};

/** The positions of lines, those of one edge once; the ends where a side has no line of its own. */
const edgesOf = (lines: readonly Stroke[], crossing: readonly Stroke[]): readonly number[] => {
  const edges: number[] = [];
  for (const at of lines.map((line) => line.at).toSorted((a, b) => a - b)) {
    const last = edges.at(-1);
    if (last === undefined || at - last > sameEdge) edges.push(at);
  }
  const start = Math.min(...crossing.map(({ from }) => from));
  const end = Math.max(...crossing.map(({ to }) => to));
  const [first, last] = [edges[0] ?? start, edges.at(-1) ?? end];
  return [
    ...(first - start > openSide ? [start] : []),
    ...edges,
    ...(end - last > openSide ? [end] : []),
  ];
};

/** Share of an edge that is drawn, 0 to 1. */
const drawnShare = (lines: readonly Stroke[], at: number, from: number, to: number): number => {
  const drawn = lines
    .filter((line) => Math.abs(line.at - at) <= sameEdge)
    .reduce((sum, line) => sum + Math.max(0, Math.min(to, line.to) - Math.max(from, line.from)), 0);
  return drawn / (to - from);
};

/** An edge that is drawn by less than half divides nothing. */
const dividing = 0.5;
const isPartlyDrawn = (share: number): boolean => share > 0.1 && share < 0.9;

const gridOf = (net: readonly Stroke[]): Grid | null => {
  const across = net.filter(({ axis }) => axis === "horizontal");
  const down = net.filter(({ axis }) => axis === "vertical");
  if (across.length < 2 || down.length < 2) return null;
  const xs = edgesOf(down, across);
  const ys = edgesOf(across, down);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1) return null;

  const region = Array.from({ length: rows * columns }, (_, index) => index);
  const regionOf = (index: number): number => {
    let root = index;
    while (region[root] !== root) root = region[root] ?? root;
    return root;
  };
  let isDoubtful = false;
  const x = (index: number): number => xs[index] ?? 0;
  const y = (index: number): number => ys[index] ?? 0;
  const merge = (one: number, other: number, share: number): void => {
    if (share < dividing) region[regionOf(other)] = regionOf(one);
    if (isPartlyDrawn(share)) isDoubtful = true;
  };
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const here = row * columns + column;
      if (column + 1 < columns) {
        const share = drawnShare(down, x(column + 1), y(row) + 1, y(row + 1) - 1);
        merge(here, here + 1, share);
      }
      if (row + 1 < rows) {
        const share = drawnShare(across, y(row + 1), x(column) + 1, x(column + 1) - 1);
        merge(here, here + columns, share);
      }
    }
  }

  const places = new Map<number, (readonly [row: number, column: number])[]>();
  region.forEach((_, index) => {
    const root = regionOf(index);
    const known = places.get(root) ?? [];
    known.push([Math.floor(index / columns), index % columns]);
    places.set(root, known);
  });
  const cells = [...places.values()].map((parts): GridCell => {
    const [top, bottom] = [Math.min(...parts.map(([r]) => r)), Math.max(...parts.map(([r]) => r))];
    const [left, right] = [
      Math.min(...parts.map(([, c]) => c)),
      Math.max(...parts.map(([, c]) => c)),
    ];
    const [rowSpan, columnSpan] = [bottom - top + 1, right - left + 1];
    if (rowSpan * columnSpan !== parts.length) isDoubtful = true;
    const box: Box = [x(left), y(top), x(right + 1), y(bottom + 1)];
    return { row: top, column: left, rowSpan, columnSpan, box };
  });
  return { xs, ys, cells, isDoubtful };
};

/** The tables that ruled lines make; lines that belong to none are told apart. */
export const findGrids = (
  lines: readonly Stroke[],
): { readonly grids: readonly Grid[]; readonly loose: readonly Stroke[] } => {
  const grids: Grid[] = [];
  const loose: Stroke[] = [];
  for (const net of nets(lines)) {
    const grid = gridOf(net);
    if (grid === null) loose.push(...net);
    else grids.push(grid);
  }
  return { grids, loose };
};

export const boxOfGrid = ({ xs, ys }: Grid): Box => [
  xs[0] ?? 0,
  ys[0] ?? 0,
  xs.at(-1) ?? 0,
  ys.at(-1) ?? 0,
];
