import {
  attributeOf,
  childOf,
  childrenOf,
  numberOf,
  type XmlElement,
} from "../../../ooxml/read-xml";
import { element, elementText } from "../../../ooxml/write-xml";
import {
  attributesBeside,
  attributesIn,
  childrenText,
  textIn,
  type Carried,
} from "../kept/carried";
import { builtInFormat } from "./number-formats";

/** The name by which a workbook knows a style; Excel writes 「標準」 for `Normal`. */
export const styleNameOf = (style: XmlElement): string =>
  numberOf(style, "builtinId") === 0 ? "Normal" : (attributeOf(style, "name") ?? "Normal");

const places = ["numFmtId", "fontId", "fillId", "borderId", "xfId"];

const isPlain = (style: XmlElement, look: XmlElement | null): boolean =>
  places.every((place) => (numberOf(look, place) ?? 0) === 0) &&
  (look?.children.length ?? 0) === 0 &&
  attributeOf(style, "customBuiltin") === null &&
  attributeOf(style, "iLevel") === null;

/** How the styles of a file look, by name; the workbook knows their names alone. Plain ones are left out. */
export const readNamedStyles = (
  root: XmlElement | null,
  formats: ReadonlyMap<number, string>,
): Carried => {
  const looks = childrenOf(childOf(root, "cellStyleXfs"), "xf");
  const nth = (group: string, name: string, look: XmlElement | null, place: string): string => {
    const found = childrenOf(childOf(root, group), name)[numberOf(look, place) ?? 0];
    return found === undefined ? element(name) : elementText(found);
  };
  return Object.fromEntries(
    childrenOf(childOf(root, "cellStyles"), "cellStyle").flatMap((style) => {
      const look = looks[numberOf(style, "xfId") ?? 0] ?? null;
      if (isPlain(style, look)) return [];
      const format = numberOf(look, "numFmtId") ?? 0;
      const definition = {
        style: attributesBeside(style, ["xfId"]),
        look: attributesBeside(look, places),
        numberFormat: formats.get(format) ?? builtInFormat(format) ?? "General",
        font: nth("fonts", "font", look, "fontId"),
        fill: nth("fills", "fill", look, "fillId"),
        border: nth("borders", "border", look, "borderId"),
        content: childrenText(look, ["alignment", "protection"]),
      };
      return [[styleNameOf(style), definition] as const];
    }),
  );
};

interface Lists {
  readonly format: (code: string) => number;
  readonly font: (xml: string) => number;
  readonly fill: (xml: string) => number;
  readonly border: (xml: string) => number;
}

const plain = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };

/** How a style looks, for `cellStyleXfs`. */
export const namedLook = (definition: Carried | undefined, lists: Lists): string => {
  if (definition === undefined) return element("xf", plain);
  return element(
    "xf",
    {
      numFmtId: lists.format(textIn(definition, "numberFormat") ?? "General"),
      fontId: lists.font(textIn(definition, "font") ?? "<font/>"),
      fillId: lists.fill(textIn(definition, "fill") ?? "<fill/>"),
      borderId: lists.border(textIn(definition, "border") ?? "<border/>"),
      ...attributesIn(definition, "look"),
    },
    textIn(definition, "content") ?? "",
  );
};

export const namedStyle = (
  definition: Carried | undefined,
  name: string,
  xfId: number,
  builtinId: number | undefined,
): string => element("cellStyle", { name, builtinId, ...attributesIn(definition, "style"), xfId });
