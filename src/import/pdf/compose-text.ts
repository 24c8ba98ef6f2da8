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
  /** Whether a blank is drawn behind its last character. */
  readonly endsInBlank: boolean;
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
      // A blank that belongs to other text may reach over from the next column; one of another font fills the gap.
      const isDrawn = blanks.some((blank) => {
        const [from, to] = extentOf(blank);
        const slack = runs.includes(blank.run) ? size * 0.2 : size * 0.1;
        const fills = runs.includes(blank.run) || to >= start - slack;
        return fills && to <= start + slack && from >= end - slack;
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
  const last = ink.toSorted((a, b) => extentOf(b)[1] - extentOf(a)[1])[0];
  return {
    endsInBlank: glyphs.some(
      (glyph) =>
        last !== undefined &&
        !isInk(glyph) &&
        extentOf(glyph)[0] > extentOf(last)[1] - last.size * 0.1 &&
        extentOf(glyph)[0] < extentOf(last)[1] + last.size * 0.3,
    ),
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
/** Columns of such letters stand at least this far apart, as a share of their size; nearer letters are on one line. */
const columnGap = 0.4;

const standsBelow = (glyph: Glyph, previous: Glyph): boolean => {
  const step = glyph.baseline - previous.baseline;
  return (
    Math.abs(glyph.left - previous.left) < glyph.size * 0.25 &&
    step > glyph.size * 0.6 &&
    step < glyph.size * 1.7
  );
};

const standsApart = (line: readonly Glyph[]): boolean => {
  const ink = line.filter(isInk).toSorted((a, b) => a.left - b.left);
  return ink.slice(1).every((glyph, index) => {
    const previous = ink[index];
    return previous === undefined || glyph.left - previous.right >= glyph.size * columnGap;
  });
};

const isStacked = (glyphs: readonly Glyph[]): boolean => {
  const ink = glyphs.filter(isInk);
  if (ink.length <= 3) return false;
  const below = ink.slice(1).filter((glyph, index) => {
    const previous = ink[index];
    return previous !== undefined && standsBelow(glyph, previous);
  });
  return below.length > ink.length * stackedShare && groupByBaseline(ink).every(standsApart);
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

/** The blank that a wrapped line has lost: one that is drawn at its end, or the one between two words. */
export const wordGap = (line: PrintedLine, next: PrintedLine): "" | " " => {
  // A word that is a line of its own may be one that was too long for it.
  const areWords = /[\s\P{ASCII}][A-Za-z]+$/u.test(line.text) && /^[A-Za-z]/u.test(next.text);
  return line.endsInBlank || areWords ? " " : "";
};

/** A dot at the beginning of a line: of a list, within a word that the line before has begun, or either. */
type Dot = "bullet" | "within" | "either";

const dotOf = (lines: readonly PrintedLine[], index: number): Dot => {
  const [line, before, opening] = [lines[index], lines[index - 1], lines[0]];
  if (line?.text.startsWith("・") !== true || before === undefined) return "bullet";
  const edge = Math.max(...lines.map(({ right }) => right));
  const isFull = before.right > edge - line.size * 1.1 && /[^。\s]$/u.test(before.text);
  if (!isFull || before.endsInBlank) return "bullet";
  const isList =
    opening?.text.startsWith("・") === true || lines.some(({ text }) => /\s・/u.test(text));
  return isList ? "either" : "within";
};

/** Whether a dot in a cell can be read as a bullet and as one within a word: 「…の発信／・共有」 in a list. */
export const hasDoubtfulDot = (lines: readonly PrintedLine[]): boolean =>
  lines.some((_, index) => dotOf(lines, index) === "either");

/** Lines of one cell as text: a wrapped line goes on, a bullet begins anew. */
export const joinWrappedLines = (lines: readonly PrintedLine[]): string =>
  lines
    .map((line, index) => {
      const before = lines[index - 1];
      if (before === undefined) return line.text;
      const isSign = /^.$/u.test(line.text.trim());
      const isBullet = beginsWithBullet(line.text) && !isSign && dotOf(lines, index) !== "within";
      return `${isBullet ? "\n" : wordGap(before, line)}${line.text}`;
    })
    .join("");
