/** A character as it is drawn: its box in points, from the upper left corner of the page. */
export interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The line it stands on: y for horizontal text, x for text that was turned. */
  readonly baseline: number;
  readonly size: number;
  /** Characters drawn by one operation share a number. */
  readonly run: number;
  /** `turned-up` and `turned-down`: horizontal text whose page was turned by 90°; `vertical`: 縦書き. */
  readonly direction: "horizontal" | "turned-up" | "turned-down" | "vertical";
}

/** A straight line along an axis: at `at`, from `from` to `to`, in points. */
export interface Stroke {
  readonly axis: "horizontal" | "vertical";
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Everything on a page that matters for its text and its tables. */
export interface PageDrawing {
  readonly width: number;
  readonly height: number;
  readonly strokes: readonly Stroke[];
  readonly glyphs: readonly Glyph[];
  /** Share of the page that pictures cover, 0 to 1 or more. */
  readonly pictureShare: number;
  /** Characters whose font does not say what they mean. */
  readonly unmapped: number;
  /** Characters drawn without ink, as recognition programs lay them over a scan. */
  readonly invisible: number;
}

export const isInk = ({ text }: Glyph): boolean => text.trim() !== "";
