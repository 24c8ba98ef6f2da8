import { internStyle, type CellStyle } from "../../../standin/workbook";
import {
  attributeOf,
  childOf,
  childrenOf,
  flagOf,
  numberOf,
  type XmlElement,
} from "../../../ooxml/read-xml";
import type { Findings } from "../kept/findings";
import { findBeyond } from "../kept/outline";
import { ruleFormatOutline } from "../kept/outlines";
import { readAlignment, readProtection } from "./alignment";
import { readBorder } from "./border";
import { readPalette, type Palette } from "./colors";
import { readFill } from "./fill";
import { digitWidthOf, readFont } from "./font";
import { elementText } from "../../../ooxml/write-xml";
import type { Carried } from "../kept/carried";
import { readNamedStyles, styleNameOf } from "./named-styles";
import { builtInFormat } from "./number-formats";
import { readRuleFormat } from "./rule-format";

/** The styles of an opened file. */
export interface ReadStyles {
  readonly palette: Palette;
  readonly styleOf: (number: number) => CellStyle;
  readonly isQuoted: (number: number) => boolean;
  /** What the conditional format at `at` changes; what of it is not kept is added. */
  readonly ruleFormat: (
    number: number,
    findings: Findings,
    at: string,
  ) => Readonly<Record<string, unknown>>;
  /** A font by its number, as XML. */
  readonly fontOf: (number: number) => string;
  readonly named: Carried;
  /** Of cells that nobody has styled. */
  readonly standardFont: CellStyle;
  /** Pixels of the widest digit in the workbook's own font: the unit of column widths. */
  readonly digitWidth: number;
}

const noFont: XmlElement = { name: "font", attributes: {}, children: [] };

const formatsOf = (root: XmlElement | null): ReadonlyMap<number, string> =>
  new Map(
    childrenOf(childOf(root, "numFmts"), "numFmt").map((format) => [
      numberOf(format, "numFmtId") ?? -1,
      attributeOf(format, "formatCode") ?? "General",
    ]),
  );

const styleNamesOf = (root: XmlElement | null): ReadonlyMap<number, string> =>
  new Map(
    childrenOf(childOf(root, "cellStyles"), "cellStyle").map((style) => [
      numberOf(style, "xfId") ?? 0,
      styleNameOf(style),
    ]),
  );

export const readStyles = (root: XmlElement | null, theme: XmlElement | null): ReadStyles => {
  const palette = readPalette(theme, root);
  const fontElements = childrenOf(childOf(root, "fonts"), "font");
  const fonts = fontElements.map((font) => readFont(font, palette));
  const fills = childrenOf(childOf(root, "fills"), "fill").map((fill) => readFill(fill, palette));
  const borders = childrenOf(childOf(root, "borders"), "border").map((border) =>
    readBorder(border, palette),
  );
  const formats = formatsOf(root);
  const names = styleNamesOf(root);
  const looks = childrenOf(childOf(root, "cellXfs"), "xf");
  const ruleFormats = childrenOf(childOf(root, "dxfs"), "dxf");

  const styles = looks.map((look) => {
    const format = numberOf(look, "numFmtId") ?? 0;
    return internStyle({
      ...fonts[numberOf(look, "fontId") ?? 0],
      ...fills[numberOf(look, "fillId") ?? 0],
      ...borders[numberOf(look, "borderId") ?? 0],
      ...readAlignment(childOf(look, "alignment")),
      ...readProtection(childOf(look, "protection")),
      numberFormat: formats.get(format) ?? builtInFormat(format) ?? "General",
      namedStyle: names.get(numberOf(look, "xfId") ?? 0) ?? "Normal",
    });
  });
  const plain = internStyle({});
  return {
    palette,
    styleOf: (number) => styles[number] ?? plain,
    isQuoted: (number) => flagOf(looks[number] ?? null, "quotePrefix"),
    ruleFormat: (number, findings, at) => {
      const dxf = ruleFormats[number] ?? null;
      findBeyond(dxf, ruleFormatOutline, findings, at);
      return readRuleFormat(dxf, palette);
    },
    fontOf: (number) => elementText(fontElements[number] ?? noFont),
    named: readNamedStyles(root, formats),
    standardFont: fonts[0] ?? {},
    digitWidth: digitWidthOf(fonts[0] ?? {}),
  };
};
