import { a1, contains, quoteSheetName } from "../references";
import { type CellStyle, type LinkWrite, type SheetMerge } from "../plan";
import { drawGroups } from "./draw-styles";
import { rangeAt } from "./range-at";
import type { StyleGroup } from "./group-styles";

type Run = readonly [LinkWrite, ...LinkWrite[]];

/** Links below each other go as one list. */
const runsOf = (links: readonly LinkWrite[]): readonly Run[] => {
  const runs: [LinkWrite, ...LinkWrite[]][] = [];
  for (const link of links) {
    const last = runs.at(-1);
    const above = last?.at(-1)?.at;
    const isBelow = above?.row === link.at.row - 1 && above.column === link.at.column;
    if (isBelow) last?.push(link);
    else runs.push([link]);
  }
  return runs;
};

const hyperlinkOf = ({ sheet, to, tip, text }: LinkWrite): Excel.RangeHyperlink => ({
  documentReference: `${quoteSheetName(sheet)}!${a1(to)}`,
  screenTip: tip,
  textToDisplay: text,
});

/** Writes links. Excel gives a linked cell a look of its own, which the planned one replaces: here, unless all looks are drawn anyway. */
export const drawLinks = (
  sheet: Excel.Worksheet,
  { plan, placement, links, drawsLayout }: SheetMerge,
): void => {
  const plannedAt = new Map(
    plan.links.map(({ at }) => [
      `${String(placement.rows.of[at.row])}:${String(placement.columns.of[at.column])}`,
      at,
    ]),
  );
  const looks: StyleGroup[] = [];
  for (const run of runsOf(links)) {
    const [{ at }] = run;
    const range = rangeAt(sheet, { ...at, rowCount: run.length, columnCount: 1 });
    range.setCellProperties(run.map((link) => [{ hyperlink: hyperlinkOf(link) }]));
  }
  for (const { at } of links) {
    const range = { ...at, rowCount: 1, columnCount: 1 };
    const planned = plannedAt.get(`${String(at.row)}:${String(at.column)}`);
    if (planned === undefined || drawsLayout) continue;
    const style = plan.styles
      .filter((block) => contains(block.range, planned))
      .reduce<CellStyle>((all, one) => ({ ...all, ...one.style }), {});
    looks.push({ style, ranges: [range] });
  }
  drawGroups(sheet, looks);
};
