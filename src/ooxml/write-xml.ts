import type { XmlElement } from "./read-xml";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

// eslint-disable-next-line no-control-regex -- XML cannot carry them, and Excel writes them as _x0001_
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|\p{Surrogate}/gu;

const escaped = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/** No character ever makes a part that nobody can open; only what is an ST_Xstring reads it back as it was. */
const wellFormed = (text: string, special: RegExp): string =>
  text.replaceAll(unwritable, escaped).replaceAll(special, (sign) => entities[sign] ?? sign);

/** Text between elements. A carriage return that is not escaped would be read as a line feed. */
export const plainText = (text: string): string => wellFormed(text, /[&<>\r]/gu);

const attributeValue = (text: string): string => wellFormed(text, /[&<>"\t\n\r]/gu);

export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

const attributeText = (value: string | number | boolean): string => {
  if (typeof value === "boolean") return value ? "1" : "0";
  return typeof value === "number" ? String(value) : attributeValue(value);
};

/** An element as text; attributes without a value are left out, and so is an empty content. */
export const element = (
  name: string,
  attributes: Attributes = {},
  ...content: readonly string[]
): string => {
  const written = Object.entries(attributes)
    .map(([key, value]) =>
      value === null || value === undefined ? "" : ` ${key}="${attributeText(value)}"`,
    )
    .join("");
  const inner = content.join("");
  return inner === "" ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
};

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** An element that was read, as text again; names of the file's own namespace lose their prefix. */
export const elementText = ({ name, attributes, children }: XmlElement): string =>
  element(
    localName(name),
    Object.fromEntries(
      Object.entries(attributes).filter(([key]) => key === "xml:space" || !key.includes(":")),
    ),
    ...children.map((child) => (typeof child === "string" ? plainText(child) : elementText(child))),
  );

/** Several elements around nothing at all are nothing at all. */
export const elementAround = (
  name: string,
  attributes: Attributes,
  content: readonly string[],
): string => (content.length === 0 ? "" : element(name, attributes, ...content));

export const xmlPart = (root: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;

/** ECMA-376 ST_Xstring: what XML cannot hold is `_xHHHH_`, and what only looks like that is escaped as well. */
export const toXstring = (text: string): string =>
  text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_")
    .replaceAll(unwritable, escaped)
    .replaceAll("\r", escaped);

export const fromXstring = (text: string): string =>
  text.includes("_x")
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_all, digits: string) =>
        String.fromCharCode(Number.parseInt(digits, 16)),
      )
    : text;

/** Text of a cell or a comment: spaces and line breaks stay. */
export const textElement = (name: string, text: string): string =>
  element(
    name,
    { "xml:space": /^\s|\s$|[\n\t]/u.test(text) ? "preserve" : null },
    plainText(toXstring(text)),
  );
