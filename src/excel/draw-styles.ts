import type { CellRange } from "../references";
import {
  boundsOf,
  mapRange,
  type BorderedBlock,
  type CellStyle,
  type LineStyle,
  type SheetMerge,
} from "../plan";
import { rangeAt } from "./range-at";
import { addressesOf, groupStyles, withoutRepeats, type StyleGroup } from "./group-styles";

const color = (digits: string): string => `#${digits}`;

/** Excel takes one format for a whole range; its type knows only grids of them. */
const setNumberFormat = (range: Excel.Range, format: string): void => {
  Reflect.set(range, "numberFormat", format);
};

const verticals = { top: "Top", middle: "Center" } as const;
const horizontals = { left: "Left", center: "Center", right: "Right" } as const;
/** Upright characters from top to bottom. */
const stackedText = 180;

const drawFormat = (
  format: Excel.RangeFormat,
  { fontSize, isBold, fontColor, isUnderlined, fill, horizontal, vertical, ...rest }: CellStyle,
): void => {
  if (fontSize !== undefined) format.font.size = fontSize;
  if (isBold !== undefined) format.font.bold = isBold;
  if (fontColor !== undefined) format.font.color = color(fontColor);
  if (isUnderlined === true) format.font.underline = "Single";
  if (fill !== undefined) format.fill.color = color(fill);
  if (horizontal !== undefined) format.horizontalAlignment = horizontals[horizontal];
  if (vertical !== undefined) format.verticalAlignment = verticals[vertical];
  if (rest.wraps !== undefined) format.wrapText = rest.wraps;
  if (rest.direction !== undefined) format.textOrientation = stackedText;
};

const withoutNumberFormat = (style: CellStyle): CellStyle => {
  const { numberFormat, ...look } = style;
  return numberFormat === undefined ? style : look;
};

/** One block, or blocks far apart in as few areas as fit. */
const areasAt = (
  sheet: Excel.Worksheet,
  ranges: readonly CellRange[],
): readonly (Excel.Range | Excel.RangeAreas)[] => {
  const [only] = ranges;
  return only !== undefined && ranges.length === 1
    ? [rangeAt(sheet, only)]
    : addressesOf(ranges).map((address) => sheet.getRanges(address));
};

/** Draws everything of the styles but number formats; blocks far apart have one look together. */
export const drawGroups = (sheet: Excel.Worksheet, blocks: readonly StyleGroup[]): void => {
  const looks = groupStyles(
    blocks.map(({ style, ranges }) => ({ style: withoutNumberFormat(style), ranges })),
  );
  for (const { style, ranges } of withoutRepeats(looks)) {
    if (Object.keys(style).length === 0) continue;
    for (const range of areasAt(sheet, ranges)) drawFormat(range.format, style);
  }
};

const wholeOf = ({ values, columns }: SheetMerge["plan"]): CellRange => ({
  row: 0,
  column: 0,
  rowCount: values.length,
  columnCount: columns.length,
});

/** Number formats decide what Excel makes of a value: they are there before it is written. */
export const drawNumberFormats = (
  sheet: Excel.Worksheet,
  { plan, placement, found }: SheetMerge,
): void => {
  // What an earlier plan guarded as text may be a number now.
  for (const block of found === null ? [] : mapRange(placement, wholeOf(plan))) {
    setNumberFormat(rangeAt(sheet, block), "General");
  }
  for (const { range, style } of plan.styles) {
    if (style.numberFormat === undefined) continue;
    for (const block of mapRange(placement, range)) {
      setNumberFormat(rangeAt(sheet, block), style.numberFormat);
    }
  }
};

type BorderLines = Omit<BorderedBlock, "range">;

const weights = { hair: "Hairline", medium: "Medium" } as const;

type Edge =
  "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

const drawLine = (range: Excel.Range | Excel.RangeAreas, edge: Edge, line: LineStyle): void => {
  const border = range.format.borders.getItem(edge);
  border.style = "Continuous";
  // A continuous line is thin unless told otherwise.
  if (line !== "thin") border.weight = weights[line];
};

const drawBorders = (
  sheet: Excel.Worksheet,
  blocks: readonly CellRange[],
  lines: BorderLines,
): void => {
  for (const range of areasAt(sheet, blocks)) {
    for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) {
      drawLine(range, edge, lines.outline);
    }
    if (lines.insideHorizontal !== null)
      drawLine(range, "InsideHorizontal", lines.insideHorizontal);
    if (lines.insideVertical !== null) drawLine(range, "InsideVertical", lines.insideVertical);
  }
};

/** Whether two blocks share no line: where they do, the later one decides how it looks. */
const isApart = (left: CellRange | undefined, right: CellRange | undefined): boolean =>
  left === undefined ||
  right === undefined ||
  left.row > right.row + right.rowCount ||
  right.row > left.row + left.rowCount ||
  left.column > right.column + right.columnCount ||
  right.column > left.column + left.columnCount;

/** Fonts, fills, alignments and lines. */
export const drawStyles = (
  sheet: Excel.Worksheet,
  { plan, placement }: SheetMerge,
  fontName: string,
): void => {
  for (const block of mapRange(placement, wholeOf(plan))) {
    rangeAt(sheet, block).format.font.name = fontName;
  }
  drawGroups(
    sheet,
    plan.styles.map(({ range, style }) => ({ style, ranges: mapRange(placement, range) })),
  );
  const borders = plan.borders.flatMap(({ range, ...lines }) => {
    const block = boundsOf(placement, range);
    if (block === null) return [];
    const insideHorizontal = block.rowCount > 1 ? lines.insideHorizontal : null;
    const insideVertical = block.columnCount > 1 ? lines.insideVertical : null;
    return [{ style: { ...lines, insideHorizontal, insideVertical }, ranges: [block] }];
  });
  const areApart = borders.every(({ ranges: [block] }, index) =>
    borders.slice(0, index).every(({ ranges: [other] }) => isApart(block, other)),
  );
  for (const { style, ranges } of areApart ? groupStyles(borders) : borders) {
    drawBorders(sheet, ranges, style);
  }
};
