import { styleValue, type BorderSide, type CellStyle } from "../../../standin/workbook";
import { attributeOf, childOf, flagOf, type XmlElement } from "../../../ooxml/read-xml";
import { element } from "../../../ooxml/write-xml";
import { colorElement, readColor, type Palette } from "./colors";

/** [style, weight] of Office.js for each line of the file. The first of a style stands for weights the file has no line for. */
const lines: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  thin: ["Continuous", "Thin"],
  hair: ["Continuous", "Hairline"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  dotted: ["Dot", "Thin"],
  double: ["Double", "Thin"],
  slantDashDot: ["SlantDashDot", "Thin"],
};

const lineName = (style: unknown, weight: unknown): string | null => {
  const ofStyle = Object.entries(lines).filter(([, [name]]) => name === style);
  return (ofStyle.find(([, [, strength]]) => strength === weight) ?? ofStyle[0])?.[0] ?? null;
};

const lineOf = (style: CellStyle, side: BorderSide): string | null =>
  lineName(styleValue(style, `border.${side}.style`), styleValue(style, `border.${side}.weight`));

const colorOf = (style: CellStyle, side: BorderSide): string => {
  const color = styleValue(style, `border.${side}.color`);
  const tint = styleValue(style, `border.${side}.tintAndShade`);
  return color === "#000000" && tint === 0
    ? element("color", { indexed: 64 })
    : colorElement("color", color, tint);
};

const sideElement = (name: string, style: CellStyle, side: BorderSide): string => {
  const line = lineOf(style, side);
  return line === null ? element(name) : element(name, { style: line }, colorOf(style, side));
};

/** The file has one line for both diagonals. */
export const borderElement = (style: CellStyle): string => {
  const [down, up] = [lineOf(style, "diagonalDown"), lineOf(style, "diagonalUp")];
  return element(
    "border",
    { diagonalUp: up === null ? null : true, diagonalDown: down === null ? null : true },
    sideElement("left", style, "left"),
    sideElement("right", style, "right"),
    sideElement("top", style, "top"),
    sideElement("bottom", style, "bottom"),
    sideElement("diagonal", style, down === null ? "diagonalUp" : "diagonalDown"),
  );
};

const readSide = (node: XmlElement | null, side: BorderSide, palette: Palette): CellStyle => {
  const [style, weight] = lines[attributeOf(node, "style") ?? ""] ?? [];
  if (style === undefined || weight === undefined) return {};
  const color = readColor(childOf(node, "color"), palette);
  return {
    [`border.${side}.style`]: style,
    [`border.${side}.weight`]: weight,
    ...(color === null
      ? {}
      : { [`border.${side}.color`]: color.color, [`border.${side}.tintAndShade`]: color.tint }),
  };
};

export const readBorder = (border: XmlElement | null, palette: Palette): CellStyle => ({
  ...readSide(childOf(border, "left") ?? childOf(border, "start"), "left", palette),
  ...readSide(childOf(border, "right") ?? childOf(border, "end"), "right", palette),
  ...readSide(childOf(border, "top"), "top", palette),
  ...readSide(childOf(border, "bottom"), "bottom", palette),
  ...(flagOf(border, "diagonalDown")
    ? readSide(childOf(border, "diagonal"), "diagonalDown", palette)
    : {}),
  ...(flagOf(border, "diagonalUp")
    ? readSide(childOf(border, "diagonal"), "diagonalUp", palette)
    : {}),
});
