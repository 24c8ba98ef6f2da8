import { type Matrix } from "./matrix";

export interface Font {
  readonly isVertical: boolean;
  /** From units of the font to text units; 0.001 for all but Type 3 fonts. */
  readonly unit: number;
}

/** What the operators of a page set; `save` and `restore` copy all of it. */
export interface GraphicsState {
  readonly matrix: Matrix;
  /** `#rrggbb`; null for patterns and what else is no plain colour. */
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly font: Font | null;
  readonly fontSize: number;
  readonly characterSpacing: number;
  readonly wordSpacing: number;
  readonly horizontalScale: number;
  readonly leading: number;
  readonly rise: number;
  /** Text that is drawn without ink, as recognition programs lay it over a scanned picture. */
  readonly isInvisible: boolean;
}

export const initialState = (matrix: Matrix): GraphicsState => ({
  matrix,
  fill: "#000000",
  stroke: "#000000",
  font: null,
  fontSize: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
  isInvisible: false,
});

/** White on white: lines that nobody sees divide no cells. */
export const isWhite = (color: string | null): boolean => {
  if (color === null || !/^#[0-9a-f]{6}$/iu.test(color)) return false;
  return [1, 3, 5].every((at) => Number.parseInt(color.slice(at, at + 2), 16) >= 250);
};
