import { SaxesParser } from "saxes";

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements, and the texts between them. */
  readonly children: readonly (XmlElement | string)[];
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/** Deeper than any document of an office: who walks a document calls itself as deep. */
const deepestElement = 500;

/** The root of a document. Only the five entities of XML are known. Throws where the text is not well-formed or too deep. */
export const parseRoot = (xml: string): XmlElement => {
  const top: OpenElement = { name: "", attributes: {}, children: [] };
  const open = [top];
  const parser = new SaxesParser({ xmlns: false, position: false });
  const addText = (text: string): void => {
    open.at(-1)?.children.push(text);
  };
  parser.on("opentag", ({ name, attributes }) => {
    const element: OpenElement = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
    if (open.length > deepestElement) throw new RangeError("elements too deep in each other");
  });
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(xml).close();
  const [root] = elementsOf(top);
  if (root === undefined) throw new RangeError("no element");
  return root;
};

/** Files name elements with and without a prefix; only the local name counts. */
const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

export const childrenOf = (parent: XmlElement | null, name: string): readonly XmlElement[] =>
  parent === null
    ? []
    : parent.children.flatMap((child) =>
        typeof child !== "string" && localName(child.name) === name ? [child] : [],
      );

export const childOf = (parent: XmlElement | null, name: string): XmlElement | null => {
  for (const child of parent?.children ?? []) {
    if (typeof child !== "string" && localName(child.name) === name) return child;
  }
  return null;
};

/** The element at the end of a path of names; null where one is missing. */
export const descend = (from: XmlElement | null, ...names: readonly string[]): XmlElement | null =>
  names.reduce<XmlElement | null>((at, name) => childOf(at, name), from);

export const elementsOf = (parent: XmlElement | null): readonly XmlElement[] =>
  parent === null
    ? []
    : parent.children.flatMap((child) => (typeof child !== "string" ? [child] : []));

export const nameOf = ({ name }: XmlElement): string => localName(name);

/** All elements of a name below this one, in the order of the file. */
export const findAll = (from: XmlElement | null, name: string): readonly XmlElement[] =>
  elementsOf(from).flatMap((child) => [
    ...(nameOf(child) === name ? [child] : []),
    ...findAll(child, name),
  ]);

export const textOf = (node: XmlElement | null): string =>
  (node?.children ?? [])
    .map((child) => (typeof child === "string" ? child : textOf(child)))
    .join("");

export const attributeOf = (node: XmlElement | null, name: string): string | null =>
  node?.attributes[name] ?? null;

/** `r:id` under whatever prefix the file gives the namespace of relationships. */
export const relationIdOf = (node: XmlElement | null): string | null =>
  Object.entries(node?.attributes ?? {}).find(([name]) => /:(?:id|embed|link)$/u.test(name))?.[1] ??
  null;

export const numberOf = (node: XmlElement | null, name: string): number | null => {
  const text = attributeOf(node, name);
  const number = text === null || text.trim() === "" ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : null;
};

const isTrue = (text: string): boolean => text === "1" || text === "true" || text === "on";

export const flagOf = (node: XmlElement | null, name: string): boolean =>
  isTrue(attributeOf(node, name) ?? "");

/** A flag that is set unless the file says otherwise. */
export const flagUnlessDenied = (node: XmlElement | null, name: string): boolean =>
  isTrue(attributeOf(node, name) ?? "1");

/** `<b/>` and `<b val="1"/>` say yes, `<b val="0"/>` and none at all say no. */
export const saysYes = (node: XmlElement | null): boolean =>
  node !== null && flagUnlessDenied(node, "val");
