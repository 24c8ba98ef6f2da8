import { styleValue, type CellStyle, type StyleKey } from "../../../standin/workbook";
import type { Look } from "./univer-data";

type Side = "top" | "bottom" | "left" | "right";

const text = (style: CellStyle, key: StyleKey): string => String(styleValue(style, key));
const number = (style: CellStyle, key: StyleKey): number => Number(styleValue(style, key));
const isSet = (style: CellStyle, key: StyleKey): boolean => styleValue(style, key) === true;

/** Where a computer lacks the font of the cell, one that has Japanese letters of the same width. */
const fallbackFonts = "Yu Gothic, YuGothic, Meiryo, Hiragino Sans, Noto Sans CJK JP, sans-serif";

const fontOf = (name: string): string => `${name}, ${fallbackFonts}`;

/** Univer's numbers of lines, by the style and weight that Office.js names. */
const lines: Readonly<Record<string, number>> = {
  "Continuous Hairline": 2,
  "Continuous Thin": 1,
  "Continuous Medium": 8,
  "Continuous Thick": 13,
  "Dot Thin": 3,
  "Dash Thin": 4,
  "DashDot Thin": 5,
  "DashDotDot Thin": 6,
  "Dash Medium": 9,
  "DashDot Medium": 10,
  "DashDotDot Medium": 11,
  "SlantDashDot Medium": 12,
};

const lineOf = (style: CellStyle, side: Side) => {
  const kind = text(style, `border.${side}.style`);
  if (kind === "None") return null;
  const weight = text(style, `border.${side}.weight`);
  const line = kind === "Double" ? 7 : (lines[`${kind} ${weight}`] ?? 1);
  return { s: line, cl: { rgb: text(style, `border.${side}.color`) } };
};

const bordersOf = (style: CellStyle): NonNullable<Look["bd"]> => {
  const [top, bottom, left, right] = [
    lineOf(style, "top"),
    lineOf(style, "bottom"),
    lineOf(style, "left"),
    lineOf(style, "right"),
  ];
  return {
    ...(top && { t: top }),
    ...(bottom && { b: bottom }),
    ...(left && { l: left }),
    ...(right && { r: right }),
  };
};

const horizontals: Readonly<Record<string, number>> = {
  Left: 1,
  Center: 2,
  CenterAcrossSelection: 2,
  Right: 3,
  Justify: 4,
  Distributed: 6,
};
const verticals: Readonly<Record<string, number>> = { Top: 1, Center: 2, Bottom: 3 };

/** Office.js: degrees upwards, or 180 for upright letters below each other. Univer: degrees downwards. */
const turnOf = (orientation: number): Pick<Look, "tr"> => {
  if (orientation === 0) return {};
  return orientation === 180 ? { tr: { a: 0, v: 1 } } : { tr: { a: -orientation } };
};

const pixelsPerIndent = 12;

const fontLook = (style: CellStyle): Look => ({
  ff: fontOf(text(style, "font.name")),
  fs: number(style, "font.size"),
  ...(isSet(style, "font.bold") && { bl: 1 }),
  ...(isSet(style, "font.italic") && { it: 1 }),
  ...(text(style, "font.underline") !== "None" && { ul: { s: 1 } }),
  ...(isSet(style, "font.strikethrough") && { st: { s: 1 } }),
  ...(text(style, "font.color") !== "#000000" && { cl: { rgb: text(style, "font.color") } }),
});

const alignmentLook = (style: CellStyle): Look => {
  const horizontal = horizontals[text(style, "alignment.horizontal")];
  const indent = number(style, "alignment.indentLevel") * pixelsPerIndent;
  return {
    ...(horizontal !== undefined && { ht: horizontal }),
    vt: verticals[text(style, "alignment.vertical")] ?? 2,
    ...(isSet(style, "alignment.wrapText") && { tb: 3 }),
    ...turnOf(number(style, "alignment.textOrientation")),
    ...(indent > 0 && { pd: horizontal === 3 ? { r: indent } : { l: indent } }),
  };
};

/** A cell's style in Univer's words. */
export const lookOf = (style: CellStyle): Look => {
  const borders = bordersOf(style);
  const format = text(style, "numberFormat");
  return {
    ...fontLook(style),
    ...alignmentLook(style),
    ...(text(style, "fill.pattern") !== "None" && { bg: { rgb: text(style, "fill.color") } }),
    ...(Object.keys(borders).length > 0 && { bd: borders }),
    ...(format !== "General" && { n: { pattern: format } }),
  };
};
