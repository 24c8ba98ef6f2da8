import { childOf, childrenOf, textOf, type XmlElement } from "../../../ooxml/read-xml";
import { attributesBeside, childrenText, type Carried } from "../kept/carried";
import { attributesIn, textIn } from "../kept/carried";
import { namespace } from "../package/namespaces";
import { element, fromXstring, textElement, xmlPart } from "../../../ooxml/write-xml";

/** The texts of a workbook as they are collected: equal ones are one. */
export interface DraftTexts {
  /** `carried`: looks of single characters, and how the text is read aloud; void where the text is another by now. */
  readonly numberOf: (text: string, carried?: Carried) => number;
  readonly part: () => string;
}

const richElement = (carried: Carried, fontNumber: (font: string) => number): string => {
  const font = textIn(carried, "phoneticFont");
  const phonetic = attributesIn(carried, "phonetic");
  return element(
    "si",
    {},
    textIn(carried, "runs") ?? "",
    font === null ? "" : element("phoneticPr", { ...phonetic, fontId: fontNumber(font) }),
  );
};

/** `fontNumber`: of a font given as XML. */
export const newDraftTexts = (fontNumber: (font: string) => number): DraftTexts => {
  const numbers = new Map<string, number>();
  let count = 0;
  return {
    numberOf: (text, carried) => {
      count += 1;
      const item =
        carried !== undefined && textIn(carried, "text") === text
          ? richElement(carried, fontNumber)
          : element("si", {}, textElement("t", text));
      const number = numbers.get(item) ?? numbers.size;
      numbers.set(item, number);
      return number;
    },
    part: () =>
      xmlPart(
        element(
          "sst",
          { xmlns: namespace.main, count, uniqueCount: numbers.size },
          ...numbers.keys(),
        ),
      ),
  };
};

/** A text that may be made of runs of several looks. Phonetic guides (`rPh`) beside them are no part of it. */
export const plainTextOf = (item: XmlElement | null): string =>
  fromXstring(
    [childOf(item, "t"), ...childrenOf(item, "r").map((run) => childOf(run, "t"))]
      .map(textOf)
      .join(""),
  );

export interface ReadText {
  readonly text: string;
  /** What the text is beside its characters. */
  readonly carried: Carried | null;
}

/** `fontOf`: the XML of a font by its number. */
const readText = (item: XmlElement | null, fontOf: (number: number) => string): ReadText => {
  const text = plainTextOf(item);
  const phonetic = childOf(item, "phoneticPr");
  const isPlain = ["r", "rPh", "phoneticPr"].every((name) => childOf(item, name) === null);
  if (isPlain) return { text, carried: null };
  const { fontId = "0", ...attributes } = attributesBeside(phonetic, []);
  return {
    text,
    carried: {
      text,
      runs: childrenText(item, ["t", "r", "rPh"]),
      ...(phonetic === null ? {} : { phonetic: attributes, phoneticFont: fontOf(Number(fontId)) }),
    },
  };
};

export interface ReadTexts {
  readonly at: (number: number) => ReadText;
  readonly read: (item: XmlElement | null) => ReadText;
}

export const readTexts = (
  root: XmlElement | null,
  fontOf: (number: number) => string,
): ReadTexts => {
  const read = (item: XmlElement | null): ReadText => readText(item, fontOf);
  const texts = childrenOf(root, "si").map(read);
  return { at: (number) => texts[number] ?? { text: "", carried: null }, read };
};
