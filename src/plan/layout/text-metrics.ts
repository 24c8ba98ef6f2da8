import { standardFontSize } from "./palette";

/** East Asian characters that take the width of two Latin ones. */
const fullWidth =
  /[\u1100-\u115F\u2010-\u206F\u2100-\u27FF\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{1F300}-\u{3FFFD}]/u;

/** Width of a one-line text in half-width characters: a full-width character counts 2. */
export const displayWidth = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (fullWidth.test(character) ? 2 : 1), 0);

/** Room for the padding of the cell, and for the rule that punctuation does not begin a line. */
const usableShare = 0.97;

/** How many half-width characters of `fontSize` points fit a column, merged or not. */
const capacity = (columnWidth: number, fontSize: number): number =>
  Math.max(2, Math.floor(((columnWidth * standardFontSize) / fontSize) * usableShare));

/** Widths in standard characters, the font's size in points. */
interface WidthBounds {
  readonly narrowest: number;
  readonly widest: number;
  readonly fontSize: number;
}

/** Column width in standard characters on which the longest of the texts fits one line. */
export const widthFor = (
  texts: readonly string[],
  { narrowest, widest, fontSize }: WidthBounds,
): number => {
  const needed = texts.map(
    (text) => Math.ceil((displayWidth(text) * fontSize) / standardFontSize / usableShare) + 1,
  );
  return Math.min(widest, Math.max(narrowest, ...needed));
};

/** How many lines a text takes in a column of a width in standard characters. */
export const lineCount = (text: string, columnWidth: number, fontSize: number): number =>
  text
    .split("\n")
    .reduce(
      (lines, line) =>
        lines + Math.max(1, Math.ceil(displayWidth(line) / capacity(columnWidth, fontSize))),
      0,
    );

/** The font's line is about 1.5 times its size high. */
const lineHeightShare = 1.5;
const padding = 4;
/** Excel's own limit, in points. */
const greatestRowHeight = 409;

/** Row height in points for a number of lines. */
export const heightOfLines = (lines: number, fontSize: number): number =>
  Math.min(greatestRowHeight, Math.ceil(lines * fontSize * lineHeightShare) + padding);

/** Row height in points for a text written from top to bottom. */
export const heightOfVerticalText = (text: string, fontSize: number): number =>
  Math.min(greatestRowHeight, Math.ceil(Array.from(text).length * fontSize * 1.5) + 2 * padding);

/** Points that a column of a width in standard characters takes on paper. */
export const pointsOfWidth = (columnWidth: number): number => columnWidth * 6 + 3.75;
