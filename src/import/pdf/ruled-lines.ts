import type { Stroke } from "./page-drawing";

/** Pieces this close to one axis (points) are one line drawn in pieces. */
const axisTolerance = 1.6;
/** A gap this wide (points) interrupts a line, unless it is dashed. */
const widestGap = 2;
const widestDashGap = 4;
const longestDash = 8;
/** Shorter lines (points) are decoration. */
const shortestLine = 4;

interface Group {
  readonly at: number;
  readonly members: Stroke[];
}

const groupByAxis = (strokes: readonly Stroke[]): readonly Group[] => {
  const groups: Group[] = [];
  for (const stroke of strokes.toSorted((a, b) => a.at - b.at || a.from - b.from)) {
    const last = groups.at(-1);
    if (last !== undefined && stroke.at - last.at <= axisTolerance) last.members.push(stroke);
    else groups.push({ at: stroke.at, members: [stroke] });
  }
  return groups;
};

/** Where most of the line's length lies. */
const weightedAxis = (strokes: readonly Stroke[]): number => {
  const length = strokes.reduce((sum, { from, to }) => sum + (to - from), 0);
  return strokes.reduce((sum, { at, from, to }) => sum + at * (to - from), 0) / length;
};

const joinGroup = ({ members }: Group): readonly Stroke[] => {
  const at = weightedAxis(members);
  const lines: { from: number; to: number; lastPiece: number }[] = [];
  for (const { from, to } of members.toSorted((a, b) => a.from - b.from)) {
    const last = lines.at(-1);
    const isDashed = last !== undefined && Math.min(to - from, last.lastPiece) < longestDash;
    if (last !== undefined && from - last.to <= (isDashed ? widestDashGap : widestGap)) {
      last.to = Math.max(last.to, to);
      last.lastPiece = to - from;
    } else {
      lines.push({ from, to, lastPiece: to - from });
    }
  }
  const axis = members[0]?.axis ?? "horizontal";
  return lines.map(({ from, to }) => ({ axis, at, from, to }));
};

/** Joins the pieces of each line, dashes too. */
export const ruledLines = (strokes: readonly Stroke[]): readonly Stroke[] =>
  (["horizontal", "vertical"] as const)
    .flatMap((axis) => groupByAxis(strokes.filter((stroke) => stroke.axis === axis)))
    .flatMap(joinGroup)
    .filter(({ from, to }) => to - from >= shortestLine);
