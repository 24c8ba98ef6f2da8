import { noStyle, styleValue, type CellStyle } from "../../../standin/workbook";
import { namespace } from "../package/namespaces";
import { element, elementAround, xmlPart } from "../../../ooxml/write-xml";
import { alignmentElement, protectionElement } from "./alignment";
import { borderElement } from "./border";
import { fillElement } from "./fill";
import { fontElement } from "./font";
import { recordIn, type Carried } from "../kept/carried";
import { namedLook, namedStyle } from "./named-styles";
import { newNumberFormats } from "./number-formats";
import { ruleFormatElement } from "./rule-format";

/** The styles of a file as they are collected. */
export interface DraftStyles {
  /** Number of a cell's look; 0 is that of an untouched cell. */
  readonly look: (style: CellStyle, options?: { readonly isQuoted: boolean }) => number;
  /** Number of a font given as XML. */
  readonly font: (xml: string) => number;
  /** Number of what a conditional format changes. */
  readonly ruleFormat: (format: Readonly<Record<string, unknown>>) => number;
  readonly part: () => string;
}

/** Equal texts are one entry, numbered in the order in which they come. */
const newList = (first: readonly string[] = []) => {
  const numbers = new Map(first.map((text, index) => [text, index]));
  return {
    numberOf: (text: string): number => {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, numbers.size);
      return numbers.size - 1;
    },
    all: (): readonly string[] => [...numbers.keys()],
  };
};

const builtInStyles: Readonly<Record<string, number>> = {
  Normal: 0,
  Comma: 3,
  Currency: 4,
  Percent: 5,
  Hyperlink: 8,
};

const counted = (name: string, items: readonly string[]): string =>
  elementAround(name, { count: items.length }, items);

export interface StylesSetup {
  /** Of cells that nobody has styled, as XML. */
  readonly standardFont: string;
  /** How styles that are not plain look, by name. */
  readonly named: Carried;
}

export const newDraftStyles = ({ standardFont, named }: StylesSetup): DraftStyles => {
  const formats = newNumberFormats();
  const fonts = newList([standardFont]);
  // Excel takes these two for granted, whatever stands there.
  const gray = element("fill", {}, element("patternFill", { patternType: "gray125" }));
  const fills = newList([fillElement({}), gray]);
  const borders = newList([borderElement({})]);
  const styleNames = newList(["Normal", ...Object.keys(named)]);
  const ruleFormats = newList();
  const definitionOf = (name: string): Carried | undefined =>
    name in named ? recordIn(named, name) : undefined;
  const looks = newList();

  const lookOf = (style: CellStyle, isQuoted: boolean): string => {
    const [alignment, protection] = [alignmentElement(style), protectionElement(style)];
    const ids = {
      numFmtId: formats.idOf(String(styleValue(style, "numberFormat"))),
      fontId: style === noStyle ? 0 : fonts.numberOf(fontElement(style)),
      fillId: fills.numberOf(fillElement(style)),
      borderId: borders.numberOf(borderElement(style)),
    };
    return element(
      "xf",
      {
        ...ids,
        xfId: styleNames.numberOf(String(styleValue(style, "namedStyle"))),
        quotePrefix: isQuoted ? true : null,
        applyNumberFormat: ids.numFmtId === 0 ? null : true,
        applyFont: ids.fontId === 0 ? null : true,
        applyFill: ids.fillId === 0 ? null : true,
        applyBorder: ids.borderId === 0 ? null : true,
        applyAlignment: alignment === "" ? null : true,
        applyProtection: protection === "" ? null : true,
      },
      alignment,
      protection,
    );
  };
  const known = new Map<CellStyle, number>();
  looks.numberOf(lookOf(noStyle, false));

  return {
    look: (style, { isQuoted } = { isQuoted: false }) => {
      const before = isQuoted ? undefined : known.get(style);
      if (before !== undefined) return before;
      const number = looks.numberOf(lookOf(style, isQuoted));
      if (!isQuoted) known.set(style, number);
      return number;
    },
    font: fonts.numberOf,
    ruleFormat: (format) => ruleFormats.numberOf(ruleFormatElement(format, formats.idOf)),
    part: () => {
      const names = styleNames.all();
      const lists = {
        format: formats.idOf,
        font: fonts.numberOf,
        fill: fills.numberOf,
        border: borders.numberOf,
      };
      const namedLooks = names.map((name) => namedLook(definitionOf(name), lists));
      return xmlPart(
        element(
          "styleSheet",
          { xmlns: namespace.main },
          counted(
            "numFmts",
            formats
              .own()
              .map(([formatCode, numFmtId]) => element("numFmt", { numFmtId, formatCode })),
          ),
          counted("fonts", fonts.all()),
          counted("fills", fills.all()),
          counted("borders", borders.all()),
          counted("cellStyleXfs", namedLooks),
          counted("cellXfs", looks.all()),
          counted(
            "cellStyles",
            names.map((name, xfId) =>
              namedStyle(definitionOf(name), name, xfId, builtInStyles[name]),
            ),
          ),
          element("dxfs", { count: ruleFormats.all().length }, ...ruleFormats.all()),
          element("tableStyles", {
            count: 0,
            defaultTableStyle: "TableStyleMedium2",
            defaultPivotStyle: "PivotStyleLight16",
          }),
        ),
      );
    },
  };
};
