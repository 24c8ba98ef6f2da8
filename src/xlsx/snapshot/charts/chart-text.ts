import { plainText, element } from "../../../ooxml/write-xml";
import { isHexColor } from "../styles/colors";

export type Properties = Readonly<Record<string, unknown>>;

/** Sizes of drawings are in hundredths of a point. */
const hundredths = (points: number): number => Math.round(points * 100);

export const solidFill = (color: string): string =>
  element("a:solidFill", {}, element("a:srgbClr", { val: color.replace(/^#/u, "").toUpperCase() }));

interface TextLook {
  readonly size: number;
  readonly isBold: boolean;
}

/** The font that was asked for under a path, and else the usual one. */
const runProperties = (
  name: string,
  properties: Properties,
  path: string,
  usual: TextLook,
): string => {
  const font = (part: string): unknown => properties[`${path}.format.font.${part}`];
  const [size, bold, italic, color, face] = [
    font("size"),
    font("bold"),
    font("italic"),
    font("color"),
    font("name"),
  ];
  return element(
    name,
    {
      sz: hundredths(typeof size === "number" ? size : usual.size),
      b: typeof bold === "boolean" ? bold : usual.isBold,
      i: italic === true ? true : null,
    },
    isHexColor(color) ? solidFill(color) : "",
    ...(typeof face === "string"
      ? [element("a:latin", { typeface: face }), element("a:ea", { typeface: face })]
      : []),
  );
};

/** Look of all texts of an axis, a legend or labels. */
export const textProperties = (properties: Properties, path: string, size: number): string =>
  element(
    "c:txPr",
    {},
    element("a:bodyPr"),
    element("a:lstStyle"),
    element(
      "a:p",
      {},
      element("a:pPr", {}, runProperties("a:defRPr", properties, path, { size, isBold: false })),
      element("a:endParaRPr", { lang: "ja-JP" }),
    ),
  );

/** A title, or nothing where there is no text for it. */
export const titleElement = (properties: Properties, path: string, look: TextLook): string => {
  const text = properties[`${path}.text`];
  if (typeof text !== "string" || text === "" || properties[`${path}.visible`] === false) return "";
  const paragraphs = text
    .split("\n")
    .map((line) =>
      element(
        "a:p",
        {},
        element(
          "a:r",
          {},
          runProperties("a:rPr", properties, path, look),
          element("a:t", {}, plainText(line)),
        ),
      ),
    );
  return element(
    "c:title",
    {},
    element(
      "c:tx",
      {},
      element("c:rich", {}, element("a:bodyPr"), element("a:lstStyle"), ...paragraphs),
    ),
    element("c:overlay", { val: properties[`${path}.overlay`] === true }),
  );
};
