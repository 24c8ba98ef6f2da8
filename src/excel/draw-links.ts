import { a1, contains, quoteSheetName } from "../references";
import { type CellStyle, type SheetMerge } from "../plan";
import { drawGroups } from "./draw-styles";
import { rangeAt } from "./range-at";
import type { StyleGroup } from "./group-styles";

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
  for (const { at, sheet: target, to, tip, text } of links) {
    const range = { ...at, rowCount: 1, columnCount: 1 };
    rangeAt(sheet, range).hyperlink = {
      documentReference: `${quoteSheetName(target)}!${a1(to)}`,
      screenTip: tip,
      textToDisplay: text,
    };
    const planned = plannedAt.get(`${String(at.row)}:${String(at.column)}`);
    if (planned === undefined || drawsLayout) continue;
    const style = plan.styles
      .filter((block) => contains(block.range, planned))
      .reduce<CellStyle>((all, one) => ({ ...all, ...one.style }), {});
    looks.push({ style, ranges: [range] });
  }
  drawGroups(sheet, looks);
};
