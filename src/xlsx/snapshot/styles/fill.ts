import { styleValue, type CellStyle } from "../../../standin/workbook";
import { attributeOf, childOf, descend, type XmlElement } from "../../../ooxml/read-xml";
import { element } from "../../../ooxml/write-xml";
import { colorElement, readColor, type Palette } from "./colors";
import { newWords } from "./words";

const patterns = newWords({
  Solid: "solid",
  Gray50: "mediumGray",
  Gray75: "darkGray",
  Gray25: "lightGray",
  Gray16: "gray125",
  Gray8: "gray0625",
  Horizontal: "darkHorizontal",
  Vertical: "darkVertical",
  Down: "darkDown",
  Up: "darkUp",
  Checker: "darkGrid",
  SemiGray75: "darkTrellis",
  LightHorizontal: "lightHorizontal",
  LightVertical: "lightVertical",
  LightDown: "lightDown",
  LightUp: "lightUp",
  Grid: "lightGrid",
  CrissCross: "lightTrellis",
});

const noFill = element("fill", {}, element("patternFill", { patternType: "none" }));

/** A fill of one colour has it in the foreground; a pattern is drawn in the foreground on the colour of the cell. */
export const fillElement = (style: CellStyle): string => {
  const pattern = patterns.toFile(styleValue(style, "fill.pattern"));
  if (pattern === undefined) return noFill;
  const fill = [styleValue(style, "fill.color"), styleValue(style, "fill.tintAndShade")] as const;
  const lines = [
    styleValue(style, "fill.patternColor"),
    styleValue(style, "fill.patternTintAndShade"),
  ] as const;
  const hasLines = lines[0] !== "#000000" || lines[1] !== 0;
  const colors =
    pattern === "solid"
      ? [
          colorElement("fgColor", ...fill),
          hasLines ? colorElement("bgColor", ...lines) : element("bgColor", { indexed: 64 }),
        ]
      : [colorElement("fgColor", ...lines), colorElement("bgColor", ...fill)];
  return element("fill", {}, element("patternFill", { patternType: pattern }, ...colors));
};

/** A gradient is read as its first colour. */
const readGradient = (gradient: XmlElement, palette: Palette): CellStyle => {
  const first = readColor(descend(gradient, "stop", "color"), palette);
  return first === null ? {} : { "fill.pattern": "Solid", "fill.color": first.color };
};

export const readFill = (fill: XmlElement | null, palette: Palette): CellStyle => {
  const gradient = childOf(fill, "gradientFill");
  if (gradient !== null) return readGradient(gradient, palette);
  const node = childOf(fill, "patternFill");
  const type = attributeOf(node, "patternType");
  const pattern = patterns.fromFile(type);
  if (pattern === undefined) return {};
  const front = readColor(childOf(node, "fgColor"), palette);
  const back = readColor(childOf(node, "bgColor"), palette);
  const isSolid = type === "solid";
  const cell = isSolid ? front : back;
  // The back of a fill of one colour is never seen; files name 自動 there, as number 64.
  const lines = isSolid
    ? attributeOf(childOf(node, "bgColor"), "rgb") === null
      ? null
      : back
    : front;
  return {
    "fill.pattern": pattern,
    ...(cell === null ? {} : { "fill.color": cell.color, "fill.tintAndShade": cell.tint }),
    ...(lines === null
      ? {}
      : { "fill.patternColor": lines.color, "fill.patternTintAndShade": lines.tint }),
  };
};
