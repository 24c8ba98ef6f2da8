import type { CellStyle } from "../../../standin/workbook";
import { lookOf } from "./cell-look";
import type { ShownStyle } from "./shown-sheet";

/** Keeps one object for each look, from one view to the next. */
export interface StyleBook {
  readonly styleOf: (style: CellStyle) => ShownStyle;
  /** The style with the values of another over it, as a conditional format has them. */
  readonly overlaid: (style: CellStyle, over: CellStyle) => ShownStyle;
}

export const newStyleBook = (): StyleBook => {
  const byContent = new Map<string, ShownStyle>();
  const byStyle = new WeakMap<CellStyle, ShownStyle>();
  const overlays = new WeakMap<CellStyle, WeakMap<CellStyle, ShownStyle>>();
  const intern = (style: CellStyle): ShownStyle => {
    const data = lookOf(style);
    const content = JSON.stringify(data);
    const known = byContent.get(content);
    if (known !== undefined) return known;
    const fresh = { id: `look-${byContent.size + 1}`, data };
    byContent.set(content, fresh);
    return fresh;
  };
  const styleOf = (style: CellStyle): ShownStyle => {
    const shown = byStyle.get(style) ?? intern(style);
    byStyle.set(style, shown);
    return shown;
  };
  return {
    styleOf,
    overlaid: (style, over) => {
      const known = overlays.get(style) ?? new WeakMap<CellStyle, ShownStyle>();
      overlays.set(style, known);
      const shown = known.get(over) ?? intern({ ...style, ...over });
      known.set(over, shown);
      return shown;
    },
  };
};
