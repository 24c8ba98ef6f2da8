import { isInk, type Glyph } from "./page-drawing";

/** A printed line: what it says, and how far it goes. */
export interface PrintedLine {
  readonly text: string;
  readonly baseline: number;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Glyphs whose baselines differ by less than this share of their size stand on one line. */
const sameLine = 0.45;
/** A gap wider than this share of the size is a blank. */
const blankGap = 0.33;
/** A blank that is drawn counts from this gap on. */
const drawnBlankGap = 0.1;
/** The same character drawn again over itself makes it bold. */
const overprint = 0.8;

const kana = /^[\p{sc=Hiragana}\p{sc=Katakana}ー]$/u;
const kanji = /\p{sc=Han}/u;

/** Small kana above kanji tell how to read them; they are no text of the line. */
const withoutRuby = (glyphs: readonly Glyph[]): readonly Glyph[] => {
  const bases = glyphs.filter(
    ({ text, direction }) => direction === "horizontal" && kanji.test(text),
  );
  const isRuby = (glyph: Glyph): boolean =>
    glyph.direction === "horizontal" &&
    kana.test(glyph.text) &&
    bases.some(
      (base) =>
        glyph.size < base.size * 0.62 &&
        base.baseline > glyph.baseline &&
        base.baseline - glyph.baseline < base.size * 1.35 &&
        base.left < glyph.right + base.size &&
        base.right > glyph.left - base.size,
    );
  return glyphs.filter((glyph) => !isRuby(glyph));
};

const groupByBaseline = (glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] => {
  const lines: { readonly baseline: number; readonly size: number; readonly glyphs: Glyph[] }[] =
    [];
  // Large letters first: they say where the line stands, signs that are set higher or lower join it.
  for (const glyph of glyphs.toSorted((a, b) => b.size - a.size || a.baseline - b.baseline)) {
    const line = lines.find(
      ({ baseline, size }) =>
        Math.abs(baseline - glyph.baseline) < Math.max(size, glyph.size) * sameLine,
    );
    if (line === undefined) {
      lines.push({ baseline: glyph.baseline, size: glyph.size, glyphs: [glyph] });
    } else {
      line.glyphs.push(glyph);
    }
  }
  return lines.toSorted((a, b) => a.baseline - b.baseline).map((line) => line.glyphs);
};

/** How far along the line a glyph begins and ends. */
type Extent = (glyph: Glyph) => readonly [start: number, end: number];

const along: Readonly<Record<Glyph["direction"], Extent>> = {
  horizontal: ({ left, right }) => [left, right],
  vertical: ({ top, bottom }) => [top, bottom],
  "turned-down": ({ top, bottom }) => [top, bottom],
  "turned-up": ({ top, bottom }) => [-bottom, -top],
};

/** Glyphs that keep their room and are not read: those with a line through them. */
type IsLeftOut = (glyph: Glyph) => boolean;

const joinAlong = (glyphs: readonly Glyph[], extentOf: Extent, isLeftOut: IsLeftOut): string => {
  const sorted = glyphs.toSorted((a, b) => extentOf(a)[0] - extentOf(b)[0]);
  const blanks = sorted.filter((glyph) => !isInk(glyph));
  let text = "";
  let previous: Glyph | null = null;
  for (const glyph of sorted.filter(isInk)) {
    if (previous !== null) {
      const [[, end], [start]] = [extentOf(previous), extentOf(glyph)];
      const gap = start - end;
      if (gap < -glyph.size * overprint && previous.text === glyph.text) continue;
      const size = Math.max(previous.size, glyph.size);
      const runs = [previous.run, glyph.run];
      // A blank that belongs to other text may reach over from the next column.
      const isDrawn = blanks.some((blank) => {
        const [from, to] = extentOf(blank);
        return runs.includes(blank.run) && to <= start + size * 0.2 && from >= end - size * 0.2;
      });
      if (gap > size * blankGap || (isDrawn && gap > size * drawnBlankGap)) text += " ";
    }
    if (!isLeftOut(glyph)) text += glyph.text;
    previous = glyph;
  }
  return text.trim();
};

const printedLine = (
  glyphs: readonly Glyph[],
  extentOf: Extent,
  isLeftOut: IsLeftOut,
): PrintedLine => {
  const ink = glyphs.filter(isInk);
  return {
    text: joinAlong(glyphs, extentOf, isLeftOut),
    baseline: Math.max(...ink.map(({ baseline }) => baseline)),
    size: Math.max(...ink.map(({ size }) => size)),
    left: Math.min(...ink.map(({ left }) => left)),
    right: Math.max(...ink.map(({ right }) => right)),
    top: Math.min(...ink.map(({ top }) => top)),
    bottom: Math.max(...ink.map(({ bottom }) => bottom)),
  };
};

/** Horizontal letters that stand below each other one by one: 縦書き by line breaks. */
const stackedShare = 0.6;
const isStacked = (glyphs: readonly Glyph[]): boolean => {
  const ink = glyphs.filter(isInk);
  if (ink.length <= 3) return false;
  const below = ink.slice(1).filter((glyph, index) => {
    const previous = ink[index];
    if (previous === undefined) return false;
    const step = glyph.baseline - previous.baseline;
    return (
      Math.abs(glyph.left - previous.left) < glyph.size * 0.25 &&
      step > glyph.size * 0.6 &&
      step < glyph.size * 1.7
    );
  });
  return below.length > ink.length * stackedShare;
};

const verticalLines = (glyphs: readonly Glyph[], isLeftOut: IsLeftOut): readonly PrintedLine[] => {
  const columns: { readonly left: number; readonly glyphs: Glyph[] }[] = [];
  for (const glyph of glyphs.toSorted((a, b) => b.left - a.left)) {
    const column = columns.find(({ left }) => Math.abs(left - glyph.left) < glyph.size * 0.5);
    if (column === undefined) columns.push({ left: glyph.left, glyphs: [glyph] });
    else column.glyphs.push(glyph);
  }
  return columns
    .map((column) => column.glyphs.filter(isInk))
    .filter((column) => column.length > 0)
    .map((column) => ({
      ...printedLine(column, along.vertical, isLeftOut),
      text: column
        .filter((glyph) => !isLeftOut(glyph))
        .toSorted((a, b) => a.top - b.top)
        .map(({ text }) => text)
        .join(""),
    }));
};

/** What most glyphs do. */
const mainDirection = (glyphs: readonly Glyph[]): Glyph["direction"] => {
  const counts = new Map<Glyph["direction"], number>();
  for (const { direction } of glyphs) counts.set(direction, (counts.get(direction) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most?.[0] ?? "horizontal";
};

/** The printed lines of an area, top to bottom (of vertical text right to left). */
export const printedLines = (
  glyphs: readonly Glyph[],
  isLeftOut: IsLeftOut = () => false,
): readonly PrintedLine[] => {
  const read = withoutRuby(glyphs);
  if (!read.some(isInk)) return [];
  const direction = mainDirection(read);
  const lines =
    direction === "vertical" || isStacked(read)
      ? verticalLines(read, isLeftOut)
      : groupByBaseline(read)
          .filter((line) => line.some(isInk))
          .map((line) => printedLine(line, along[direction], isLeftOut));
  return lines.filter(({ text }) => text !== "");
};

/** A line that begins with one of these begins a thing of its own. */
const bullet = /^(?:[●・○◯◎※☆★■□◆◇▪‣•]|[(（][^)）]{1,4}[)）]|[①-⑳])/u;

export const beginsWithBullet = (text: string): boolean => bullet.test(text.trim());

/** Lines of one cell as text: a wrapped line goes on, a bullet begins anew. */
export const joinWrappedLines = (lines: readonly string[]): string =>
  lines.reduce((text, line, index) => {
    if (index === 0) return line;
    const isSign = /^.$/u.test(line.trim());
    return text + (beginsWithBullet(line) && !isSign ? "\n" : "") + line;
  }, "");
