import type { GraphicsState } from "./graphics-state";
import { heightScale, identity, mapPoint, multiply, type Matrix } from "./matrix";
import { unshareGlyphs } from "../../domain";
import { numberAt, propertyOf } from "./operands";
import type { Glyph } from "./page-drawing";

/** How far a letter reaches above and below its line, as a share of its size. */
const ascent = 0.88;
const descent = 0.12;

/** The character of one drawn glyph, as pdf.js reports it. */
interface Shown {
  readonly text: string;
  /** In units of the font. */
  readonly width: number;
  readonly verticalAdvance: number | null;
  readonly isSpace: boolean;
}

const shownOf = (glyph: unknown): Shown | null => {
  if (typeof glyph !== "object" || glyph === null) return null;
  const text = propertyOf(glyph, "unicode");
  const width = propertyOf(glyph, "width");
  return {
    text: typeof text === "string" ? unshareGlyphs(text) : "",
    width: typeof width === "number" ? width : 0,
    verticalAdvance: numberAt(propertyOf(glyph, "vmetric"), 0),
    isSpace: propertyOf(glyph, "isSpace") === true,
  };
};

/** Private-use, replacement and control characters: the font does not say what they mean. */
const isUnmapped = (text: string): boolean => /[\p{Co}\ufffd\p{Cc}]/u.test(text);

/** Follows the text operators of a page and notes every character with its box. */
export interface TextPen {
  readonly begin: () => void;
  readonly place: (matrix: Matrix) => void;
  readonly move: (x: number, y: number) => void;
  readonly show: (state: GraphicsState, items: unknown) => void;
  readonly glyphs: readonly Glyph[];
  readonly unmapped: () => number;
  /** Characters that were drawn without ink. */
  readonly invisible: () => number;
}

export const newTextPen = (): TextPen => {
  const glyphs: Glyph[] = [];
  let textMatrix = identity;
  let [x, y, lineX, lineY] = [0, 0, 0, 0];
  let [run, unmapped, invisible] = [0, 0, 0];

  const horizontal = (text: string, state: GraphicsState, from: number, to: number): Glyph => {
    const matrix = multiply(state.matrix, textMatrix);
    const [x1, y1] = mapPoint(matrix, x + from * state.horizontalScale, y + state.rise);
    const [x2, y2] = mapPoint(matrix, x + to * state.horizontalScale, y + state.rise);
    const size = Math.abs(state.fontSize) * heightScale(matrix);
    if (Math.abs(y2 - y1) > Math.abs(x2 - x1) + 0.01) {
      const isUp = y2 < y1;
      return {
        text,
        run,
        size,
        left: x1 - size * (isUp ? ascent : descent),
        right: x1 + size * (isUp ? descent : ascent),
        top: Math.min(y1, y2),
        bottom: Math.max(y1, y2),
        baseline: x1,
        direction: isUp ? "turned-up" : "turned-down",
      };
    }
    return {
      text,
      run,
      size,
      left: Math.min(x1, x2),
      right: Math.max(x1, x2),
      top: y1 - size * ascent,
      bottom: y1 + size * descent,
      baseline: y1,
      direction: "horizontal",
    };
  };

  const vertical = (text: string, state: GraphicsState, from: number, length: number): Glyph => {
    const matrix = multiply(state.matrix, textMatrix);
    const [centre, top] = mapPoint(matrix, x, y - from);
    const size = Math.abs(state.fontSize) * heightScale(matrix);
    const bottom = top + length * heightScale(matrix);
    return {
      text,
      run,
      size,
      left: centre - size / 2,
      right: centre + size / 2,
      top,
      bottom,
      baseline: top + size * ascent,
      direction: "vertical",
    };
  };

  const show = (state: GraphicsState, items: unknown): void => {
    if (!Array.isArray(items)) return;
    run += 1;
    const isVertical = state.font?.isVertical ?? false;
    const scale = state.fontSize * (state.font?.unit ?? 0.001);
    let advance = 0;
    for (const item of items) {
      if (typeof item === "number") {
        advance += ((isVertical ? 1 : -1) * item * state.fontSize) / 1000;
        continue;
      }
      const shown = shownOf(item);
      if (shown === null) continue;
      const spacing = state.characterSpacing + (shown.isSpace ? state.wordSpacing : 0);
      const length =
        isVertical && shown.verticalAdvance !== null
          ? -shown.verticalAdvance * scale
          : shown.width * scale;
      if (shown.text !== "") {
        if (isUnmapped(shown.text)) unmapped += 1;
        if (state.isInvisible) invisible += 1;
        glyphs.push(
          isVertical
            ? vertical(shown.text, state, advance, length)
            : horizontal(shown.text, state, advance, advance + length),
        );
      }
      advance += length + spacing;
    }
    if (isVertical) y -= advance;
    else x += advance * state.horizontalScale;
  };

  return {
    begin: () => {
      textMatrix = identity;
      [x, y, lineX, lineY] = [0, 0, 0, 0];
    },
    place: (matrix) => {
      textMatrix = matrix;
      [x, y, lineX, lineY] = [0, 0, 0, 0];
    },
    move: (byX, byY) => {
      lineX += byX;
      lineY += byY;
      [x, y] = [lineX, lineY];
    },
    show,
    glyphs,
    unmapped: () => unmapped,
    invisible: () => invisible,
  };
};
