import { attributeOf, childOf, saysYes, type XmlElement } from "../../../ooxml/read-xml";
import { element } from "../../../ooxml/write-xml";
import { colorElement, isHexColor, readColor, type Palette } from "./colors";

type RuleFormat = Readonly<Record<string, unknown>>;

const sides = {
  EdgeLeft: "left",
  EdgeRight: "right",
  EdgeTop: "top",
  EdgeBottom: "bottom",
} as const;

const borderLines: Readonly<Record<string, string>> = {
  Continuous: "thin",
  Dash: "dashed",
  DashDot: "dashDot",
  DashDotDot: "dashDotDot",
  Dot: "dotted",
};

const flag = (name: string, value: unknown): string =>
  typeof value === "boolean" ? element(name, { val: value ? null : false }) : "";

const color = (name: string, value: unknown): string =>
  isHexColor(value) ? colorElement(name, value) : "";

const fontElement = (format: RuleFormat): string => {
  const underline = format["font.underline"];
  const parts = [
    flag("b", format["font.bold"]),
    flag("i", format["font.italic"]),
    flag("strike", format["font.strikethrough"]),
    underline === undefined
      ? ""
      : element("u", {
          val: underline === "Double" ? "double" : underline === "None" ? "none" : null,
        }),
    color("color", format["font.color"]),
  ].join("");
  return parts === "" ? "" : element("font", {}, parts);
};

const borderElement = (format: RuleFormat): string => {
  const parts = Object.entries(sides)
    .map(([edge, name]) => {
      const line = borderLines[String(format[`border.${edge}.style`])];
      return line === undefined
        ? ""
        : element(name, { style: line }, color("color", format[`border.${edge}.color`]));
    })
    .join("");
  return parts === "" ? "" : element("border", {}, parts);
};

/** What a conditional format changes. Here, unlike in cells, one colour fills the background. */
export const ruleFormatElement = (
  format: RuleFormat,
  numberFormatId: (code: string) => number,
): string => {
  const numberFormat = format["numberFormat"];
  const fill = color("bgColor", format["fill.color"]);
  return element(
    "dxf",
    {},
    fontElement(format),
    typeof numberFormat === "string"
      ? element("numFmt", { numFmtId: numberFormatId(numberFormat), formatCode: numberFormat })
      : "",
    fill === "" ? "" : element("fill", {}, element("patternFill", {}, fill)),
    borderElement(format),
  );
};

const readFlag = (name: string, node: XmlElement | null): RuleFormat =>
  node === null ? {} : { [name]: saysYes(node) };

const readColorAs = (name: string, node: XmlElement | null, palette: Palette): RuleFormat => {
  const found = readColor(node, palette);
  return found === null ? {} : { [name]: found.color };
};

const readUnderline = (node: XmlElement | null): RuleFormat => {
  if (node === null) return {};
  const value = attributeOf(node, "val") ?? "single";
  return { "font.underline": value === "none" ? "None" : value === "double" ? "Double" : "Single" };
};

const readSide = (edge: string, node: XmlElement | null, palette: Palette): RuleFormat => {
  const line = attributeOf(node, "style");
  const style = Object.entries(borderLines).find(([, file]) => file === line)?.[0];
  return style === undefined
    ? {}
    : {
        [`border.${edge}.style`]: style,
        ...readColorAs(`border.${edge}.color`, childOf(node, "color"), palette),
      };
};

export const readRuleFormat = (dxf: XmlElement | null, palette: Palette): RuleFormat => {
  const [font, border] = [childOf(dxf, "font"), childOf(dxf, "border")];
  const pattern = childOf(childOf(dxf, "fill"), "patternFill");
  const numberFormat = attributeOf(childOf(dxf, "numFmt"), "formatCode");
  return {
    ...readFlag("font.bold", childOf(font, "b")),
    ...readFlag("font.italic", childOf(font, "i")),
    ...readFlag("font.strikethrough", childOf(font, "strike")),
    ...readUnderline(childOf(font, "u")),
    ...readColorAs("font.color", childOf(font, "color"), palette),
    ...(numberFormat === null ? {} : { numberFormat }),
    ...readColorAs(
      "fill.color",
      childOf(pattern, "bgColor") ?? childOf(pattern, "fgColor"),
      palette,
    ),
    ...Object.entries(sides).reduce<RuleFormat>(
      (all, [edge, name]) => ({ ...all, ...readSide(edge, childOf(border, name), palette) }),
      {},
    ),
  };
};
