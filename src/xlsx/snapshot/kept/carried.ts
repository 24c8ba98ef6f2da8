import type { Attributes } from "../../../ooxml/write-xml";
import { elementText } from "../../../ooxml/write-xml";
import { attributeOf, elementsOf, nameOf, type XmlElement } from "../../../ooxml/read-xml";
import { isRecord } from "../json";

/**
 * What a file says beside what a workbook models goes along with the workbook, as it came, and into the next file: a zoom, a
 * theme, how a text is to be read aloud. It means nothing on its way, so it is read back as anything can be read: with care.
 */
export type Carried = Readonly<Record<string, unknown>>;

/** Nothing at all where there is nothing to carry: a workbook of ours stays as it is. */
export const carriedOf = (parts: Carried): { readonly carried?: Carried } => {
  const worth = Object.entries(parts).filter(
    ([, value]) => value !== null && !(isRecord(value) && Object.keys(value).length === 0),
  );
  return worth.length === 0 ? {} : { carried: Object.fromEntries(worth) };
};

export const textIn = (carried: Carried | undefined, name: string): string | null => {
  const value = carried?.[name];
  return typeof value === "string" ? value : null;
};

export const recordIn = (carried: Carried | undefined, name: string): Carried => {
  const value = carried?.[name];
  return isRecord(value) ? value : {};
};

export const attributesIn = (carried: Carried | undefined, name: string): Attributes =>
  Object.fromEntries(
    Object.entries(recordIn(carried, name)).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    ),
  );

/** Those attributes of an element that are not named here. */
export const attributesBeside = (
  node: XmlElement | null,
  names: readonly string[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(node?.attributes ?? {}).filter(
      ([name]) => !name.includes(":") && !names.includes(name),
    ),
  );

export const attributesNamed = (
  node: XmlElement | null,
  names: readonly string[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = attributeOf(node, name);
      return value === null ? [] : [[name, value]];
    }),
  );

/** The elements of these names below an element, as text. */
export const childrenText = (node: XmlElement | null, names: readonly string[]): string =>
  elementsOf(node)
    .filter((child) => names.includes(nameOf(child)))
    .map(elementText)
    .join("");
