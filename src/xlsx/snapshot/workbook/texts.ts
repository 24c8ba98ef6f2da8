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

const looksDifferent = (item: XmlElement): boolean =>
  new Set(childrenOf(item, "r").map((run) => JSON.stringify(childOf(run, "rPr")))).size > 1;

export interface ReadTexts {
  readonly textOf: (number: number) => string;
  readonly hasLooks: (number: number) => boolean;
}

export const readTexts = (root: XmlElement | null): ReadTexts => {
  const items = childrenOf(root, "si");
  const texts = items.map(plainTextOf);
  const looks = items.map(looksDifferent);
  return { textOf: (number) => texts[number] ?? "", hasLooks: (number) => looks[number] ?? false };
};
