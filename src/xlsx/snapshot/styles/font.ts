import { styleValue, type CellStyle, type StyleKey } from "../../../standin/workbook";
import { attributeOf, childOf, numberOf, saysYes, type XmlElement } from "../../../ooxml/read-xml";
import { element } from "../../../ooxml/write-xml";
import { colorElement, readColor, type Palette } from "./colors";
import { newWords } from "./words";

const underlines = newWords({
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
});

/** ST_FontFamily and the character set: without them Excel may take another font for Japanese. */
const script = (name: string) =>
  /[^ -~]|^(?:Meiryo|Yu |MS |BIZ )/u.test(name) ? { family: 3, charset: 128 } : { family: 2 };

/** Pixels of the widest digit. Calibri and Arial of 11 points have digits of 7 pixels, Japanese fonts wider ones. */
export const digitWidthOf = (font: CellStyle): number => {
  const size = Number(font["font.size"] ?? 11);
  const name = String(font["font.name"] ?? "Calibri");
  return Math.max(1, Math.round((/[^ -~]|^(?:Yu |MS |Meiryo)/u.test(name) ? 8 : 7) * (size / 11)));
};

/** At 96 dots per inch. */
export const pointsPerPixel = 0.75;

export const pointsOfDigit = (font: CellStyle): number => digitWidthOf(font) * pointsPerPixel;

const colorOf = (style: CellStyle): string =>
  style["font.color"] === undefined && style["font.tintAndShade"] === undefined
    ? ""
    : colorElement(
        "color",
        styleValue(style, "font.color"),
        styleValue(style, "font.tintAndShade"),
      );

const raised = (style: CellStyle): string => {
  if (styleValue(style, "font.superscript") === true)
    return element("vertAlign", { val: "superscript" });
  return styleValue(style, "font.subscript") === true
    ? element("vertAlign", { val: "subscript" })
    : "";
};

const mark = (name: string, style: CellStyle, key: StyleKey): string =>
  styleValue(style, key) === true ? element(name) : "";

export const fontElement = (style: CellStyle): string => {
  const name = String(styleValue(style, "font.name"));
  const underline = underlines.toFile(styleValue(style, "font.underline"));
  return element(
    "font",
    {},
    mark("b", style, "font.bold"),
    mark("i", style, "font.italic"),
    mark("strike", style, "font.strikethrough"),
    underline === undefined ? "" : element("u", { val: underline === "single" ? null : underline }),
    raised(style),
    element("sz", { val: Number(styleValue(style, "font.size")) }),
    colorOf(style),
    element("name", { val: name }),
    ...Object.entries(script(name)).map(([key, val]) => element(key, { val })),
  );
};

export const readFont = (font: XmlElement | null, palette: Palette): CellStyle => {
  if (font === null) return {};
  const underline = childOf(font, "u");
  const color = readColor(childOf(font, "color"), palette);
  const vertical = attributeOf(childOf(font, "vertAlign"), "val");
  return {
    "font.bold": saysYes(childOf(font, "b")),
    "font.italic": saysYes(childOf(font, "i")),
    "font.strikethrough": saysYes(childOf(font, "strike")),
    "font.superscript": vertical === "superscript",
    "font.subscript": vertical === "subscript",
    "font.underline":
      underline === null
        ? "None"
        : (underlines.fromFile(attributeOf(underline, "val") ?? "single") ?? "None"),
    "font.size": numberOf(childOf(font, "sz"), "val") ?? 11,
    "font.name": attributeOf(childOf(font, "name") ?? childOf(font, "rFont"), "val") ?? "Calibri",
    ...(color === null ? {} : { "font.color": color.color, "font.tintAndShade": color.tint }),
  };
};
