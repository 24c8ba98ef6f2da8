export type BorderSide = "top" | "bottom" | "left" | "right" | "diagonalDown" | "diagonalUp";
const borderParts = ["style", "weight", "color", "tintAndShade"] as const;
export type BorderPart = (typeof borderParts)[number];

const plainDefaults = {
  numberFormat: "General",
  "fill.color": "#FFFFFF",
  "fill.pattern": "None",
  "fill.patternColor": "#000000",
  "fill.tintAndShade": 0,
  "fill.patternTintAndShade": 0,
  "font.name": "Calibri",
  "font.size": 11,
  "font.color": "#000000",
  "font.bold": false,
  "font.italic": false,
  "font.underline": "None",
  "font.strikethrough": false,
  "font.subscript": false,
  "font.superscript": false,
  "font.tintAndShade": 0,
  "alignment.horizontal": "General",
  "alignment.vertical": "Bottom",
  "alignment.wrapText": false,
  "alignment.textOrientation": 0,
  "alignment.indentLevel": 0,
  "alignment.autoIndent": false,
  "alignment.shrinkToFit": false,
  "alignment.readingOrder": "Context",
  "protection.locked": true,
  "protection.formulaHidden": false,
  namedStyle: "Normal",
} as const;

const borderDefaults: Readonly<Record<BorderPart, StyleValue>> = {
  style: "None",
  weight: "Thin",
  color: "#000000",
  tintAndShade: 0,
};

export type StyleValue = string | number | boolean;
export type StyleKey = keyof typeof plainDefaults | `border.${BorderSide}.${BorderPart}`;
/** What differs from the defaults. Equal styles are one object, so they can be compared by identity. */
export type CellStyle = Readonly<Partial<Record<StyleKey, StyleValue>>>;

export const noStyle: CellStyle = {};

const isPlainKey = (key: StyleKey): key is keyof typeof plainDefaults => key in plainDefaults;

const defaultStyleValue = (key: StyleKey): StyleValue => {
  if (isPlainKey(key)) return plainDefaults[key];
  const part = borderParts.find((one) => key.endsWith(`.${one}`)) ?? "style";
  return borderDefaults[part];
};

export const styleValue = (style: CellStyle, key: StyleKey): StyleValue =>
  style[key] ?? defaultStyleValue(key);

const isStyleKey = (key: string): key is StyleKey =>
  key in plainDefaults || /^border\.\w+\.(?:style|weight|color|tintAndShade)$/.test(key);

export const isStyleValue = (value: unknown): value is StyleValue =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

const interned = new Map<string, CellStyle>();

/** The one object that stands for this style. */
export const internStyle = (style: CellStyle): CellStyle => {
  const entries = Object.entries(style)
    .filter(([key, value]) => isStyleKey(key) && value !== defaultStyleValue(key))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  if (entries.length === 0) return noStyle;
  const key = JSON.stringify(entries);
  const known = interned.get(key);
  if (known !== undefined) return known;
  const fresh: CellStyle = Object.freeze(Object.fromEntries(entries));
  interned.set(key, fresh);
  return fresh;
};

const restyled = new Map<string, Map<CellStyle, CellStyle>>();

/** Changes some values of any style. A value may be set back to its default. The same few changes come again and again. */
export const restyler = (patch: CellStyle): ((style: CellStyle) => CellStyle) => {
  const name = JSON.stringify(patch);
  const known = restyled.get(name) ?? new Map<CellStyle, CellStyle>();
  restyled.set(name, known);
  return (style) => {
    const before = known.get(style);
    if (before !== undefined) return before;
    const fresh = internStyle({ ...style, ...patch });
    known.set(style, fresh);
    return fresh;
  };
};
