import { childOf, childrenOf, textOf, type XmlElement } from "../../../ooxml/read-xml";
import { namespace } from "../package/namespaces";
import { element, fromXstring, textElement, xmlPart } from "../../../ooxml/write-xml";

/** The texts of a workbook as they are collected: equal ones are one. */
export interface DraftTexts {
  readonly numberOf: (text: string) => number;
  readonly part: () => string;
}

export const newDraftTexts = (): DraftTexts => {
  const numbers = new Map<string, number>();
  let count = 0;
  return {
    numberOf: (text) => {
      count += 1;
      const number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      return number;
    },
    part: () =>
      xmlPart(
        element(
          "sst",
          { xmlns: namespace.main, count, uniqueCount: numbers.size },
          ...[...numbers.keys()].map((text) => element("si", {}, textElement("t", text))),
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

export interface ReadTexts {
  readonly textOf: (number: number) => string;
}

export const readTexts = (root: XmlElement | null): ReadTexts => {
  const texts = childrenOf(root, "si").map(plainTextOf);
  return { textOf: (number) => texts[number] ?? "" };
};
