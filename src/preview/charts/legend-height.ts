/** Half a square for what is narrow in Japanese fonts, a square for the rest. */
const widthOf = (text: string, fontSize: number): number =>
  Array.from(text).reduce((sum, character) => sum + (character < "\u0100" ? 0.6 : 1) * fontSize, 0);

/** A line of the legend, in sizes of its font. */
const lineHeight = 1.6;
/** Swatch and gaps beside a name, in sizes of its font. */
const besideName = 2.5;

/** The pixels that these names take at the foot of a chart, side by side and in as many lines as they need. */
export const legendHeight = (names: readonly string[], width: number, fontSize: number): number => {
  let lines = 0;
  let left = 0;
  for (const name of names) {
    const needed = widthOf(name, fontSize) + besideName * fontSize;
    if (needed > left) {
      lines += 1;
      left = width;
    }
    left -= needed;
  }
  return lines * lineHeight * fontSize;
};
